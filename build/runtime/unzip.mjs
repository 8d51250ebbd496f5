import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'

/**
 * Unpacks the wanted entries of a zip file with their permissions.
 * @param {string} zip
 * @param {string} folder
 * @param {(name: string) => string | null} place where an entry goes below the folder; null leaves it out
 */
export async function unzip(zip, folder, place) {
  const archive = await yauzl.openPromise(zip)
  for await (const entry of archive.eachEntry()) {
    const target = entry.fileName.endsWith('/') ? null : place(entry.fileName)
    if (target === null) continue
    const file = path.join(folder, target)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await archive.openReadStreamPromise(entry), fs.createWriteStream(file, { mode: mode || 0o644 }))
  }
}
