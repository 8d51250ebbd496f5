import type { Cell as LibraryCell, Worksheet } from 'exceljs'
import { readFile, stat } from 'node:fs/promises'
import { err, ok, type Result } from '../../core/result'
import { blank, type Cell } from '../cells/cell'
import { newWorkbook } from '../library'
import type { CellFault } from '../said'
import * as faults from './fileFaults'
import { guardWorkbook } from './guard'
import type { Table, TableRow } from './table'

const largestFile = 32 * 1024 * 1024

/** Reads a workbook's tables. Fails as one fault where the file is no workbook, or none that can be read in bounded memory. */
export async function openWorkbook(file: string): Promise<Result<readonly Table[], CellFault>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const guarded = await guardWorkbook(bytes.value)
  if (!guarded.ok) return guarded
  try {
    return ok(await tablesOf(bytes.value))
  } catch (cause) {
    return err(faults.brokenFile(cause instanceof Error ? cause.message : String(cause)))
  }
}

async function readBytes(file: string): Promise<Result<Buffer, CellFault>> {
  try {
    const found = await stat(file)
    if (!found.isFile()) return err(faults.otherFile('文件夹', 'a folder'))
    if (found.size > largestFile)
      return err(faults.tooMuch(`${Math.ceil(found.size / 1e6)} MB`, `${Math.ceil(found.size / 1e6)} MB`))
    return ok(await readFile(file))
  } catch (cause) {
    return err(faults.notFound(cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'))
  }
}

/** What is not needed, and what the library spreads out cell by cell (a drop-down over a whole column). */
const ignoreNodes = [
  ...[
    'dataValidations',
    'conditionalFormatting',
    'extLst',
    'hyperlinks',
    'tableParts',
    'autoFilter',
    'sheetProtection',
  ],
  ...['drawing', 'legacyDrawing', 'picture', 'headerFooter', 'pageSetup', 'pageMargins', 'printOptions', 'rowBreaks'],
]

async function tablesOf(bytes: Buffer): Promise<readonly Table[]> {
  const workbook = await newWorkbook()
  // The library's own type of Buffer is an ArrayBuffer.
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes })
  return workbook.worksheets.map(tableOf)
}

function tableOf(sheet: Worksheet): Table {
  const rows: TableRow[] = []
  sheet.eachRow((row, number) => {
    const cells = new Map<number, Cell>()
    row.eachCell((cell, column) => {
      const read = cellOf(cell)
      if (read.kind !== 'blank') cells.set(column, read)
    })
    rows.push({ number, hidden: row.hidden, cells })
  })
  const columns = Array.from({ length: sheet.columnCount }, (_, i) => i + 1)
  return {
    ...{ name: sheet.name.trim(), hidden: sheet.state !== 'visible', rows },
    hiddenColumns: new Set(columns.filter((column) => sheet.getColumn(column).hidden)),
    merges: sheet.model.merges,
  }
}

function cellOf(cell: LibraryCell): Cell {
  // The other cells of a merged range repeat the first; the range itself is told as a fault.
  if (cell.isMerged && cell.master.address !== cell.address) return blank
  const value: unknown = cell.value
  const format = typeof cell.numFmt === 'string' ? cell.numFmt : 'General'
  if (typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)) {
    const result: unknown = 'result' in value ? value.result : undefined
    return result === undefined || result === null ? { kind: 'uncached' } : plainCell(result, format)
  }
  return plainCell(value, format)
}

function plainCell(value: unknown, format: string): Cell {
  if (value === null || value === undefined) return blank
  if (typeof value === 'number') return { kind: 'number', value, format }
  if (typeof value === 'string') return { kind: 'text', value }
  if (typeof value === 'boolean') return { kind: 'flag', value }
  if (value instanceof Date) return { kind: 'date', value, format }
  if (typeof value !== 'object') return blank
  if ('error' in value) return { kind: 'error', value: String(value.error) }
  return { kind: 'text', value: textIn(value) }
}

/** Rich text is text in pieces; a link is its text. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  if ('richText' in value && Array.isArray(value.richText)) return value.richText.map(textIn).join('')
  return 'text' in value ? textIn(value.text) : ''
}
