import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { packFault, type PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { isUnlisted, nameFaults } from './names'

/** A file of a sealed pack: its path in the pack, size and SHA-256 in hexadecimal. */
export interface SealedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Told while work goes on: bytes done of all there are. */
export type OnProgress = (done: number, all: number) => void

type Listed = Result<readonly string[], readonly PackFault[]>

/** The files of a pack's folder but manifest and signatures, sorted. Links and special files are faults. */
export async function listFiles(folder: string): Promise<Listed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const nameOf = (parent: string, name: string): string => relative(folder, join(parent, name)).split(sep).join('/')
  const strange = entries
    .filter((entry) => !entry.isFile() && !entry.isDirectory())
    .map((entry) => nameOf(entry.parentPath, entry.name))
    .map((name) => packFault('unsafe-name', name, '', { name, why: 'link' }))
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => nameOf(entry.parentPath, entry.name))
    .filter((name) => !isUnlisted(name))
    .sort()
  const faults = [...strange, ...nameFaults(names)]
  return faults.length > 0 ? err(faults) : ok(names)
}

/** Size and hash of a file, read as a stream: films are never in memory. Throws what the disk says. */
async function sealOf(folder: string, path: string, read: (bytes: number) => void): Promise<SealedFile> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(join(folder, ...path.split('/'))), async function (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      read(chunk.length)
    }
  })
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Seals of all these files, one after the other. Throws what the disk says. */
export async function sealsOf(
  folder: string,
  names: readonly string[],
  onProgress: OnProgress = () => undefined,
): Promise<readonly SealedFile[]> {
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, ...name.split('/')))).size))
  const all = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  const seals: SealedFile[] = []
  for (const name of names) seals.push(await sealOf(folder, name, (bytes) => onProgress((done += bytes), all)))
  return seals
}
