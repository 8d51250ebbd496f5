import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { err, ok, type Result } from '../../core/result'
import type { CellFault } from '../said'
import * as faults from './fileFaults'
import { partFault } from './parts'

const megabyte = 1024 * 1024
/** Unpacked, all parts and any one. A year's report takes less than one; these keep memory below about half a gigabyte. */
const largestWhole = 64 * megabyte
const largestPart = 24 * megabyte
const mostParts = 2000

/** Unpacks once, counting, so that the library that reads afterwards meets no bomb; tells what else a file may be. */
export async function guardWorkbook(bytes: Buffer): Promise<Result<null, CellFault>> {
  const kind = foreignKind(bytes)
  if (kind) return err(kind)
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    return await guardZip(zip)
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

async function guardZip(zip: ZipFile): Promise<Result<null, CellFault>> {
  const seen = new Set<string>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    if (seen.size >= mostParts) return err(faults.tooMuch(`${mostParts} 个以上部件`, `more than ${mostParts} parts`))
    if (seen.has(entry.fileName)) return err(faults.brokenFile(`2 × ${entry.fileName}`))
    if (entry.isEncrypted()) return err(faults.protectedFile)
    seen.add(entry.fileName)
    const part = await unpack(zip, entry, Math.min(largestPart, largestWhole - unpacked))
    if (!part) return err(faults.tooMuch(entry.fileName, entry.fileName))
    unpacked += part.length
    const fault = partFault(entry.fileName, part)
    if (fault) return err(fault)
  }
  return whatZip(seen)
}

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

function whatZip(names: ReadonlySet<string>): Result<null, CellFault> {
  if (names.has('xl/workbook.xml')) return ok(null)
  if (names.has('xl/workbook.bin')) return err(faults.otherFile(' .xlsb', 'an .xlsb file'))
  if (names.has('word/document.xml')) return err(faults.otherFile(' Word 文档', 'a Word document'))
  if (names.has('ppt/presentation.xml')) return err(faults.otherFile('演示文稿', 'a presentation'))
  if (names.has('mimetype'))
    return err(faults.otherFile(' OpenDocument 文件（.ods 等）', 'an OpenDocument file (.ods …)'))
  if (names.has('manifest.json')) return err(faults.otherFile('报告包', 'a report pack'))
  return err(faults.otherFile('压缩文件', 'an archive'))
}
