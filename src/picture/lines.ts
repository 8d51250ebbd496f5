import { joined, type Chunk, type Segment } from './chunks'
import type { FigurePart, Letters } from './content'
import { extentOf, measure } from './measure'

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

const settingOf = (l: Letters, size: number) => ({
  face: l.face,
  size: sizeOf(l, size),
  weight: l.weight,
  tracking: l.tracking,
})

function widthOf(segments: readonly Segment[], size: number, locale: string, starts: boolean): number {
  let [width, first] = [0, starts]
  for (const letters of segments.flatMap(lettersOf)) {
    width += measure(letters.text, settingOf(letters, size), locale, first) + letters.pad * size
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
    const w = measure(letters.text, settingOf(letters, size), locale, at === 0)
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
  for (const segment of letters) {
    const open = out.at(-1)
    if (open && widthOf([...open.segments, segment], size, locale, true) <= width) open.segments.push(segment)
    else out.push({ segments: [segment], forced: out.length === 0 && chunk.forced })
  }
  return out
}

/**
 * Sets chunks in lines no wider than `width`; `over` where one alone is wider and `cutting` was not allowed (or it is a
 * figure, which is never cut).
 */
export function setLines(
  chunks: readonly Chunk[],
  size: number,
  width: number,
  locale: string,
  cutting = false,
): { readonly lines: readonly SetLine[]; readonly over: boolean } {
  const slack = width + 0.01
  const wide = (chunk: Chunk): boolean => widthOf(trimmed(chunk.segments), size, locale, true) > slack
  const all = cutting ? chunks.flatMap((chunk) => (wide(chunk) ? cutUp(chunk, size, width, locale) : [chunk])) : chunks
  const rows: Segment[][] = []
  let used = 0
  for (const chunk of all) {
    const row = rows.at(-1)
    const own = widthOf(chunk.segments, size, locale, !row || chunk.forced)
    const bare = widthOf(trimmed(chunk.segments), size, locale, false)
    if (row && !chunk.forced && used + bare <= slack) {
      row.push(...chunk.segments)
      used += own
    } else {
      rows.push([...chunk.segments])
      used = own
    }
  }
  const lines = rows.map((row) => lineOf(row, size, locale))
  return { lines, over: lines.some((line) => line.w > slack + 0.5) }
}
