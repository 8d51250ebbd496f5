import { chunksOf, type Chunk, type Segment } from './chunks'
import type { Dressed } from './content'
import { leastOf, rowOf, stretchOf, wideOf, widthOf, type Row, type Wide } from './lines'

/** A word too long for any line, cut between letters; a figure stays whole. */
function lettersOf(chunk: Chunk, size: number, width: number, locale: string): readonly Chunk[] {
  const letters = chunk.segments.flatMap((s): readonly Segment[] =>
    s.kind === 'figure'
      ? [s]
      : [...s.letters.text].map((text, i) => ({
          kind: 'text',
          letters: { ...s.letters, text, pad: i === 0 ? s.letters.pad : 0 },
        })),
  )
  const out: { segments: Segment[]; forced: boolean }[] = []
  let used = 0
  for (const segment of letters) {
    const own = stretchOf([segment], locale)
    const open = out.at(-1)
    const along = used + widthOf(own, size, false)
    if (open && along <= width) {
      open.segments.push(segment)
      used = along
    } else {
      out.push({ segments: [segment], forced: out.length === 0 && chunk.forced })
      used = widthOf(own, size, true)
    }
  }
  return out
}

/** More chunks than any text has. */
const most = 0x10000

/**
 * A text cut where its lines may end, in one language. What of it does not hang on a size is measured once, when somebody asks: whoever looks
 * for a size sets the same rows a dozen times.
 */
export class Cut {
  readonly #wide: (Wide | undefined)[]
  readonly #rows = new Map<number, Row>()
  #words: Cut | undefined
  #em: number | undefined

  constructor(
    readonly chunks: readonly Chunk[],
    readonly locale: string,
    wide: readonly (Wide | undefined)[] = [],
  ) {
    this.#wide = [...wide]
  }

  static of = (content: Dressed, locale: string): Cut => new Cut(chunksOf(content), locale)

  /** Whether the text says itself where a line begins. */
  get isParted(): boolean {
    return this.chunks.some(({ forced }, at) => forced && at > 0)
  }

  /** No narrower than so is all of it in one row, em. */
  get em(): number {
    return (this.#em ??= this.chunks.reduce((sum, chunk, at) => sum + leastOf(this.wide(at, chunk).bare), 0))
  }

  /** How wide one chunk is. */
  wide(at: number, chunk: Chunk): Wide {
    return (this.#wide[at] ??= wideOf(chunk, this.locale))
  }

  /** The chunks from one to before another, in one row. */
  row(from: number, to: number): Row {
    const key = from * most + to
    const found = this.#rows.get(key)
    if (found) return found
    const made = rowOf(this.chunks.slice(from, to), this.locale)
    this.#rows.set(key, made)
    return made
  }

  /** The same text cut between letters as well, where a chunk has no room by itself. */
  cutUp(size: number, width: number): Cut {
    const wide = this.chunks.map((chunk, at) => widthOf(this.wide(at, chunk).bare, size, true) > width)
    if (!wide.includes(true)) return this
    const parts = this.chunks.flatMap((chunk, at) => (wide[at] ? lettersOf(chunk, size, width, this.locale) : [chunk]))
    return new Cut(parts, this.locale)
  }

  /** Its first chunks, and that segment right after them. */
  ending(count: number, more: Segment): Cut {
    const last = this.chunks[count - 1]
    const end = last ? { ...last, segments: [...last.segments, more] } : { forced: false, segments: [more] }
    const before = Math.max(0, count - 1)
    return new Cut([...this.chunks.slice(0, before), end], this.locale, this.#wide.slice(0, before))
  }

  /** From that chunk to its end. */
  from(at: number): Cut {
    return new Cut(this.chunks.slice(at), this.locale, this.#wide.slice(at))
  }

  /** The same text cut at fewer places. */
  words(keep: (chunks: readonly Chunk[]) => readonly Chunk[]): Cut {
    return (this.#words ??= new Cut(keep(this.chunks), this.locale))
  }
}
