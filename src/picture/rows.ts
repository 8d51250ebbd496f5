import type { Cut } from './cut'
import { extentAt, lineOf, widthOf, type Extent, type SetLine } from './lines'

/** Chunks in rows, as places of a cut; they are measured and set when somebody asks, for most of those who look for a size ask for less. */
export class Rows {
  readonly count: number
  readonly #cut: Cut
  readonly #starts: readonly number[]
  readonly #size: number
  #extents: readonly Extent[] | undefined

  constructor(cut: Cut, starts: readonly number[], size: number) {
    ;[this.count, this.#cut, this.#starts, this.#size] = [starts.length, cut, starts, size]
  }

  #each<T>(make: (row: ReturnType<Cut['row']>, size: number) => T): readonly T[] {
    return this.#starts.map((from, i) =>
      make(this.#cut.row(from, this.#starts[i + 1] ?? this.#cut.chunks.length), this.#size),
    )
  }

  get lines(): readonly SetLine[] {
    return this.#each(lineOf)
  }

  get extents(): readonly Extent[] {
    return (this.#extents ??= this.#each(extentAt))
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
  const starts: number[] = []
  let used = 0
  for (const [at, chunk] of all.chunks.entries()) {
    const { whole, bare } = all.wide(at, chunk)
    if (at > 0 && !chunk.forced && used + widthOf(bare, size, false) <= slack) used += widthOf(whole, size, false)
    else {
      starts.push(at)
      used = widthOf(whole, size, at === 0 || chunk.forced)
    }
  }
  return new Rows(all, starts, size)
}

/** So many rows it takes at least, whatever their breaks: a look at this saves most of the rows that would be tried. */
export const leastRows = (cut: Cut, size: number, width: number): number => Math.ceil((cut.em * size) / (width + 1))
