import { spawnSync } from 'node:child_process'

/** @param {string} command @param {string[]} args @returns {{ code: number | null, said: string }} */
export function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { code: status, said: `${stdout}${stderr}` }
}

/** What every reader must find in a PDF of ours, by the programs that look: [what is asked, by whom, the answer that is right]. */
const questions = /** @type {const} */ ([
  ['is a sound file', 'qpdf', (/** @type {string} */ file) => ['--check', file], /No syntax or stream encoding errors/],
  ['is tagged', 'pdfinfo', (/** @type {string} */ file) => [file], /^Tagged:\\s+yes/m],
  ['has a title', 'pdfinfo', (/** @type {string} */ file) => [file], /^Title:\\s+\\S/m],
])

/** @param {string} file a PDF @returns {string[]} what is wrong with it */
export function pageFaults(file) {
  const asked = questions.flatMap(([what, command, args, right]) =>
    right.test(run(command, args(file)).said) ? [] : [`${command}: not so: ${what}`],
  )
  return [...asked, ...fontFaults(file), ...structureFaults(file)]
}

/** @param {string} file fonts that are no TrueType, or are not in the file whole */
function fontFaults(file) {
  const lines = run('pdffonts', [file]).said.split('\\n').slice(2).filter(Boolean)
  if (lines.length === 0) return ['pdffonts: no font']
  return lines
    .filter((line) => !/TrueType \\(?.*yes +yes +yes/.test(line) && !/CID TrueType.*yes +yes +yes/.test(line))
    .map((line) => `pdffonts: ${line}`)
}

/** @param {string} file headings that skip a level, figures that say nothing */
function structureFaults(file) {
  const tree = run('pdfinfo', ['-struct', file]).said.split('\\n')
  let last = 0
  const faults = []
  for (const line of tree) {
    const level = Number(/^\\s*H(\\d)\\b/.exec(line)?.[1] ?? 0)
    if (level > last + 1) faults.push(`pdfinfo -struct: H${level} follows H${last}`)
    if (level > 0) last = level
    if (/^\\s*Figure\\b(?!.*alt)/i.test(line) && !/\\/Alt|"[^"]+"/.test(line)) faults.push(`pdfinfo -struct: ${line.trim()}`)
  }
  return faults
}
