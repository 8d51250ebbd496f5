import { blank, isBlank } from '../cells/cell'
import * as problems from '../cells/problems'
import { cellName, type Table, type TableRow } from '../open/table'
import { cellFault, type CellFault } from '../said'
import type { Column, SheetPlan } from '../sheets/column'
import { isCovered, openSheet, type Sheet } from './sheet'
import { readValue, type Context } from './value'

/** One row of an entry sheet. */
export interface ReadRow {
  readonly plan: SheetPlan
  readonly sheet: string
  readonly row: number
  /** Empty where the program is to find one. */
  readonly id: string
  /** Values by column key; what could not be read is missing here and stands in `faulty`. */
  readonly values: ReadonlyMap<string, unknown>
  readonly faulty: ReadonlySet<string>
  readonly columns: ReadonlyMap<string, number>
}

/** `D7` of a row's column; the id's cell where the sheet has no such column. */
export const cellOfRow = ({ columns, row }: ReadRow, key: string): string =>
  cellName(columns.get(key) ?? columns.get('id') ?? 1, row)

interface ReadEntries {
  /** Whether the sheet and its ids are there: without them nothing is known to be gone. */
  readonly isThere: boolean
  readonly rows: readonly ReadRow[]
  readonly faults: readonly CellFault[]
}

/** What cells are read against besides their row. */
export type Ground = Omit<Context, 'unit'>

/** Reads every entry of a sheet; all that is wrong with any cell is told together. */
export function readEntries(tables: readonly Table[], plan: SheetPlan, ground: Ground): ReadEntries {
  const sheet = openSheet(tables, plan.zh, plan.columns)
  const isThere = sheet.columns.has('id')
  if (!isThere) return { isThere, rows: [], faults: sheet.faults }
  const read = sheet.rows.filter((row) => isEntry(row, sheet, plan)).map((row) => readRow(row, sheet, plan, ground))
  // That the cells below a merged one are empty is said with it.
  const faults = read.flatMap((one) => one.faults).filter(({ cell }) => !isCovered(sheet.table, cell))
  return { isThere, rows: read.map(({ row }) => row), faults: [...sheet.faults, ...faults] }
}

/** A row that holds nothing but last year's figures was emptied on purpose. */
const isEntry = (row: TableRow, { columns }: Sheet, plan: SheetPlan): boolean =>
  plan.columns.some(({ key, kind }) => kind.is !== 'before' && !isBlank(row.cells.get(columns.get(key) ?? 0) ?? blank))

/** Columns no pack is made of. */
const isOptional = ({ kind: { is } }: Column): boolean => is === 'before' || is === 'step'

interface OneRow {
  readonly row: ReadRow
  readonly faults: readonly CellFault[]
}

function readRow(row: TableRow, { columns, table }: Sheet, plan: SheetPlan, ground: Ground): OneRow {
  const values = new Map<string, unknown>()
  const faulty = new Set<string>()
  const faults: CellFault[] = []
  const wrong = (column: Column, problem: Parameters<typeof cellFault>[2]): void => {
    faulty.add(column.key)
    faults.push(cellFault(table.name, cellName(columns.get(column.key) ?? 1, row.number), problem))
  }
  const read = (column: Column, unit: string | undefined): void => {
    // A column that is gone is told once, by its heading; what it held stays as it was.
    if (!columns.has(column.key)) {
      if (!isOptional(column)) faulty.add(column.key)
      return
    }
    const value = readValue(column.kind, row.cells.get(columns.get(column.key) ?? 0) ?? blank, { unit, ...ground })
    if (!value.ok) return wrong(column, value.error)
    if (value.value !== undefined) values.set(column.key, value.value)
    else if (column.required) wrong(column, problems.missing(column.zh, column.en))
  }
  // The unit first: what a value's cell may say depends on it.
  for (const column of plan.columns) if (column.key === 'unit') read(column, undefined)
  const unit = values.get('unit')
  for (const column of plan.columns) {
    if (column.key === 'unit') continue
    // A value beside a unit that cannot be read would only be told off for having none.
    if (column.key === 'value' && faulty.has('unit')) faulty.add('value')
    else read(column, typeof unit === 'string' ? unit : undefined)
  }
  const id = values.get('id')
  return {
    row: { plan, sheet: table.name, row: row.number, id: typeof id === 'string' ? id : '', values, faulty, columns },
    faults,
  }
}
