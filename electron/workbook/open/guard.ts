import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { err, ok, type Result } from '../../core/result'
import type { CellFault } from '../said'
import * as faults from './fileFaults'
import { partKey, type Part, type Parts } from './package'

const megabyte = 1024 * 1024
/** Unpacked, all parts and any one. A year's report takes less than one; these keep memory below about half a gigabyte. */
const largestWhole = 64 * megabyte
const largestPart = 24 * megabyte
const mostParts = 2000

/** Unpacks a workbook's parts, counting, so that nothing that reads them meets a bomb; tells what else a file may be. */
export async function unpackWorkbook(bytes: Buffer): Promise<Result<Parts, CellFault>> {
  const kind = foreignKind(bytes)
  if (kind) return err(kind)
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    return await unpackZip(zip)
  } catch (cause) {
    return err(faults.brokenFile(cause instanceof Error ? cause.message : String(cause)))
  }
}

/** What a file that is no zip is, told from its first bytes. */
function foreignKind(bytes: Buffer): CellFault | undefined {
  if (bytes.length === 0) return faults.emptyFile
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return undefined
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? faults.protectedFile : faults.oldExcel
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return faults.otherFile(' PDF', 'a PDF')
  return bytes.subarray(0, 4096).includes(0) ? faults.otherFile('别的文件', 'another kind of file') : faults.plainText
}

async function unpackZip(zip: ZipFile): Promise<Result<Parts, CellFault>> {
  const parts = new Map<string, Part>()
  let [count, unpacked] = [0, 0]
  for await (const entry of zip.eachEntry()) {
    if ((count += 1) > mostParts) return err(faults.tooMuch(`${mostParts} 个以上部件`, `more than ${mostParts} parts`))
    const { fileName: name } = entry
    if (parts.has(partKey(name))) return err(faults.brokenFile(`2 × ${name}`))
    if (entry.isEncrypted()) return err(faults.protectedFile)
    const bytes = await unpack(zip, entry, Math.min(largestPart, largestWhole - unpacked))
    if (!bytes) return err(faults.tooMuch(name, name))
    unpacked += bytes.length
    parts.set(partKey(name), { name, bytes: isRead.test(name) ? bytes : Buffer.alloc(0) })
  }
  const foreign = foreignZip(parts)
  return foreign ? err(foreign) : ok(parts)
}

/** Pictures and printers' settings are counted and let go. */
const isRead = /\.(xml|rels)$/i

/** The part's bytes, or undefined where there are more than `limit` of them. */
async function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer | undefined> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).length
    if (size > limit) return undefined
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** What a zip without a workbook is. */
function foreignZip(parts: Parts): CellFault | undefined {
  if (parts.has('xl/workbook.bin')) return faults.otherFile(' .xlsb', 'an .xlsb file')
  if (parts.has('word/document.xml')) return faults.otherFile(' Word 文档', 'a Word document')
  if (parts.has('ppt/presentation.xml')) return faults.otherFile('演示文稿', 'a presentation')
  if (parts.has('index/document.iwa')) return faults.otherFile(' Numbers 文件', 'a Numbers document')
  if (parts.has('mimetype')) return faults.otherFile(' OpenDocument 文件（.ods 等）', 'an OpenDocument file (.ods …)')
  if (parts.has('manifest.json')) return faults.otherFile('报告包', 'a report pack')
  return parts.has('_rels/.rels') ? undefined : faults.otherFile('压缩文件', 'an archive')
}
