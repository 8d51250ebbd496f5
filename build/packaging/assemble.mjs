// The packaged app as one folder: Electron under our name, the built code as app.asar, the packs beside it, the fuses set.
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../runtime/places.mjs'
import { sealAsar } from './asarIntegrity.mjs'
import { copyLibraries } from './libraries.mjs'

/** The program's name: executable, package and icon. */
export const programName = 'briefing-kiosk'
const LOCALES = ['zh-CN.pak', 'en-US.pak']

/**
 * What is switched off in the binary for good. Asar integrity is checked by Electron on Windows and macOS only.
 * @param {boolean} inspectable leaves the one door open through which a test can see
 */
const fusesOf = (inspectable) => ({
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: inspectable,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
})

/** @param {string} file name inside the runtime's folder */
const belongs = (file) => file !== 'resources' && file !== 'installed.json'

/**
 * @param {import('../runtime/index.d.mts').Runtime} runtime
 * @param {string} folder made anew
 * @param {{ inspectable?: boolean, fuses?: boolean }} [options] `fuses: false` for a stand-in, which has none
 * @returns {Promise<string>} path of the executable
 */
export async function assemble(runtime, folder, { inspectable = false, fuses = true } = {}) {
  const source = path.dirname(runtime.executable)
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true })
  const program = `${programName}${path.extname(runtime.executable)}`
  for (const name of fs.readdirSync(source).filter(belongs)) {
    const target = name === path.basename(runtime.executable) ? program : name
    fs.cpSync(path.join(source, name), path.join(folder, target), {
      recursive: true,
      mode: fs.constants.COPYFILE_FICLONE,
    })
  }
  for (const name of fs.readdirSync(path.join(folder, 'locales'))) {
    if (!LOCALES.includes(name)) fs.rmSync(path.join(folder, 'locales', name))
  }
  await packCode(path.join(folder, 'resources'))
  const executable = path.join(folder, program)
  if (path.extname(program) === '.exe') sealAsar(executable, path.join(folder, 'resources/app.asar'))
  if (fuses) await flipFuses(executable, { version: FuseVersion.V1, ...fusesOf(inspectable) })
  return executable
}

/** @param {string} resources */
async function packCode(resources) {
  const draft = path.join(resources, 'draft')
  const manifest = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  fs.mkdirSync(draft)
  const { name, productName, version, description, license, type, main } = manifest
  fs.writeFileSync(
    path.join(draft, 'package.json'),
    JSON.stringify({ name, productName, version, description, license, type, main }, null, 2),
  )
  for (const part of ['main', 'preload', 'renderer']) {
    fs.cpSync(path.resolve(projectRoot, process.env.KIOSK_OUT ?? 'out', part), path.join(draft, 'out', part), {
      recursive: true,
    })
  }
  copyLibraries(draft)
  await createPackage(draft, path.join(resources, 'app.asar'))
  fs.rmSync(draft, { recursive: true })
  fs.cpSync(path.join(projectRoot, 'resources'), resources, { recursive: true })
}
