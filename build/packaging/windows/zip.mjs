import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/**
 * The folder as it is, to be unpacked and run where nothing may be installed.
 * @param {{ folder: string }} app
 * @returns {Promise<string>}
 */
export async function writeZip({ folder }) {
  const zip = new ZipFile()
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile()) zip.addFile(file, path.relative(path.dirname(folder), file).replaceAll(path.sep, '/'))
  }
  zip.end()
  await pipeline(zip.outputStream, fs.createWriteStream(`${folder}.zip`))
  return `${folder}.zip`
}
