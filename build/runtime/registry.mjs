import fs from 'node:fs'
import path from 'node:path'
import { download } from './download.mjs'
import { hasIntegrity } from './integrity.mjs'
import { run } from './processes.mjs'

/**
 * @typedef {object} FetchOptions
 * @property {(received: number, total: number | null) => void} [onProgress]
 * @property {string} [registry] address; normally npm's own setting holds
 */

/**
 * Fetches one npm package's archive from the configured registry, checked against its pinned integrity.
 * Downloads directly, so that an aborted run is taken up where it stopped; `npm pack` helps where that fails (sign-in, proxies).
 * @param {{ name: string, version: string, integrity: string }} wanted
 * @param {string} folder the archive is kept here until the caller removes it
 * @param {FetchOptions} [options]
 * @returns {Promise<string>} the archive's path; throws when it cannot be had or is not the pinned one
 */
export async function fetchPackage(wanted, folder, options = {}) {
  const file = path.join(folder, archiveName(wanted))
  if (fs.existsSync(file) && (await hasIntegrity(file, wanted.integrity))) return file
  const address = await archiveAddress(wanted, options)
  const failures = []
  let broken = null
  // Twice: a part left by an aborted run may be damaged, the second try starts clean. No use where the first found no way.
  for (const fetchOnce of [downloadArchive, downloadArchive, packArchive]) {
    if (fetchOnce === broken) continue
    try {
      await fetchOnce(wanted, file, { ...options, address })
      if (await hasIntegrity(file, wanted.integrity)) return file
      failures.push('what arrived is not the pinned file')
    } catch (error) {
      broken = fetchOnce
      failures.push(error instanceof Error ? error.message : String(error))
    }
    fs.rmSync(file, { force: true })
  }
  throw new Error(
    `${wanted.name}@${wanted.version} could not be had from the npm registry: ${[...new Set(failures)].join('; ')}.`,
  )
}

/** @param {{ name: string, version: string }} wanted */
function archiveName({ name, version }) {
  return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
}

/**
 * @param {{ name: string, version: string }} wanted
 * @param {FetchOptions} options
 * @returns {Promise<string>}
 */
async function archiveAddress({ name, version }, { registry }) {
  const { code, stdout, stderr } = await npm(['view', `${name}@${version}`, 'dist.tarball'], registry, 60_000)
  const address = stdout.trim()
  if (code === 0 && address) return address
  throw new Error(`npm cannot find ${name}@${version} in its registry (${reasonIn(stderr)})`)
}

/**
 * @param {{ name: string, version: string }} _wanted
 * @param {string} file
 * @param {FetchOptions & { address: string }} options
 */
async function downloadArchive(_wanted, file, { onProgress, address }) {
  await download(address, file, onProgress ? { onProgress } : {})
}

/**
 * @param {{ name: string, version: string }} wanted
 * @param {string} file
 * @param {FetchOptions} options
 */
async function packArchive({ name, version }, file, { registry }) {
  const folder = `${file}.draft-${process.pid}-pack`
  try {
    fs.mkdirSync(folder, { recursive: true })
    const { code, stderr } = await npm(
      ['pack', `${name}@${version}`, '--pack-destination', folder],
      registry,
      1_800_000,
    )
    const [packed] = fs.readdirSync(folder)
    if (code !== 0 || !packed) throw new Error(`npm pack failed (${reasonIn(stderr)})`)
    fs.renameSync(path.join(folder, packed), file)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The npm that started this script where there is one, so that both read the same settings.
 * @param {string[]} args
 * @param {string | undefined} registry
 * @param {number} timeout ms
 */
function npm(args, registry, timeout) {
  // npm's own patience with a dead network is minutes.
  const all = [...args, '--fetch-retries=1', '--fetch-retry-mintimeout=2000', '--fetch-timeout=30000']
  if (registry) all.push(`--registry=${registry}`)
  const cli = process.env.npm_execpath
  if (cli && path.basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...all], { timeout })
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', all, { timeout })
}

/** @param {string} stderr what npm wrote */
function reasonIn(stderr) {
  const lines = stderr.split('\n').filter((line) => line.startsWith('npm error'))
  return lines[0]?.replace(/^npm error\s*/, '') ?? 'it did not answer in time'
}
