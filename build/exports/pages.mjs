import { spawnSync } from 'node:child_process'

/** @param {string} command @param {string[]} args what it says, whatever it ends with */
function said(command, args) {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return `${stdout}${stderr}`
}

/**
 * Fonts that are no TrueType, or not embedded as a subset with a table of letters.
 * @param {string} file
 */
function fontFaults(file) {
  const [, , ...fonts] = said('pdffonts', [file]).split('\n').filter(Boolean)
  if (fonts.length === 0) return ['pdffonts: no fonts']
  return fonts.filter((font) => !/TrueType.*\byes +yes +yes\b/.test(font)).map((font) => `pdffonts: ${font.trim()}`)
}

/** @param {string} file a PDF of ours @returns {string[]} what programs that know nothing of it find wrong with it */
export function pageFaults(file) {
  const info = said('pdfinfo', [file])
  return [
    ...(/No syntax or stream encoding errors/.test(said('qpdf', ['--check', file])) ? [] : ['qpdf: unsound']),
    ...(/^Tagged:\s+yes/m.test(info) ? [] : ['pdfinfo: not tagged']),
    ...(/^Title:\s+\S/m.test(info) ? [] : ['pdfinfo: no title']),
    ...(/^Metadata Stream:\s+yes/m.test(info) ? [] : ['pdfinfo: says nothing of itself']),
    ...(/\bH1\b/.test(said('pdfinfo', ['-struct', file])) ? [] : ['pdfinfo -struct: no heading']),
    ...(/\berror:|\bwarning:/.test(said('mutool', ['info', file])) ? ['mutool: unsound'] : []),
    ...fontFaults(file),
  ]
}
