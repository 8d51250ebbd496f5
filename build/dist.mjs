// npm run dist [-- --verification] [--targets folder,tar,deb,appimage] (on Windows: folder,nsis,portable): packages in dist/. Only the
// official Electron may ship; with --verification the fallback is packed too, and says so in every name.
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

const makers = {
  ...{ tar: writeTar, deb: writeDeb },
  ...{ appimage: writeWithBuilder('appimage'), nsis: writeWithBuilder('nsis'), portable: writeWithBuilder('portable') },
}
const isWindows = process.platform === 'win32'

const { values } = parseArgs({
  options: {
    verification: { type: 'boolean', default: false },
    targets: { type: 'string', default: isWindows ? 'nsis,portable' : 'tar,deb' },
    inspectable: { type: 'boolean', default: false },
  },
})

const unknown = values.targets.split(',').filter((target) => target !== 'folder' && !(target in makers))
if (unknown.length > 0) {
  console.error(`Unknown target: ${unknown.join(', ')}. There are folder, ${Object.keys(makers).join(', ')}.`)
  process.exit(2)
}

const elsewhere = values.targets
  .split(',')
  .filter((target) => (madeOnlyOn(target) ?? process.platform) !== process.platform)
if (elsewhere.length > 0) {
  console.error(
    `${elsewhere.join(', ')}: made on ${isWindows ? 'Linux' : 'Windows'} only, where its Electron runs and can be looked at.`,
  )
  process.exit(2)
}

const runtime = readRuntime()
assertReleaseRuntime(runtime, process.argv)
const { status } = spawnSync('electron-vite', ['build', '--logLevel', 'warn'], { cwd: projectRoot, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

const { version } = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
const mark = runtime.kind === 'official' ? '' : '-verification'
const folder = path.join(projectRoot, 'dist', `${programName}${mark}-${version}-${isWindows ? 'windows' : 'linux'}-x64`)
const executable = await assemble(runtime, folder, { inspectable: values.inspectable })
console.log(`${runtime.label}\n${path.relative(projectRoot, folder)}`)
console.table(await readFuses(executable))
const { label, electronVersion } = runtime
for (const target of values.targets.split(',').filter((target) => target !== 'folder')) {
  try {
    const file = await makers[target]({ folder, version, mark, label, electronVersion })
    console.log(`${path.relative(projectRoot, file)}  ${(fs.statSync(file).size / 1e6).toFixed(1)} MB`)
  } catch (error) {
    // What the others need may be at hand all the same.
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
