import type { Cell } from '../cells/cell'

/** A worksheet as plain data: only what is there, rows and columns counted from 1. */
export interface Table {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly TableRow[]
  readonly hiddenColumns: ReadonlySet<number>
  /** Ranges such as `B3:B5`. */
  readonly merges: readonly string[]
}

export interface TableRow {
  readonly number: number
  readonly hidden: boolean
  readonly cells: ReadonlyMap<number, Cell>
}

/** `1` → `A`, `27` → `AA`. */
export const columnLetter = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : columnLetter(Math.floor((column - 1) / 26)) + columnLetter(((column - 1) % 26) + 1)

export const cellName = (column: number, row: number): string => `${columnLetter(column)}${row}`
