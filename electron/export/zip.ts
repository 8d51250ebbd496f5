import { buffer } from 'node:stream/consumers'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ZipFile as NewZip } from 'yazl'

/** The files of an office document by their names. */
type Parts = ReadonlyMap<string, Uint8Array>

/** Stands in every entry, so that the same pack makes the same bytes. */
const noTime = new Date(Date.UTC(2000, 0, 1))

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((done, fail) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (problem, zip) => (problem ? fail(problem) : done(zip)))
  })

const bytesOf = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((done, fail) => {
    zip.openReadStream(entry, (problem, stream) => {
      if (problem) fail(problem)
      else void buffer(stream).then(done, fail)
    })
  })

/** Reads an archive that a library has just made; its entries for folders are left out. */
export async function readZip(bytes: Uint8Array): Promise<Parts> {
  const zip = await open(bytes)
  const parts = new Map<string, Uint8Array>()
  await new Promise<void>((done, fail) => {
    zip.on('error', fail)
    zip.on('end', done)
    zip.on('entry', (entry: Entry): void => {
      if (entry.fileName.endsWith('/')) {
        zip.readEntry()
        return
      }
      bytesOf(zip, entry).then((read) => {
        parts.set(entry.fileName, read)
        zip.readEntry()
      }, fail)
    })
    zip.readEntry()
  })
  return parts
}

/** Whatever a reader looks at first stands first, the rest by name. */
const rank = (name: string): string =>
  name === '[Content_Types].xml' ? '0' : name === '_rels/.rels' ? '1' : `2${name}`

/** An archive of parts: deflated, without folders, without times. */
export function writeZip(parts: Parts): Promise<Uint8Array> {
  const zip = new NewZip()
  for (const name of [...parts.keys()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)))
    zip.addBuffer(Buffer.from(parts.get(name) ?? []), name, { mtime: noTime, mode: 0o100644, compress: true })
  zip.end()
  return buffer(zip.outputStream)
}

/** The same archive as it would be at any time. */
export const timeless = async (bytes: Uint8Array): Promise<Uint8Array> => writeZip(await readZip(bytes))
