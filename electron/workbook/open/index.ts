import { readFile, stat } from 'node:fs/promises'
import { err, ok, type Result } from '../../core/result'
import type { CellFault } from '../said'
import * as faults from './fileFaults'
import { unpackWorkbook } from './guard'
import { isHeld, isNoteOfExcel, patiently } from './held'
import { TooMuch } from './sheetPart'
import type { Table } from './table'
import { readTables } from './workbookPart'

const largestFile = 32 * 1024 * 1024

/** Reads a workbook's tables. Fails as one fault where the file is no workbook, or none that can be read in bounded memory. */
export async function openWorkbook(file: string): Promise<Result<readonly Table[], CellFault>> {
  if (isNoteOfExcel(file)) return err(faults.noteOfExcel)
  const bytes = await readBytes(file)
  return bytes.ok ? readWorkbook(bytes.value) : bytes
}

/** The same of a workbook in memory. */
export async function readWorkbook(bytes: Buffer): Promise<Result<readonly Table[], CellFault>> {
  const parts = await unpackWorkbook(bytes)
  if (!parts.ok) return parts
  try {
    const tables = readTables(parts.value)
    return tables ? ok(tables) : err(faults.otherFile('压缩文件', 'an archive'))
  } catch (cause) {
    if (cause instanceof TooMuch) return err(faults.tooMuch(cause.zh, cause.en))
    return err(faults.brokenFile(cause instanceof Error ? cause.message : String(cause)))
  }
}

async function readBytes(file: string): Promise<Result<Buffer, CellFault>> {
  try {
    const found = await patiently(() => stat(file))
    if (!found.isFile()) return err(faults.otherFile('文件夹', 'a folder'))
    if (found.size > largestFile)
      return err(faults.tooMuch(`${Math.ceil(found.size / 1e6)} MB`, `${Math.ceil(found.size / 1e6)} MB`))
    return ok(await patiently(() => readFile(file)))
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    return err(isHeld(reason) ? faults.heldElsewhere(reason) : faults.notFound(reason))
  }
}
