import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { taskXml } from '../../../electron/main/recovery/taskXml.ts'
import { projectRoot } from '../../runtime/places.mjs'
import { programName } from '../assemble.mjs'
import { signCommand, signProgram } from './sign.mjs'

const here = path.join(projectRoot, 'build/packaging/windows')

/** As NSIS reads a string. @param {string} text */
const quoted = (text) => text.replaceAll('$', '$$$$').replaceAll('"', '$\\"')

/** Lines that write the scheduled task where the installer knows its folder. */
function taskLines() {
  const [before = '', after = ''] = taskXml('@PROGRAM@', 'everyone').split('@PROGRAM@')
  const lines = `${quoted(before)}$INSTDIR\\${programName}.exe${quoted(after)}`.split('\n')
  return lines.map((line, i) => `FileWriteUTF16LE ${i === 0 ? '/BOM ' : ''}$1 "${line}$\\r$\\n"`).join('\n')
}

/** @param {string} folder @returns {number} KB */
const sizeOf = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .reduce(
      (n, entry) =>
        entry.isFile() ? n + Math.ceil(fs.statSync(path.join(entry.parentPath, entry.name)).size / 1024) : n,
      0,
    )

/**
 * The installer of an assembled folder for Windows, by makensis; signed where a certificate is given (docs/hall-setup.md).
 * @param {{ folder: string, version: string, mark: string, productName: string }} app
 * @returns {Promise<string>}
 */
export async function writeInstaller({ folder, version, mark, productName }) {
  const file = `${folder}-setup.exe`
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'briefing-kiosk-nsis-'))
  try {
    const task = path.join(scratch, 'task.nsh')
    fs.writeFileSync(task, taskLines())
    const sign = signCommand()
    const given = {
      ...{
        NAME: `${productName}${mark && ` (${mark.slice(1)})`}`,
        VERSION: version,
        SOURCE: folder,
        OUT: file,
        TASK: task,
      },
      ...{ ICON: path.join(projectRoot, 'build/icons/icon.ico'), LICENCE: path.join(projectRoot, 'LICENSE') },
      // A stand-in is made to be tried, not to be sent.
      ...{
        SIZE: String(sizeOf(folder)),
        COMPRESSOR: mark === '' ? '/SOLID lzma' : 'zlib',
        ...(sign && { SIGN: sign }),
      },
    }
    const defines = Object.entries(given).map(([name, value]) => `-D${name}=${value}`)
    const { status, stdout, error } = spawnSync(
      'makensis',
      ['-V2', '-INPUTCHARSET', 'UTF8', '-NOCD', ...defines, path.join(here, 'installer.nsi')],
      { cwd: here, encoding: 'utf8' },
    )
    if (error)
      throw new Error(
        'nsis was not made: makensis is missing. Debian: apt-get install nsis. Windows: NSIS 3, on the PATH.',
      )
    if (status !== 0) throw new Error(`nsis was not made:\n${stdout}`)
    signProgram(file)
    return file
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}
