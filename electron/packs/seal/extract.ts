import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Entry } from 'yauzl'
import { packFault, type PackFault } from '../../core/faults'
import { err, type Result } from '../../core/result'
import { manifestFile } from '../pack'
import { readManifest } from '../read/manifest'
import type { Manifest } from '../schema'
import { openArchive, type Archive } from './archive'
import type { OnProgress, SealedFile } from './contents'
import { unreadable } from './disk'
import { isUnlisted, nameFaults } from './names'

interface Options {
  /** Most bytes the unpacked pack may have. */
  readonly mostBytes?: number
  readonly onProgress?: OnProgress
}

const giga = 1024 ** 3
const usualMost = 8 * giga
/** Manifest and signatures are small. */
const mostOfOwn = 8 * 1024 ** 2

/**
 * Unpacks a .briefpack file into a folder that must not exist yet, holding each file against the manifest while it is
 * written. A stranger's file is never trusted: names, sizes, kinds and counts are judged first. Where anything is wrong
 * the folder is gone again and the faults say why; nothing is ever written outside it.
 */
export async function extractArchive(
  file: string,
  folder: string,
  { mostBytes = usualMost, onProgress = () => undefined }: Options = {},
): Promise<Result<Manifest, readonly PackFault[]>> {
  const archive = await openArchive(file)
  if (!archive.ok) return archive
  try {
    const faults = entryFaults(archive.value.entries, mostBytes)
    return faults.length > 0 ? err(faults) : await unpackNew(archive.value, folder, file, onProgress)
  } finally {
    archive.value.close()
  }
}

/** Unpacks into a folder made for it, and takes that away again where it fails. */
async function unpackNew(
  archive: Archive,
  folder: string,
  file: string,
  onProgress: OnProgress,
): Promise<Result<Manifest, readonly PackFault[]>> {
  try {
    await mkdir(dirname(folder), { recursive: true })
    await mkdir(folder)
  } catch (cause) {
    return err([unreadable(basename(file), cause)])
  }
  const unpacked = await unpack(archive, folder, onProgress).catch((cause: unknown) => err([brokenBy(file, cause)]))
  if (!unpacked.ok) await rm(folder, { recursive: true, force: true })
  return unpacked
}

const brokenBy = (file: string, cause: unknown): PackFault =>
  cause instanceof Error && 'code' in cause
    ? unreadable(basename(file), cause)
    : packFault('broken-archive', basename(file), '', {
        reason: cause instanceof Error ? cause.message : String(cause),
      })

/** What can be told of the entries before one is read. */
function entryFaults(entries: readonly Entry[], mostBytes: number): readonly PackFault[] {
  const files = entries.filter(({ fileName }) => !fileName.endsWith('/'))
  const odd = entries.flatMap((entry) => {
    const name = entry.fileName
    if (entry.isEncrypted()) return [packFault('unsafe-name', name, '', { name, why: 'encrypted' })]
    // The upper half holds Unix's mode where the archive was made there: plain files, folders, or nothing.
    const kind = (entry.externalFileAttributes >>> 28) & 0xf
    return kind === 0 || kind === 8 || kind === 4 ? [] : [packFault('unsafe-name', name, '', { name, why: 'link' })]
  })
  const large = files.filter((entry) => isUnlisted(entry.fileName) && entry.uncompressedSize > mostOfOwn)
  const bytes = files.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  return [
    ...nameFaults(files.map(({ fileName }) => fileName)),
    ...nameFaults(entries.filter((e) => e.fileName.endsWith('/')).map((e) => e.fileName.slice(0, -1))),
    ...odd,
    ...large.map((entry) => tooLarge(entry.fileName, entry.uncompressedSize, mostOfOwn)),
    ...(bytes > mostBytes ? [tooLarge(manifestFile, bytes, mostBytes)] : []),
  ]
}

const tooLarge = (file: string, bytes: number, limit: number): PackFault =>
  packFault('too-large', file, '', {
    megabytes: Math.ceil(bytes / 1024 ** 2),
    limit: Math.floor(limit / 1024 ** 2),
  })

async function unpack(
  archive: Archive,
  folder: string,
  onProgress: OnProgress,
): Promise<Result<Manifest, readonly PackFault[]>> {
  const files = archive.entries.filter(({ fileName }) => !fileName.endsWith('/'))
  for (const entry of files.filter(({ fileName }) => isUnlisted(fileName)))
    await writeEntry(await archive.read(entry), join(folder, entry.fileName), () => undefined)
  const manifest = await readManifest(folder)
  if (!manifest.ok) return manifest
  const { contents } = manifest.value
  if (!contents) return err([packFault('not-sealed', manifestFile, 'contents', {})])
  const listed = new Map(contents.map((seal) => [seal.path, seal]))
  const payload = files.filter(({ fileName }) => !isUnlisted(fileName))
  const faults = [...strangers(payload, listed), ...nameFaults([...listed.keys()])]
  if (faults.length > 0) return err(faults)
  const all = contents.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  for (const entry of payload) {
    const target = join(folder, ...entry.fileName.split('/'))
    await mkdir(dirname(target), { recursive: true })
    const found = await writeEntry(await archive.read(entry), target, (bytes) => onProgress((done += bytes), all))
    const wanted = listed.get(entry.fileName)
    if (found.sha256 !== wanted?.sha256 || found.bytes !== wanted.bytes)
      return err([packFault('wrong-hash', entry.fileName, '', {})])
  }
  return manifest
}

/** Entries the manifest does not know, or not with this size, and files it knows that are not there. */
function strangers(payload: readonly Entry[], listed: ReadonlyMap<string, SealedFile>): readonly PackFault[] {
  const there = new Set(payload.map(({ fileName }) => fileName))
  return [
    ...payload.flatMap(({ fileName, uncompressedSize }) => {
      const seal = listed.get(fileName)
      if (!seal) return [packFault('not-listed', fileName, '', {})]
      return seal.bytes === uncompressedSize ? [] : [packFault('wrong-hash', fileName, '', {})]
    }),
    ...[...listed.keys()].filter((path) => !there.has(path)).map((path) => packFault('missing-file', path, '', {})),
  ]
}

/** Writes a stream to a new file and answers what it was. Throws what disk or archive say. */
async function writeEntry(
  stream: Readable,
  target: string,
  read: (bytes: number) => void,
): Promise<Omit<SealedFile, 'path'>> {
  const hash = createHash('sha256')
  let bytes = 0
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk)
      bytes += chunk.length
      read(chunk.length)
      next(null, chunk)
    },
  })
  await pipeline(stream, tap, createWriteStream(target, { flags: 'wx', flush: true }))
  return { bytes, sha256: hash.digest('hex') }
}
