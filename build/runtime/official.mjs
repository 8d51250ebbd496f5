import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { download } from './download.mjs'
import { installWhole, isWhole } from './install.mjs'
import { cacheRoot, projectRoot } from './places.mjs'
import { reportProgress } from './progress.mjs'
import { describeRuntime } from './runtime.mjs'

/** How long a failed download is remembered, so that not every start pays for it again. */
const REMEMBER_MS = 15 * 60_000

const LIMITS = { connectMs: 12_000, stallMs: 15_000, budgetMs: 10 * 60_000, attempts: 3 }

const require = createRequire(path.join(projectRoot, 'package.json'))

/** @typedef {{ ok: true, runtime: import('./index.d.mts').Runtime } | { ok: false, reason: string, isNew: boolean }} OfficialResult */

/**
 * The official binary of the version in package.json: found in node_modules or the cache, otherwise downloaded (ELECTRON_MIRROR and
 * its kin are honoured) and checked against the checksums shipped in the electron package. Ends within about 15 s where the network
 * is out of reach.
 * @param {{ cache?: string, retry?: boolean, platform?: NodeJS.Platform, arch?: string }} [options] `retry` asks again even after a failure a moment ago; another
 *   system's binary can be packed, not run
 * @returns {Promise<OfficialResult>}
 */
export async function officialRuntime({
  cache = cacheRoot(),
  retry = false,
  platform = process.platform,
  arch = process.arch,
} = {}) {
  const version = pinnedVersion()
  const folder = path.join(cache, `electron-${version}-official-${platform}-${arch}`)
  const installed = platform === process.platform ? [path.join(projectRoot, 'node_modules/electron/dist')] : []
  for (const dist of [...installed, folder]) {
    const whole = dist === folder ? isWhole(folder) : readVersion(dist) === version
    if (whole && fs.existsSync(executableIn(dist, platform))) return found(version, dist, platform)
  }
  const marker = path.join(cache, 'official-not-reached.json')
  const remembered = retry ? null : rememberedFailure(marker, version)
  if (remembered) return { ok: false, reason: remembered, isNew: false }
  try {
    await installWhole(folder, (draft) => fetchInto(draft, version, cache, { platform, arch }))
    return found(version, folder, platform)
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
    remember(marker, version, reason)
    return { ok: false, reason, isNew: true }
  }
}

/** The exact Electron version this project ships. */
export function pinnedVersion() {
  return String(JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8')).devDependencies.electron)
}

/** @param {string} version @param {string} dist @param {NodeJS.Platform} platform @returns {OfficialResult} */
function found(version, dist, platform) {
  return { ok: true, runtime: describeRuntime('official', version, executableIn(dist, platform)) }
}

/** @param {string} dist @param {NodeJS.Platform} platform */
function executableIn(dist, platform) {
  if (platform === 'darwin') return path.join(dist, 'Electron.app/Contents/MacOS/Electron')
  return path.join(dist, platform === 'win32' ? 'electron.exe' : 'electron')
}

/** @param {string} dist */
function readVersion(dist) {
  const file = path.join(dist, 'version')
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().replace(/^v/, '') : null
}

/**
 * Electron's own download library knows the addresses, mirrors and checksums; only the transfer is ours, because ours resumes and is bounded.
 * @param {string} draft
 * @param {string} version
 * @param {string} cache
 * @param {{ platform: NodeJS.Platform, arch: string }} system
 */
async function fetchInto(draft, version, cache, { platform, arch }) {
  const electron = createRequire(require.resolve('electron/package.json'))
  const { downloadArtifact } = await import(pathToFileURL(electron.resolve('@electron/get')).href)
  const { extract } = electron('@electron-internal/extract-zip')
  const downloads = path.join(cache, 'downloads')
  fs.mkdirSync(downloads, { recursive: true })
  const zip = await downloadArtifact({
    version,
    artifactName: 'electron',
    ...{ platform, arch },
    checksums: electron('./checksums.json'),
    cacheRoot: path.join(cache, 'electron-downloads'),
    tempDirectory: downloads,
    downloader: {
      download: (/** @type {string} */ url, /** @type {string} */ target) => transfer(url, target, downloads),
    },
  })
  await extract(zip, { dir: draft })
  fs.rmSync(path.join(cache, 'electron-downloads'), { recursive: true, force: true })
}

/** @param {string} url @param {string} target @param {string} downloads */
async function transfer(url, target, downloads) {
  const file = path.join(downloads, `${addressKey(url)}-${path.basename(target)}`)
  await download(url, file, { ...LIMITS, onProgress: reportProgress('official Electron') })
  fs.renameSync(file, target)
}

/** @param {string} marker @param {string} version @returns {string | null} */
function rememberedFailure(marker, version) {
  try {
    const { key, until, reason } = JSON.parse(fs.readFileSync(marker, 'utf8'))
    return key === circumstances(version) && Date.now() < until ? String(reason) : null
  } catch {
    return null
  }
}

/** @param {string} marker @param {string} version @param {string} reason */
function remember(marker, version, reason) {
  fs.mkdirSync(path.dirname(marker), { recursive: true })
  fs.writeFileSync(marker, JSON.stringify({ key: circumstances(version), until: Date.now() + REMEMBER_MS, reason }))
}

/** A failure counts only for the same version and the same mirror settings. @param {string} version */
function circumstances(version) {
  const settings = Object.entries(process.env).filter(([name]) =>
    /electron_?(mirror|custom|nightly)|_proxy$/i.test(name),
  )
  return addressKey(JSON.stringify([version, ...settings.sort()]))
}

/** @param {string} text */
function addressKey(text) {
  return crypto.createHash('sha256').update(text).digest('hex').slice(0, 12)
}
