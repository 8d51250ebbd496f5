import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { packFault, type PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { manifestFile } from '../pack'
import { mostFiles } from './names'

/** An opened archive; its entries as its directory tells them. */
export interface Archive {
  readonly entries: readonly Entry[]
  /** The entry's bytes; fails where they are not as many as the directory says. */
  readonly read: (entry: Entry) => Promise<Readable>
  readonly close: () => void
}

/** Opens an archive and reads its directory, nothing else. To be closed. */
export async function openArchive(file: string): Promise<Result<Archive, readonly PackFault[]>> {
  const name = basename(file)
  try {
    const zip = await open(file)
    if (zip.entryCount > mostFiles) {
      zip.close()
      return err([packFault('too-many-files', manifestFile, '', { count: zip.entryCount, limit: mostFiles })])
    }
    const entries = await entriesOf(zip)
    return ok({ entries, read: (entry) => streamOf(zip, entry), close: () => zip.close() })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause)
      return err([packFault('unreadable-file', name, '', { reason: String(cause.code) })])
    return err([
      packFault('broken-archive', name, '', { reason: cause instanceof Error ? cause.message : String(cause) }),
    ])
  }
}

const open = (file: string): Promise<ZipFile> =>
  new Promise((done, fail) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true }
    yauzl.open(file, options, (problem, zip) => (problem ? fail(problem) : done(zip)))
  })

const entriesOf = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((done, fail) => {
    const entries: Entry[] = []
    const lose = (problem: unknown): void => {
      zip.close()
      fail(problem instanceof Error ? problem : new Error(String(problem)))
    }
    zip.on('error', lose)
    zip.on('end', () => done(entries))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((done, fail) => {
    zip.openReadStream(entry, (problem, stream) => (problem ? fail(problem) : done(stream)))
  })
