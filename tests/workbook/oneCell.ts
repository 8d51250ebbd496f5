import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from '../../electron/workbook/cells/cell'
import { readDate } from '../../electron/workbook/cells/date'
import { readProse } from '../../electron/workbook/cells/words'
import { readWorkbook } from '../../electron/workbook/open'
import type { Table } from '../../electron/workbook/open/table'
import { workbooks } from './book'
import { addStyle, partsOf, putCell, zipOf, type PartTexts } from './parts'

/** A workbook to put a cell into. */
export const source = readFileSync(join(workbooks, 'exceljs.xlsx'))
/** Part of its sheet 指标, of which D3 is a number. */
export const indicators = 'xl/worksheets/sheet3.xml'

export async function tablesOf(bytes: Buffer): Promise<readonly Table[]> {
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(read.error.what.en)
  return read.value
}

export const indicatorsOf = (tables: readonly Table[]): Table => {
  const found = tables.find(({ name }) => name === '指标')
  if (!found) throw new Error('no sheet')
  return found
}

/** What a cell with this XML is; `S` stands for a style with that format. */
export async function cellWith(
  xml: string,
  format: string | number = 0,
  also: (changed: PartTexts) => void = () => undefined,
): Promise<Cell | undefined> {
  const changed = await partsOf(source)
  putCell(
    changed,
    indicators,
    'D3',
    xml.replace('<c', '<c r="D3"').replace('"S"', `"${String(addStyle(changed, format))}"`),
  )
  also(changed)
  return indicatorsOf(await tablesOf(await zipOf(changed, '/', false)))
    .rows.find(({ number }) => number === 3)
    ?.cells.get(4)
}

/** A reading in a word: the value, or what is wrong in English. */
export const dateIn = (cell: Cell | undefined): unknown => {
  const read = cell && readDate(cell)
  return read?.ok ? read.value : read?.error.what.en
}
export const proseIn = (cell: Cell | undefined): unknown => {
  const read = cell && readProse(cell)
  return read?.ok ? read.value : read?.error.what.en
}
