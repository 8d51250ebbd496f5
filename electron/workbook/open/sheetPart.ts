import { blank, type Cell } from '../cells/cell'
import { cellOf, isStruck, type Book, type RawCell } from './cell'
import type { Part } from './package'
import type { Styles } from './styles'
import { TextGatherer, unescapeText } from './strings'
import { cellName, columnNumber, type Table, type TableRow } from './table'
import { isOn, walkXml, type Attributes } from './xml'

const mostRows = 60_000
const mostCells = 1_000_000
const mostMerges = 10_000

/** More than a year's report can need, and than a desk's memory should hold. */
export class TooMuch extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en)
  }
}

type Sheet = Pick<Table, 'rows' | 'hiddenColumns' | 'merges' | 'struck'>

/** Reads the cells of a worksheet. Throws BrokenPart and TooMuch. */
export function readSheet(part: Part, styles: Styles, book: Book): Sheet {
  const reader = new SheetReader(styles, book)
  walkXml(part, {
    open: (name, attributes, path) => reader.open(name, attributes, path),
    text: (words, path) => reader.text(words, path),
    close: (name) => reader.close(name),
  })
  return reader.sheet
}

interface OpenRow {
  readonly number: number
  readonly hidden: boolean
  readonly cells: Map<number, Cell>
}

interface OpenCell {
  readonly column: number
  readonly style: string | undefined
  readonly type: string
  value: string | undefined
  formula: boolean
  inline: boolean
}

class SheetReader {
  readonly #rows: TableRow[] = []
  readonly #hiddenColumns = new Set<number>()
  readonly #merges: string[] = []
  readonly #struck = new Set<string>()
  readonly #gatherer = new TextGatherer()
  #row: OpenRow | undefined
  #cell: OpenCell | undefined
  #lastColumn = 0
  #cells = 0
  #rowsHidden = false

  constructor(
    private readonly styles: Styles,
    private readonly book: Book,
  ) {}

  get sheet(): Sheet {
    return { rows: this.#rows, hiddenColumns: this.#hiddenColumns, merges: this.#merges, struck: this.#struck }
  }

  open(name: string, attributes: Attributes, path: readonly string[]): void {
    if (this.#cell) return this.#inCell(this.#cell, name, attributes)
    if (name === 'row' && path.at(-1) === 'sheetData') this.#openRow(attributes)
    else if (name === 'c' && this.#row) this.#openCell(attributes)
    else if (name === 'sheetFormatPr') this.#rowsHidden = isOn(attributes.zeroHeight)
    else if (name === 'col') this.#hide(attributes)
    else if (name === 'mergeCell' && attributes.ref !== undefined) {
      this.#merges.push(attributes.ref)
      if (this.#merges.length > mostMerges)
        throw new TooMuch(`${mostMerges} 处以上合并`, `more than ${mostMerges} merged ranges`)
    }
  }

  text(words: string, path: readonly string[]): void {
    const cell = this.#cell
    if (!cell) return
    if (path.at(-1) === 'v') cell.value = (cell.value ?? '') + words
    else if (cell.inline) this.#gatherer.text(words, path)
  }

  close(name: string): void {
    if (name === 'c' && this.#cell) this.#closeCell(this.#cell)
    if (name === 'row' && this.#row) {
      this.#rows.push(this.#row)
      this.#row = undefined
    }
  }

  /** A row or cell that does not say where it stands follows the one before. */
  #openRow({ r, hidden, ht }: Attributes): void {
    const number = r === undefined ? (this.#rows.at(-1)?.number ?? 0) + 1 : Number(r)
    const isHidden =
      isOn(hidden) || Number(ht ?? 1) === 0 || (this.#rowsHidden && hidden === undefined && ht === undefined)
    this.#row = { number, hidden: isHidden, cells: new Map() }
    this.#lastColumn = 0
    if (this.#rows.length >= mostRows) throw new TooMuch(`${mostRows} 行以上`, `more than ${mostRows} rows`)
  }

  #openCell({ r, s, t }: Attributes): void {
    const column = r === undefined ? this.#lastColumn + 1 : columnNumber(/^[A-Z]*/i.exec(r)?.[0] ?? '')
    this.#lastColumn = column
    this.#cell = { column, style: s, type: t ?? 'n', value: undefined, formula: false, inline: false }
    this.#cells += 1
    if (this.#cells > mostCells) throw new TooMuch(`${mostCells} 格以上`, `more than ${mostCells} cells`)
  }

  #inCell(cell: OpenCell, name: string, attributes: Attributes): void {
    if (name === 'f') cell.formula = true
    if (name === 'v') cell.value ??= ''
    if (name === 'is') cell.inline = true
    this.#gatherer.open(name, attributes)
  }

  #closeCell({ column, style: number, type, value, formula, inline }: OpenCell): void {
    this.#cell = undefined
    const text = inline ? this.#gatherer.take() : undefined
    const stored = type === 'str' && value !== undefined ? unescapeText(value) : value
    const raw: RawCell = { type, value: stored, inline: text, formula }
    const style = this.styles(number)
    const cell = cellOf(raw, style, this.book)
    if (!this.#row || cell === blank) return
    this.#row.cells.set(column, cell)
    if (isStruck(raw, style, this.book)) this.#struck.add(cellName(column, this.#row.number))
  }

  #hide({ min, max, hidden, width }: Attributes): void {
    if (!isOn(hidden) && Number(width ?? 1) !== 0) return
    for (let column = Number(min); column <= Math.min(Number(max), mostColumns); column += 1)
      this.#hiddenColumns.add(column)
  }
}

/** As many as any program has. */
const mostColumns = 16_384
