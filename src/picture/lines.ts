import { joined, type Chunk, type Segment } from './chunks'
import type { FigurePart, Letters } from './content'
import { emOf, extentOf, opens } from './measure'

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

/** What letters are in em, whatever size they are set at: how wide as the first of a line and after others, and how far they reach. */
interface Measured {
  readonly letters: Letters
  readonly first: number
  readonly later: number
  readonly up: number
  readonly down: number
}

/** Letters that stand one after the other. Where none of them has a size of its own, all are `first` or `later` em wide together. */
interface Stretch {
  readonly all: readonly Measured[]
  readonly linear: { readonly first: number; readonly later: number } | undefined
}

/** A chunk measured: as it stands in a line, and without the space that a line's end swallows. */
export interface Wide {
  readonly whole: Stretch
  readonly bare: Stretch
}

function measured(letters: Letters, locale: string): Measured {
  const later = emOf(letters.text, letters, locale, false)
  const first = opens(letters.text) ? emOf(letters.text, letters, locale, true) : later
  return { letters, later, first, ...extentOf(letters.text, 1) }
}

function linearOf(all: readonly Measured[]): Stretch['linear'] {
  let [first, later] = [0, 0]
  for (const [i, one] of all.entries()) {
    const { em, least, pad } = one.letters
    if (least > 0) return undefined
    first += (i === 0 ? one.first : one.later) * em + pad
    later += one.later * em + pad
  }
  return { first, later }
}

export function stretchOf(segments: readonly Segment[], locale: string): Stretch {
  const all = segments.flatMap(lettersOf).map((letters) => measured(letters, locale))
  return { all, linear: linearOf(all) }
}

export function wideOf(chunk: Chunk, locale: string): Wide {
  const whole = stretchOf(chunk.segments, locale)
  const cut = trimmed(chunk.segments)
  return { whole, bare: cut === chunk.segments ? whole : stretchOf(cut, locale) }
}

/** No narrower than so is a stretch, em: letters with a size of their own are larger than their share. */
export const leastOf = ({ all }: Stretch): number =>
  all.reduce((sum, { letters, first, later }) => sum + Math.min(first, later) * letters.em + letters.pad, 0)

/** Width of a stretch, u. */
export function widthOf({ all, linear }: Stretch, size: number, starts: boolean): number {
  if (linear) return (starts ? linear.first : linear.later) * size
  let [width, first] = [0, starts]
  for (const one of all) {
    width += (first ? one.first : one.later) * sizeOf(one.letters, size) + one.letters.pad * size
    first = false
  }
  return width
}

/** What a line's end swallows: space, and a dot that would stand between items there. */
const lineEnd = /(?:\s+·)?\s*$/

const trimmed = (segments: readonly Segment[]): readonly Segment[] => {
  const last = segments.at(-1)
  if (last?.kind !== 'text') return segments
  const text = last.letters.text.replace(lineEnd, '')
  if (text === last.letters.text) return segments
  const rest = segments.slice(0, -1)
  return text === '' ? trimmed(rest) : [...rest, { kind: 'text', letters: { ...last.letters, text } }]
}

/** A row of chunks, joined: what of it does not hang on its size. */
export interface Row {
  readonly parts: readonly { readonly segment: Segment; readonly all: readonly Measured[] }[]
}

export function rowOf(chunks: readonly Chunk[], locale: string): Row {
  const parts = trimmed(joined(chunks.flatMap((chunk) => chunk.segments))).map((segment) => ({
    segment,
    all: lettersOf(segment).map((letters) => measured(letters, locale)),
  }))
  return { parts }
}

/** How wide a row is at a size, and how far it reaches above and below its baseline, u. */
export type Extent = Pick<SetLine, 'w' | 'up' | 'down'>

export function extentAt({ parts }: Row, size: number): Extent {
  let [w, up, down] = [0, 0, 0]
  for (const { all } of parts)
    for (const { letters, first, later, ...reach } of all) {
      const [own, lift] = [sizeOf(letters, size), letters.lift * size]
      w += letters.pad * size + (w === 0 ? first : later) * own
      up = Math.max(up, reach.up * own + lift)
      down = Math.max(down, reach.down * own - lift)
    }
  return { w, up, down }
}

/** A row set at a size. */
export function lineOf(row: Row, size: number): SetLine {
  let at = 0
  const set = ({ letters, first, later }: Measured): SetLetters => {
    const dx = at + letters.pad * size
    const w = (at === 0 ? first : later) * sizeOf(letters, size)
    at = dx + w
    return { letters, dx, w }
  }
  const segments = row.parts.flatMap(({ segment, all }): readonly SetSegment[] =>
    segment.kind === 'figure'
      ? [{ ...segment, set: all.map(set) }]
      : all.map((one) => ({ kind: 'text', set: set(one) })),
  )
  return { segments, ...extentAt(row, size) }
}
