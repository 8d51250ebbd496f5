// npm run pack -- VERB …: the tool for report packs (docs/pack-tool.md). Its TypeScript is bundled once and again when it has changed.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './runtime/places.mjs'

const folder = path.join(projectRoot, 'node_modules/.cache/briefing-kiosk/pack-tool')
const bundle = path.join(folder, 'pack.mjs')
const sources = [
  'electron/cli',
  'electron/workbook',
  'electron/export',
  'electron/packs',
  'electron/core',
  'src/drawings',
  'src/judge',
  'src/picture',
  'src/scenes',
  'build/pack.mjs',
  'package-lock.json',
]

if (!isFresh(bundle, sources)) await bundleTool()
const { run } = await import(pathToFileURL(bundle).href)
process.exitCode = await run(process.argv.slice(2), { preview, inApp })

/** @param {string} made @param {string[]} from */
function isFresh(made, from) {
  const time = fs.statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return from.every((source) => newest(path.join(projectRoot, source)) <= time)
}

/** @param {string} file @returns {number} when it or anything in it was last changed */
function newest(file) {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (!found) return Infinity
  const inside = found.isDirectory() ? fs.readdirSync(file).map((name) => newest(path.join(file, name))) : []
  return Math.max(found.mtimeMs, ...inside)
}

/** Under a name of its own first, so that two runs at once do not read half a file. Libraries stay in node_modules. */
async function bundleTool() {
  const { build } = await import('vite')
  const draft = `pack.${process.pid}.mjs`
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: path.join(projectRoot, 'electron/cli/main.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: draft, codeSplitting: false } },
    },
  })
  fs.renameSync(path.join(folder, draft), bundle)
}

/** Opens the tour on a pack. @param {string} pack @param {string[]} args */
async function preview(pack, args) {
  return startApp(['--pack', pack, '--watch', ...args])
}

/** Carries out a verb that needs the stage. @param {readonly string[]} args */
async function inApp(args) {
  return startApp(['--tool', ...args])
}

/** The app, built anew where its sources have changed. @param {string[]} args */
function startApp(args) {
  const app = path.join(projectRoot, 'out/main/index.js')
  const run = (/** @type {string[]} */ command) =>
    spawnSync(process.execPath, command, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1
  if (!isFresh(app, ['electron', 'src', 'electron.vite.config.ts'])) {
    const tool = path.join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
    const failed = run([tool, 'build', '--logLevel', 'warn'])
    if (failed) return failed
  }
  return run([path.join(projectRoot, 'build/start.mjs'), ...args])
}
