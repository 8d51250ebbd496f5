import { blank, isBlank, plain, type Cell } from '../cells/cell'
import { near } from '../../core/near'
import { readProse } from '../cells/words'
import { cellName, columnLetter, columnNumber, type Table, type TableRow } from '../open/table'
import { cellFault, type CellFault } from '../said'
import type { Column } from '../sheets/column'
import { sheetNames } from '../sheets/plans'
import * as faults from './sheetFaults'

/** What a heading has to match. */
type Heading = Pick<Column, 'key' | 'zh' | 'en' | 'later'>

/** A sheet whose headings were found: rows of data, and where each column stands. */
export interface Sheet {
  readonly table: Table
  readonly rows: readonly TableRow[]
  readonly columns: ReadonlyMap<string, number>
  readonly faults: readonly CellFault[]
}

const lookedAt = 5

const words = (cell: Cell | undefined): string => {
  const text = readProse(cell ?? blank)
  return text.ok ? plain(text.value) : ''
}

/** Whatever stands in the first rows of a sheet, where headings are. */
export const headingsOf = (tables: readonly Table[], name: string): ReadonlySet<string> =>
  new Set(
    (tables.find((found) => plain(found.name) === plain(name))?.rows ?? [])
      .filter((row) => row.number <= lookedAt)
      .flatMap((row) => [...row.cells.values()].map(words)),
  )

/** Finds the headings and tells what of the sheet cannot be read as data. Undefined where there is no such sheet. */
export function openSheet(tables: readonly Table[], name: string, headings: readonly Heading[]): Sheet {
  const table = tables.find((found) => plain(found.name) === plain(name))
  const empty: Table = {
    name,
    hidden: false,
    rows: [],
    hiddenColumns: new Set(),
    merges: [],
    struck: new Set(),
    notes: new Map(),
  }
  if (!table)
    return {
      table: empty,
      rows: [],
      columns: new Map(),
      faults: [cellFault(name, '', faults.noSheet(name, likeSheet(name, tables)))],
    }
  const first = plain(headings[0]?.zh ?? '')
  const top = table.rows.find(
    (row) => row.number <= lookedAt && [...row.cells.values()].some((cell) => words(cell) === first),
  )
  if (!top)
    return {
      table,
      rows: [],
      columns: new Map(),
      faults: [cellFault(name, '', faults.noHeader(headings[0]?.zh ?? ''))],
    }
  const { columns, problems: found } = columnsOf(top, headings, table)
  // What merged headings hide is not missing.
  const over = table.merges.filter((range) => isOver(range, top.number))
  const problems = over.length === 0 ? found : over.map((range) => mergedAt(table, range))
  const idColumn = columns.get(headings[0]?.key ?? '') ?? 0
  const english = plain(headings[0]?.en ?? '')
  const isHeading = (row: TableRow): boolean =>
    words(row.cells.get(idColumn)) === english || (row.number === top.number + 1 && isInEnglish(row, headings, columns))
  const rows = table.rows.filter((row) => row.number > top.number && !isHeading(row))
  return {
    table,
    rows: rows.filter(hasContent),
    columns,
    faults: [...problems, ...layoutFaults(table, rows, top.number)],
  }
}

/** The English headings below the Chinese ones, though one of them was changed. */
const isInEnglish = (row: TableRow, headings: readonly Heading[], columns: ReadonlyMap<string, number>): boolean =>
  headings.filter(({ key, en }) => en !== '' && words(row.cells.get(columns.get(key) ?? 0)) === plain(en)).length > 1

/** The sheet that may be meant: its name holds the other, is mistyped, or is English. */
function likeSheet(name: string, tables: readonly Table[]): string | undefined {
  const others = tables.map((table) => table.name).filter((other) => !sheetNames.has(other))
  const english = (sheetNames.get(name) ?? name).toLowerCase()
  return (
    likeHeading(name, others) ??
    others.find((other) =>
      other
        .toLowerCase()
        .split(/[^a-z]+/u)
        .includes(english),
    )
  )
}

const likeHeading = (found: string, others: readonly string[]): string | undefined =>
  others.find((other) => plain(other).includes(plain(found)) || plain(found).includes(plain(other))) ??
  near(plain(found), others)[0]

const hasContent = (row: TableRow): boolean => [...row.cells.values()].some((cell) => !isBlank(cell))

interface Found {
  readonly columns: ReadonlyMap<string, number>
  readonly problems: readonly CellFault[]
}

function columnsOf(top: TableRow, headings: readonly Heading[], table: Table): Found {
  const columns = new Map<string, number>()
  const problems: CellFault[] = []
  const unknown = new Map<string, string>()
  for (const [number, cell] of top.cells) {
    const found = words(cell)
    const at = cellName(number, top.number)
    const heading = headings.find(({ zh }) => plain(zh) === found)
    if (heading && columns.has(heading.key)) problems.push(cellFault(table.name, at, faults.headerTwice(heading.zh)))
    else if (heading) columns.set(heading.key, number)
    else if (found !== '' && !found.startsWith('去年') && isUsed(table, number, top.number)) unknown.set(at, found)
  }
  const missing = new Set(
    headings.filter(({ key, later }) => !columns.has(key) && !key.startsWith('before:') && !later).map(({ zh }) => zh),
  )
  // A heading that was changed is one fault: not what is missing, and what is there instead.
  const only = missing.size === 1 && unknown.size === 1 ? [...missing][0] : undefined
  for (const [at, found] of unknown) {
    const like = only ?? likeHeading(found, [...missing])
    if (like !== undefined) missing.delete(like)
    problems.push(cellFault(table.name, at, faults.unknownHeader(found, like)))
  }
  problems.push(...[...missing].map((zh) => cellFault(table.name, '', faults.noHeader(zh))))
  return { columns, problems }
}

const isUsed = (table: Table, column: number, below: number): boolean =>
  table.rows.some((row) => row.number > below && !isBlank(row.cells.get(column) ?? blank))

/** Merged and hidden cells: whether their contents count cannot be known. */
function layoutFaults(table: Table, rows: readonly TableRow[], top: number): readonly CellFault[] {
  const at = (cell: string, what: Parameters<typeof cellFault>[2]): CellFault => cellFault(table.name, cell, what)
  const below = table.merges.filter((range) => isBelow(range, top))
  const columns = [...table.hiddenColumns].filter((column) => isUsed(table, column, top))
  return [
    ...(table.hidden ? [at('', faults.hiddenSheet)] : []),
    ...below.map((range) => mergedAt(table, range)),
    ...columns.map((column) => at(`${columnLetter(column)}1`, faults.hiddenColumn)),
    ...runs(rows.filter((row) => row.hidden && hasContent(row)).map((row) => row.number)).map(([from, to]) =>
      at(`A${from}`, faults.hiddenRows(from, to)),
    ),
  ]
}

const mergedAt = (table: Table, range: string): CellFault =>
  cellFault(table.name, range.split(':')[0] ?? '', faults.merged(range))

/** A range of merged cells that holds data: below the headings and their English. */
function isBelow(range: string, top: number): boolean {
  const [from, to] = endsOf(range)
  return from.row > top || to.row > top + 1
}

/** One that joins several headings; what joins one with its English does no harm. */
function isOver(range: string, top: number): boolean {
  const [from, to] = endsOf(range)
  return !isBelow(range, top) && to.row >= top && from.column < to.column
}

/** Whether a cell, `D4`, is one of merged cells and not the first of them, which has what they show. */
export const isCovered = (table: Table, cell: string): boolean =>
  table.merges.some((range) => {
    const [at, [from, to]] = [placeOf(cell), endsOf(range)]
    const isFirst = at.column === from.column && at.row === from.row
    const isIn = from.column <= at.column && at.column <= to.column && from.row <= at.row && at.row <= to.row
    return isIn && !isFirst
  })

interface Place {
  readonly column: number
  readonly row: number
}

function placeOf(cell: string): Place {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return { column: columnNumber(letters), row: Number(digits) }
}

function endsOf(range: string): readonly [Place, Place] {
  const [from = '', to = from] = range.split(':')
  return [placeOf(from), placeOf(to)]
}

/** Numbers that follow one another, as first and last. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found
}
