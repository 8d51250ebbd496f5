import { factText } from '../../../electron/core/reading'
import { type Course, offset, bundleLine, bent } from '../../picture/bundles'
import type { Strand, Words } from '../../picture/picture'
import { boxAround, moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
import type { Ask } from '../../picture/write'
import type { Sheet } from './sheet'

/** Lines before a doubling. */
const single = 9

const least = 280

/** Lines of a doubling stand at most this far apart, u; shorter than `least` they say nothing. */
const widest = 17

/** Closer lines are a hatching, u. */
const thinnest = 6

/** The word, and what it is said of: above it, or below in languages that name it after. Not `alone`, it leaves room for lines beside it. */
export function wordsOf(
  { pen, report, labels, han }: Sheet,
  double: string,
  box: Box,
  alone: boolean,
): readonly Words[] {
  const said = factText(report, pen.locale, double)
  const noun = labels['economy']
  const label = noun
    ? pen.write({
        id: 'noun:double',
        content: pen.say(noun),
        size: pen.size('head'),
        floor: pen.floor,
        ink: 'river',
        lines: 1,
        card: double,
        x: box.x,
        y: 0,
        w: box.w,
      })
    : undefined
  const between = label ? 34 : 0
  const room = box.h - (label ? label.box.h + between : 0)
  const word = pen.write({
    id: 'double',
    content: pen.say(labels['doubles'] ?? said.short ?? said.name),
    face: 'serif',
    weight: 600,
    size: Math.max(pen.floor, Math.min(320, room)),
    floor: pen.floor,
    lines: 1,
    card: double,
    x: box.x,
    y: 0,
    w: box.w * (alone ? 1 : 0.6),
    h: room,
  })
  if (!label) return [word]
  const [upper, lower] = han ? [label, word] : [word, label]
  return [upper, moved(lower, 0, upper.box.y + upper.box.h + between - lower.box.y)]
}

/** Where the lines of a doubling run, from left to right: beside the word, upright above it, or through a band of their own. */
export function strandsOf({ pen }: Sheet, words: readonly Words[], box: Box, band?: Box): readonly Strand[] {
  const { portrait, w, content } = pen.stage
  const said = boxAround(words)
  const room = band ?? (portrait ? { ...box, h: said.y - 56 - box.y } : box)
  // Upright they come on to the stage where nothing stands before them, and end before the river.
  const first = portrait ? (box.x > content.x ? box.x : -10) : said.x + said.w + 70
  const [from, to] = [band ? band.x : first, portrait ? box.x + box.w : w + 10]
  const word = words.find(({ id }) => id === 'double')?.box ?? said
  // Clear of the edges of its band, and of what is written above them.
  const above = timesTall(pen)
  const gap = Math.min(widest, (room.h - above) / doubledWidth(1))
  const half = doubledWidth(gap) / 2
  const wish = band || portrait ? room.y + room.h / 2 : word.y + word.h / 2
  const middle = Math.min(Math.max(wish, room.y + above + half), room.y + room.h - half)
  return to - from < least || gap < thinnest ? [] : doubling({ along: 'x', from, to, middle, gap })
}

/** Between lines and what stands above them, u. */
const clear = 16

const timesTall = (pen: Sheet['pen']): number => pen.size('caption') + clear

/** What the lines stand for where they begin, and where there are twice as many: once and twice, beside their outermost ones. */
export function timesOf({ pen }: Sheet, strands: readonly Strand[]): readonly Words[] {
  const { content } = pen.stage
  const [first] = strands
  const size = pen.size('caption')
  const write = (id: string, text: string, ask: Partial<Ask>): Words =>
    pen.write({ id, content: pen.say(text), size, ink: 'ink2', lines: 1, count: true, x: 0, y: 0, w: size * 3, ...ask })
  if (!first) return []
  const at = (i: number): readonly number[] => strands.map(({ points }) => points.at(i)?.y ?? 0)
  const from = Math.max(content.x, first.points[0]?.x ?? 0)
  return [
    write('times:1', '×1', { x: from, y: Math.min(...at(0)) - clear, at: 'last-baseline' }),
    write('times:2', '×2', { x: content.x + content.w - size * 3, align: 'right', y: Math.min(...at(-1)) - clear, at: 'last-baseline' }), // prettier-ignore
  ]
}

/** Nine lines that become eighteen, equally far apart: twice as many, twice as wide. They first lie as nine. */
const doubling = (course: Course): readonly Strand[] =>
  Array.from({ length: single * 2 }, (_, i) => {
    const [first, last] = [offset(Math.floor(i / 2), single, course.gap), offset(i, single * 2, course.gap)]
    return bundleLine(i, bent(course, first, last, [0.14, 0.5]), bent(course, first, first, [0.14, 0.5]))
  })

/** How wide the doubled bundle is, u. */
const doubledWidth = (gap: number): number => (single * 2 - 1) * gap
