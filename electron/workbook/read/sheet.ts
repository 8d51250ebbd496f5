import { blank, isBlank, plain, type Cell } from '../cells/cell'
import { near } from '../../core/near'
import { readProse } from '../cells/words'
import { cellName, columnLetter, type Table, type TableRow } from '../open/table'
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
  const { columns, problems } = columnsOf(top, headings, table)
  const idColumn = columns.get(headings[0]?.key ?? '') ?? 0
  const english = plain(headings[0]?.en ?? '')
  const rows = table.rows.filter((row) => row.number > top.number && words(row.cells.get(idColumn)) !== english)
  return {
    table,
    rows: rows.filter(hasContent),
    columns,
    faults: [...problems, ...layoutFaults(table, rows, top.number)],
  }
}

/** The sheet that may be meant: its name holds the other, or is mistyped. */
const likeSheet = (name: string, tables: readonly Table[]): string | undefined =>
  likeHeading(
    name,
    tables.map((table) => table.name).filter((other) => !sheetNames.has(other)),
  )

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
  for (const [at, found] of unknown) {
    const like = likeHeading(found, [...missing])
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
  const below = table.merges.filter((range) => Number(/\d+/.exec(range)?.[0] ?? 0) > top)
  const columns = [...table.hiddenColumns].filter((column) => isUsed(table, column, top))
  return [
    ...(table.hidden ? [at('', faults.hiddenSheet)] : []),
    ...below.map((range) => at(range.split(':')[0] ?? '', faults.merged(range))),
    ...columns.map((column) => at(`${columnLetter(column)}1`, faults.hiddenColumn)),
    ...runs(rows.filter((row) => row.hidden && hasContent(row)).map((row) => row.number)).map(([from, to]) =>
      at(`A${from}`, faults.hiddenRows(from, to)),
    ),
  ]
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
