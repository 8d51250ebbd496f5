import type { Cut } from './cut'
import { extentAt, lineOf, widthOf, type Extent, type Row, type SetLine } from './lines'

/** Chunks in rows; they are set when somebody asks for their lines, for most of those who look for a size ask how large they are. */
export class Rows {
  readonly count: number
  readonly #rows: readonly Row[]
  readonly #size: number
  #extents: readonly Extent[] | undefined

  constructor(rows: readonly Row[], size: number) {
    ;[this.count, this.#rows, this.#size] = [rows.length, rows, size]
  }

  get lines(): readonly SetLine[] {
    return this.#rows.map((row) => lineOf(row, this.#size))
  }

  get extents(): readonly Extent[] {
    return (this.#extents ??= this.#rows.map((row) => extentAt(row, this.#size)))
  }

  /** Whether all of them have that room: not where one alone is wider and was not cut up. */
  within(width: number): boolean {
    return this.extents.every(({ w }) => w <= width + 0.51)
  }
}

/** Sets a text in rows no wider than `width`; a chunk that is wider by itself is `cutting` cut up, but for a figure. */
export function setRows(cut: Cut, size: number, width: number, cutting = false): Rows {
  const slack = width + 0.01
  const all = cutting ? cut.cutUp(size, slack) : cut
  const rows: Row[] = []
  let [used, from] = [0, 0]
  for (const [at, chunk] of all.chunks.entries()) {
    const { whole, bare } = all.wide(at, chunk)
    if (at > 0 && !chunk.forced && used + widthOf(bare, size, false) <= slack) {
      used += widthOf(whole, size, false)
      continue
    }
    if (at > 0) rows.push(all.row(from, at))
    ;[used, from] = [widthOf(whole, size, at === 0 || chunk.forced), at]
  }
  if (all.chunks.length > 0) rows.push(all.row(from, all.chunks.length))
  return new Rows(rows, size)
}
