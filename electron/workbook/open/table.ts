import type { Cell } from '../cells/cell'

/** A worksheet as plain data: only what is there, rows and columns counted from 1. */
export interface Table {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly TableRow[]
  readonly hiddenColumns: ReadonlySet<number>
  /** Ranges such as `B3:B5`. */
  readonly merges: readonly string[]
  /** Cells, such as `D7`, in which letters are struck through. */
  readonly struck: ReadonlySet<string>
  /** What was noted at cells. */
  readonly notes: ReadonlyMap<string, string>
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

/** `AA` → 27; 0 where there are no letters. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
