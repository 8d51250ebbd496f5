import { getRawHeader } from '@electron/asar'
import crypto from 'node:crypto'
import fs from 'node:fs'
import * as resedit from 'resedit'

/**
 * Writes into a Windows executable what its asar's header must hash to: with the fuse on, Electron for Windows starts nothing else.
 * The resource is the one in Electron's documentation of asar integrity.
 * @param {string} executable
 * @param {string} asar beside it in `resources/`
 */
export function sealAsar(executable, asar) {
  const value = crypto.createHash('sha256').update(getRawHeader(asar).headerString).digest('hex')
  const program = resedit.NtExecutable.from(fs.readFileSync(executable), { ignoreCert: true })
  const resources = resedit.NtExecutableResource.from(program)
  const bin = Buffer.from(JSON.stringify([{ file: 'resources\\app.asar', alg: 'SHA256', value }]))
  const mine = { type: 'INTEGRITY', id: 'ELECTRONASAR', lang: 1033, codepage: 1200, bin }
  resources.entries = [...resources.entries.filter(({ type, id }) => type !== mine.type || id !== mine.id), mine]
  resources.outputResource(program)
  fs.writeFileSync(executable, Buffer.from(program.generate()))
}
