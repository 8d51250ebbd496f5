import { joined, type Chunk, type Segment } from './chunks'
import type { FigurePart, Letters } from './content'
import { emOf, extentOf, opens } from './measure'
import { isHanLocale } from './metrics'

/** Letters in a line: from where, and how wide, u. */
export interface SetLetters {
  readonly letters: Letters
  readonly dx: number
  readonly w: number
}

/** What a line is made of, set. */
export type SetSegment =
  | { readonly kind: 'text'; readonly set: SetLetters }
  | { readonly kind: 'figure'; readonly figure: FigurePart; readonly set: readonly SetLetters[] }

/** One line, set: how wide it is, and how far it reaches above and below its baseline, u. */
export interface SetLine {
  readonly segments: readonly SetSegment[]
  readonly w: number
  readonly up: number
  readonly down: number
}

/** Size of letters in words of `size` u. */
export const sizeOf = (letters: Letters, size: number): number => Math.max(letters.em * size, letters.least)

const lettersOf = (segment: Segment): readonly Letters[] =>
  segment.kind === 'text' ? [segment.letters] : segment.figure.letters

/** How wide letters are that stand in a line, em of their size: as its first, and after others. */
interface Measured {
  readonly letters: Letters
  readonly first: number
  readonly later: number
}

/** A chunk measured: as it stands in a line, and without the space that a line's end swallows. */
interface Wide {
  readonly whole: readonly Measured[]
  readonly bare: readonly Measured[]
}

const measured = (segments: readonly Segment[], locale: string): readonly Measured[] =>
  segments.flatMap(lettersOf).map((letters) => {
    const later = emOf(letters.text, letters, locale, false)
    return { letters, later, first: opens(letters.text) ? emOf(letters.text, letters, locale, true) : later }
  })

/** Chunks are measured once, in em: whoever looks for their size sets them a dozen times. */
const known = { han: new WeakMap<Chunk, Wide>(), other: new WeakMap<Chunk, Wide>() }

function wideOf(chunk: Chunk, locale: string): Wide {
  const all = isHanLocale(locale) ? known.han : known.other
  const found = all.get(chunk)
  if (found) return found
  const whole = measured(chunk.segments, locale)
  const cut = trimmed(chunk.segments)
  const made = { whole, bare: cut === chunk.segments ? whole : measured(cut, locale) }
  all.set(chunk, made)
  return made
}

function widthOf(all: readonly Measured[], size: number, starts: boolean): number {
  let [width, first] = [0, starts]
  for (const one of all) {
    width += (first ? one.first : one.later) * sizeOf(one.letters, size) + one.letters.pad * size
    first = false
  }
  return width
}

const trimmed = (segments: readonly Segment[]): readonly Segment[] => {
  const last = segments.at(-1)
  if (last?.kind !== 'text') return segments
  const text = last.letters.text.trimEnd()
  if (text === last.letters.text) return segments
  const rest = segments.slice(0, -1)
  return text === '' ? trimmed(rest) : [...rest, { kind: 'text', letters: { ...last.letters, text } }]
}

/** Letters after letters, from where the last ones ended. */
function placed(all: readonly Letters[], from: number, size: number, locale: string): readonly SetLetters[] {
  let at = from
  return all.map((letters) => {
    const dx = at + letters.pad * size
    const w = emOf(letters.text, letters, locale, at === 0) * sizeOf(letters, size)
    at = dx + w
    return { letters, dx, w }
  })
}

const endOf = (set: readonly SetLetters[], from: number): number => {
  const last = set.at(-1)
  return last ? last.dx + last.w : from
}

function lineOf(raw: readonly Segment[], size: number, locale: string): SetLine {
  let at = 0
  const segments = trimmed(joined(raw)).flatMap((segment): readonly SetSegment[] => {
    const set = placed(lettersOf(segment), at, size, locale)
    at = endOf(set, at)
    if (segment.kind === 'figure') return [{ ...segment, set }]
    return set.map((one) => ({ kind: 'text', set: one }))
  })
  const extents = segments
    .flatMap((s) => (s.kind === 'text' ? [s.set] : s.set))
    .map(({ letters: l }) => {
      const { up, down } = extentOf(l.text, sizeOf(l, size))
      return { up: up + l.lift * size, down: down - l.lift * size }
    })
  return {
    segments,
    w: at,
    up: Math.max(0, ...extents.map((e) => e.up)),
    down: Math.max(0, ...extents.map((e) => e.down)),
  }
}

/** A word too long for any line, cut between letters; a figure stays whole. */
function cutUp(chunk: Chunk, size: number, width: number, locale: string): readonly Chunk[] {
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
    const own = measured([segment], locale)
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

/** Chunks in rows; they are set when somebody asks for their lines, for most of those who look for a size ask for less. */
export class Rows {
  readonly count: number
  readonly #rows: readonly (readonly Segment[])[]
  readonly #size: number
  readonly #locale: string
  #lines: readonly SetLine[] | undefined

  constructor(rows: readonly (readonly Segment[])[], size: number, locale: string) {
    ;[this.count, this.#rows, this.#size, this.#locale] = [rows.length, rows, size, locale]
  }

  get lines(): readonly SetLine[] {
    return (this.#lines ??= this.#rows.map((row) => lineOf(row, this.#size, this.#locale)))
  }

  /** Whether all of them have that room: not where one alone is wider and was not cut up. */
  within(width: number): boolean {
    return this.lines.every(({ w }) => w <= width + 0.51)
  }
}

/** Sets chunks in rows no wider than `width`; one that is wider by itself is `cutting` cut up, but for a figure. */
export function setRows(chunks: readonly Chunk[], size: number, width: number, locale: string, cutting = false): Rows {
  const slack = width + 0.01
  const wide = (chunk: Chunk): boolean => widthOf(wideOf(chunk, locale).bare, size, true) > slack
  const all = cutting ? chunks.flatMap((chunk) => (wide(chunk) ? cutUp(chunk, size, width, locale) : [chunk])) : chunks
  const rows: Segment[][] = []
  let used = 0
  for (const chunk of all) {
    const { whole, bare } = wideOf(chunk, locale)
    const row = rows.at(-1)
    const own = widthOf(whole, size, !row || chunk.forced)
    if (row && !chunk.forced && used + widthOf(bare, size, false) <= slack) {
      row.push(...chunk.segments)
      used += own
    } else {
      rows.push([...chunk.segments])
      used = own
    }
  }
  return new Rows(rows, size, locale)
}
