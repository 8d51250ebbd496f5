// npm run verify:exports: what is taken home, through programs that are not ours. Slides are opened and saved by LibreOffice and must lose
// nothing; pages are read by qpdf, poppler and mupdf. Leaves pictures of slides beside pages in out/exports. Exit code 3 without these programs.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pageFaults } from './exports/pages.mjs'
import { altsOf, descriptionsOf, lossesOf } from './exports/slides.mjs'
import { projectRoot } from './runtime/places.mjs'

const cases = [
  ['zh-CN', 'night', '1920x1080'],
  ['en', 'paper', '1920x1080'],
  ['en', 'night', '1080x1920'],
  ['zh-CN', 'paper', '1080x1920'],
]
const programs = { soffice: 'libreoffice-impress', qpdf: 'qpdf', pdftoppm: 'poppler-utils', mutool: 'mupdf-tools' }
const out = path.join(projectRoot, 'out/exports')
const longestMs = 180_000

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    cwd: projectRoot,
    timeout: longestMs,
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
}

/** @param {string} file @param {string} to @param {string} folder */
const saved = (file, to, folder) => {
  const own = `-env:UserInstallation=file://${path.join(out, 'libreoffice')}`
  run('soffice', [own, '--headless', '--convert-to', to, '--outdir', folder, file])
  return path.join(folder, path.basename(file).replace(/\.pptx$/, `.${to.split(':')[0]}`))
}

/** @param {readonly string[]} given @returns {Promise<string[]>} */
async function faultsOf([locale = '', theme = '', size = '']) {
  const folder = path.join(out, `${locale}-${theme}-${size}`)
  const order = ['--format', 'pdf,pptx,handout', '--lang', locale, '--theme', theme, '--size', size, '--out', folder]
  run(process.execPath, ['build/pack.mjs', 'export', '--pack', 'resources/packs/suxitong-2020', ...order])
  const files = fs.readdirSync(folder).map((name) => path.join(folder, name))
  const deck = files.find((file) => file.endsWith('.pptx')) ?? ''
  const again = saved(deck, 'pptx:Impress MS PowerPoint 2007 XML', path.join(folder, 'saved'))
  const [alts, kept] = [await altsOf(deck), await descriptionsOf(saved(deck, 'odp', folder))]
  run('pdftoppm', ['-r', '60', '-png', saved(deck, 'pdf', path.join(folder, 'slides')), path.join(folder, 'slide')])
  const pdfs = files.filter((file) => file.endsWith('.pdf'))
  for (const file of pdfs)
    run('pdftoppm', ['-r', '60', '-png', file, path.join(folder, file.includes('handout') ? 'handout' : 'page')])
  return [
    ...(await lossesOf(deck, again)),
    ...alts.filter((alt) => !kept.includes(alt)).map((alt) => `not said by LibreOffice: ${alt}`),
    ...pdfs.flatMap((file) => pageFaults(file).map((fault) => `${path.basename(file)}: ${fault}`)),
  ]
}

const missing = Object.entries(programs).filter(([name]) => spawnSync(name, ['--version']).error)
if (missing.length > 0) {
  console.error(`NOT RUN: apt-get install ${missing.map(([, name]) => name).join(' ')}`)
  process.exitCode = 3
} else {
  fs.rmSync(out, { recursive: true, force: true })
  for (const one of cases) {
    const faults = await faultsOf(one)
    console.log(`${one.join(' ')}: ${faults.length === 0 ? 'nothing lost, nothing unsound' : faults.join('\n  ')}`)
    if (faults.length > 0) process.exitCode = 1
  }
}
