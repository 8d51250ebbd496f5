import { blank, isBlank } from '../cells/cell'
import { hiddenDigits } from '../cells/number'
import { cellName, type Table } from '../open/table'
import type { ReadRow } from '../read/entries'
import { cellFault, type CellFault } from '../said'
import * as words from './words'

/** Where a sheet's data stand that were read. */
export interface ReadArea {
  readonly sheet: string
  readonly row: number
  readonly columns: readonly number[]
}

/** What a cell says beside its value: struck letters, somebody's note. */
export function askMarks(tables: readonly Table[], areas: readonly ReadArea[]): readonly CellFault[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  return areas.flatMap(({ sheet, row, columns }) => {
    const table = byName.get(sheet)
    return columns.flatMap((column) => {
      const at = cellName(column, row)
      const note = table?.notes.get(at)
      return [
        ...(table?.struck.has(at) ? [cellFault(sheet, at, words.struck)] : []),
        ...(note === undefined || note.trim() === '' ? [] : [cellFault(sheet, at, words.noted(note))]),
      ]
    })
  })
}

const numeric = new Set(['amount', 'percent', 'number', 'whole'])

/** Numbers that show other digits than they hold. */
export function askDigits(tables: readonly Table[], rows: readonly ReadRow[]): readonly CellFault[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  return rows.flatMap((row) => {
    const cells = byName.get(row.sheet)?.rows.find(({ number }) => number === row.row)?.cells
    return row.plan.columns.flatMap(({ key, kind }) => {
      const column = row.columns.get(key) ?? 0
      const cell = cells?.get(column) ?? blank
      if (!numeric.has(kind.is) || isBlank(cell)) return []
      const hidden = hiddenDigits(cell)
      return hidden.ok ? [] : [cellFault(row.sheet, cellName(column, row.row), hidden.error)]
    })
  })
}
