// npm run dist [-- --verification] [--targets folder,tar,deb,appimage,nsis,zip,portable]: packages in dist/. Only the official Electron may ship;
// with --verification the fallback is packed too, and says so in every name. What is for Windows can be made anywhere; where its Electron
// cannot be had, a stand-in takes its place, and says so in every name as well.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { assertReleaseRuntime, projectRoot, readRuntime } from './runtime/index.mjs'
import { assemble, programName } from './packaging/assemble.mjs'
import { madeOnlyOn, writeWithBuilder } from './packaging/builder.mjs'
import { writeDeb } from './packaging/deb.mjs'
import { readFuses } from './packaging/fuses.mjs'
import { writeTar } from './packaging/tarball.mjs'
import { dressProgram } from './packaging/windows/dress.mjs'
import { writeInstaller } from './packaging/windows/nsis.mjs'
import { windowsRuntime } from './packaging/windows/payload.mjs'
import { signProgram } from './packaging/windows/sign.mjs'
import { writeZip } from './packaging/windows/zip.mjs'

const makers = {
  ...{ tar: writeTar, deb: writeDeb, nsis: writeInstaller, zip: writeZip },
  ...{ appimage: writeWithBuilder('appimage'), portable: writeWithBuilder('portable') },
}
const forWindows = ['nsis', 'zip', 'portable']
const isWindows = process.platform === 'win32'

const { values } = parseArgs({
  options: {
    verification: { type: 'boolean', default: false },
    targets: { type: 'string', default: isWindows ? 'nsis,zip' : 'tar,deb' },
    inspectable: { type: 'boolean', default: false },
  },
})
const targets = values.targets.split(',')

const unknown = targets.filter((target) => target !== 'folder' && !(target in makers))
if (unknown.length > 0) {
  console.error(`Unknown target: ${unknown.join(', ')}. There are folder, ${Object.keys(makers).join(', ')}.`)
  process.exit(2)
}

const elsewhere = targets.filter((target) => (madeOnlyOn(target) ?? process.platform) !== process.platform)
if (elsewhere.length > 0) {
  console.error(`${elsewhere.join(', ')}: made on ${isWindows ? 'Linux' : 'Windows'} only, by tools that run there.`)
  process.exit(2)
}

const { version, productName, description } = JSON.parse(
  fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'),
)
const { status } = spawnSync('electron-vite', ['build', '--logLevel', 'warn'], { cwd: projectRoot, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

const windows = targets.filter((target) => isWindows || forWindows.includes(target))
const linux = targets.filter((target) => !windows.includes(target))
if (linux.length > 0) await makeHere(linux)
if (windows.length > 0) await (isWindows ? makeHere(windows) : makeForWindows(windows))

/** From the Electron that runs here. @param {string[]} wanted */
async function makeHere(wanted) {
  const runtime = readRuntime()
  assertReleaseRuntime(runtime, process.argv)
  const mark = runtime.kind === 'official' ? '' : '-verification'
  const folder = folderOf(mark, isWindows ? 'windows' : 'linux')
  const executable = await assemble(runtime, folder, { inspectable: values.inspectable })
  if (isWindows) finish(executable, mark)
  await make(wanted, { folder, mark, runtime, fuses: await readFuses(executable) })
}

/** From Windows' Electron, which cannot be tried here. @param {string[]} wanted */
async function makeForWindows(wanted) {
  const runtime = await windowsRuntime()
  const isOfficial = runtime.kind === 'official'
  const mark = isOfficial ? '' : '-stand-in'
  const folder = folderOf(mark, 'windows')
  const executable = await assemble(runtime, folder, { inspectable: values.inspectable, fuses: isOfficial })
  finish(executable, mark)
  await make(wanted, { folder, mark, runtime, fuses: isOfficial ? await readFuses(executable) : {} })
}

/** @param {string} mark @param {string} system */
function folderOf(mark, system) {
  return path.join(projectRoot, 'dist', `${programName}${mark}-${version}-${system}-x64`)
}

/** @param {string} executable @param {string} mark */
function finish(executable, mark) {
  dressProgram(executable, { productName, version, description, note: mark.slice(1) })
  signProgram(executable)
}

async function make(wanted, { folder, mark, runtime, fuses }) {
  console.log(`${runtime.label}\n${path.relative(projectRoot, folder)}`)
  console.table(fuses)
  const { label, electronVersion } = runtime
  for (const target of wanted.filter((one) => one !== 'folder')) {
    try {
      const file = await makers[target]({ folder, version, mark, label, electronVersion, productName })
      console.log(`${path.relative(projectRoot, file)}  ${(fs.statSync(file).size / 1e6).toFixed(1)} MB`)
    } catch (error) {
      // What the others need may be at hand all the same.
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    }
  }
}
