import { readPeriod } from '../../core/periodReading'
import { err, ok, type Result } from '../../core/result'
import { blank, isBlank, plain, type Cell } from '../cells/cell'
import { readNumber } from '../cells/number'
import { missing } from '../cells/problems'
import { readProse, readRefs } from '../cells/words'
import { cellName, type Table } from '../open/table'
import { cellFault, type CellFault, type Problem } from '../said'
import { pathOfKey, type Path } from '../sheets/leaves'
import type { Setting, SettingRow } from '../sheets/settings'
import { openSheet, type Sheet } from './sheet'
import * as faults from './sheetFaults'

const keyHeading = { key: 'key', zh: '键', en: 'Key' }
const valueHeading = { key: 'value', zh: '值', en: 'Value' }

/** One row by its key, with the cell each column stands in. */
interface KeyedRow {
  readonly key: string
  readonly row: number
  readonly cell: (column: string) => Cell
  readonly name: (column: string) => string
}

interface KeyedRows {
  readonly rows: readonly KeyedRow[]
  readonly faults: CellFault[]
}

function keyedRows(sheet: Sheet): KeyedRows {
  const problems = [...sheet.faults]
  const seen = new Map<string, string>()
  const rows = sheet.rows.flatMap((row): readonly KeyedRow[] => {
    const name = (column: string): string => cellName(sheet.columns.get(column) ?? 1, row.number)
    const cell = (column: string): Cell => row.cells.get(sheet.columns.get(column) ?? 0) ?? blank
    const text = readProse(cell('key'))
    const key = text.ok ? plain(text.value) : ''
    const other = seen.get(key)
    if (!text.ok) problems.push(cellFault(sheet.table.name, name('key'), text.error))
    else if (key === '') problems.push(cellFault(sheet.table.name, name('key'), missing('键', 'Key')))
    else if (other) problems.push(cellFault(sheet.table.name, name('key'), faults.keyTwice(key, other)))
    else {
      seen.set(key, name('key'))
      return [{ key, row: row.number, cell, name }]
    }
    return []
  })
  return { rows, faults: problems }
}

/** One text address with what the sheet says in each language; a language that could not be read is left out. */
export interface ReadText {
  readonly key: string
  readonly path: Path
  readonly texts: ReadonlyMap<string, string>
  readonly cells: ReadonlyMap<string, string>
}

/** What stands on a sheet of keys; `isThere` says whether it does. */
export interface ReadSheet<Row> {
  readonly rows: readonly Row[]
  readonly faults: readonly CellFault[]
  readonly isThere: boolean
}

/** Reads the sheet 文字. */
export function readTexts(tables: readonly Table[], locales: readonly string[]): ReadSheet<ReadText> {
  const sheet = openSheet(tables, '文字', [
    keyHeading,
    ...locales.map((locale) => ({ key: locale, zh: locale, en: '' })),
    whereHeading,
  ])
  const { rows, faults: problems } = keyedRows(sheet)
  const read = rows.flatMap(({ key, cell, name }): readonly ReadText[] => {
    const path = pathOfKey(key)
    if (!path) {
      problems.push(cellFault('文字', name('key'), faults.unknownKey(key)))
      return []
    }
    const texts = new Map<string, string>()
    for (const locale of locales.filter((one) => sheet.columns.has(one))) {
      const text = readProse(cell(locale))
      if (text.ok) texts.set(locale, text.value)
      else problems.push(cellFault('文字', name(locale), text.error))
    }
    return [{ key, path, texts, cells: new Map(['key', ...locales].map((column) => [column, name(column)])) }]
  })
  return { rows: read, faults: problems, isThere: sheet.columns.has('key') }
}

const whereHeading = { key: 'where', zh: '所属', en: 'Where' }
const noteHeading = { key: 'note', zh: '说明', en: 'English' }

/** A setting the sheet gives another value than the pack has. */
export interface ReadSetting {
  readonly key: string
  readonly cell: string
  /** The row of the pack; undefined for a key it does not have. */
  readonly known: SettingRow | undefined
  readonly value: Setting | undefined
}

/** Reads a sheet of keys and values (报告, 场景); each value as its kind in the pack. */
export function readSettings(
  tables: readonly Table[],
  name: string,
  known: readonly SettingRow[],
): ReadSheet<ReadSetting> {
  const sheet = openSheet(tables, name, [keyHeading, valueHeading, whereHeading, noteHeading])
  const { rows, faults: problems } = keyedRows(sheet)
  const byKey = new Map(known.map((row) => [row.key, row]))
  const read = rows.flatMap((row): readonly ReadSetting[] => {
    const found = byKey.get(row.key)
    // A column that is gone is told once, by its heading; what it held stays as it was.
    if (!sheet.columns.has('value')) return []
    const value = readSetting(found, row.cell('value'))
    if (value.ok) return [{ key: row.key, cell: row.name('value'), known: found, value: value.value }]
    problems.push(cellFault(name, row.name('value'), value.error))
    return []
  })
  return { rows: read, faults: problems, isThere: sheet.columns.has('key') }
}

function readSetting(known: SettingRow | undefined, cell: Cell): Result<Setting | undefined, Problem> {
  if (isBlank(cell)) return ok(Array.isArray(known?.value) ? [] : undefined)
  if (typeof known?.value === 'number') return readNumber(cell, 'number')
  if (Array.isArray(known?.value)) return readRefs(cell)
  const text = readProse(cell)
  if (text.ok && known?.key === 'period') return ok(readPeriod(text.value) ?? plain(text.value))
  return text.ok
    ? ok(known === undefined || known.file === 'manifest' ? text.value : plain(text.value))
    : err(text.error)
}
