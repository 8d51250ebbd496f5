import type { Meant } from '../core/said'
import { plain, type Cell } from './cells/cell'
import { readProse } from './cells/words'
import { columnNumber, type Table } from './open/table'
import type { CellFault, Mend } from './said'

/** A mend with its place; `cell` is empty where it is the sheet's name that is read otherwise. */
export interface PlacedMend extends Mend {
  readonly sheet: string
  readonly cell: string
}

/** What stands in a cell; undefined where no words can be told. */
function wordsIn(cell: Cell | undefined): string | undefined {
  // A number is told by its digits: under the format of a date it shows a day that nobody typed.
  if (cell?.kind === 'number') return String(cell.value)
  const text = cell && readProse(cell)
  return text?.ok ? text.value : undefined
}

function cellAt(table: Table | undefined, name: string): Cell | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
  return table?.rows.find(({ number }) => number === Number(digits))?.cells.get(columnNumber(letters))
}

const isCalled = (name: string) => (table: Table) => plain(table.name) === plain(name)

function mendedCell(table: Table, { cell, to }: PlacedMend): Table {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const rows = table.rows.map((row) =>
    row.number === Number(digits)
      ? { ...row, cells: new Map([...row.cells, [columnNumber(letters), { kind: 'text', value: to } as const]]) }
      : row,
  )
  return { ...table, rows }
}

/** The workbook as it is meant, one mend after the other; what says something else by now is left as it is. */
export function mendedTables(
  tables: readonly Table[],
  mends: readonly PlacedMend[],
): { readonly tables: readonly Table[]; readonly applied: readonly PlacedMend[] } {
  return mends.reduce<{ readonly tables: readonly Table[]; readonly applied: readonly PlacedMend[] }>(
    (done, mend) => {
      const { sheet, cell, from, to } = mend
      const table = done.tables.find(isCalled(cell === '' ? from : sheet))
      const isFree = cell !== '' || !done.tables.some(isCalled(to))
      if (!table || !isFree || (cell !== '' && wordsIn(cellAt(table, cell)) !== from)) return done
      const mended = cell === '' ? { ...table, name: to } : mendedCell(table, mend)
      return {
        tables: done.tables.map((one) => (one === table ? mended : one)),
        applied: [...done.applied, mend],
      }
    },
    { tables, applied: [] },
  )
}

/** Faults with what mends them, where one thing alone can be meant. */
export const withMends = (faults: readonly CellFault[], tables: readonly Table[]): readonly CellFault[] =>
  faults.map(({ meant, ...fault }) => {
    const mend = meant && mendOf(fault, meant, tables)
    return mend ? { ...fault, mend } : fault
  })

function mendOf({ sheet, cell }: CellFault, { word, is }: Meant, tables: readonly Table[]): Mend | undefined {
  if (cell === '') return sheet === is ? { from: word, to: is } : undefined
  const from = wordsIn(cellAt(tables.find(isCalled(sheet)), cell))
  if (from === undefined || from === '') return undefined
  const to = word === '' ? is : withWord(from, word, is)
  return to === undefined || to === from ? undefined : { from, to }
}

/** The text with a word of it changed, wherever it stands by itself; undefined where it does not. */
function withWord(text: string, word: string, is: string): string | undefined {
  if (text === word) return is
  if (word.startsWith('{')) return text.includes(word) ? text.replaceAll(word, is) : undefined
  const parts = text.split(/([,;，；、\n]+)/)
  const isIt = (part: string): boolean => part.trim() === word
  return parts.some(isIt) ? parts.map((part) => (isIt(part) ? is : part)).join('') : undefined
}
