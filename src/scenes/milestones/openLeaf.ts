import { figureOf } from '../../../electron/core/reading'
import type { Report } from '../../../electron/core/report'
import { widthOf } from '../../drawings/widths'
import type { AnyPiece, Drawing, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { groundOf, stacked } from './leaf'
import type { Moment } from './model'
import { plaque, platedName } from './plaque'
import type { Sheet } from './sheet'

/** How many of ten things are lit: only where a share is told in whole tenths. */
export function tenths(report: Report, figure: string | undefined): number | undefined {
  if (figure === undefined) return undefined
  const { value, unit } = figureOf(report, figure)
  return unit === '%' && value > 0 && value <= 100 && value % 10 === 0 ? value / 10 : undefined
}

/** The thing, as large as there is room; ten of it, as many lit as the share says, where it tells one. */
function things(moment: Moment, lit: number | undefined, room: Box): readonly Drawing[] {
  const name = moment.drawing
  if (name === undefined || Math.min(room.w, room.h) < 90) return []
  const slim = widthOf(name)
  const count = lit === undefined ? 1 : 10
  const best = [1, 2, 5]
    .filter((rows) => rows <= count)
    .map((rows) => ({
      rows,
      columns: count / rows,
      side: Math.min(room.h / rows, room.w / ((count / rows - 1) * slim + 1)),
    }))
    .reduce((a, b) => (b.side > a.side ? b : a))
  const side = Math.min(best.side, 520)
  const [x, y] = [
    room.x + (room.w - side * ((best.columns - 1) * slim + 1)) / 2,
    room.y + (room.h - side * best.rows) / 2,
  ]
  return Array.from({ length: count }, (_, i): Drawing => {
    const [column, row] = [i % best.columns, Math.floor(i / best.columns)]
    const left = x + column * side * slim
    return {
      ...{ kind: 'drawing', id: `large:${moment.id}:${i}`, name },
      look: lit === undefined ? 'plain' : i < lit ? 'lit' : 'quiet',
      box: { x: left, y: y + row * side, w: side, h: side },
    }
  })
}

/** How large what a leaf says is where it says it alone, without a figure, u. */
const alone = 54

/** A figure with the words before and after it, or the step's own line where it tells none. */
function story({ pen, told: labels, heading, ownWord }: Sheet, moment: Moment, w: number, h: number): readonly Words[] {
  const on = `leaf:${moment.id}`
  const { figure } = moment
  const ask = { x: 0, y: 0, w, on, floor: pen.floor, leading: 1.35 } as const
  const line = (
    id: string,
    text: string,
    size: number,
    lines: number,
    ink: 'ink' | 'ink2',
    share = 0.4,
  ): readonly Words[] =>
    text === ''
      ? []
      : [pen.write({ ...ask, id, content: pen.say(text), size, lines, ink, card: moment.id, h: h * share })]
  if (figure === undefined) {
    const lead = heading.lead ?? ''
    if (labels['detail'] !== undefined)
      return [
        ...line('detail', labels['detail'], pen.size('head') * 1.2, 3, 'ink'),
        ...line('told', lead, pen.size('lead'), 6, 'ink'),
      ]
    const largest = Math.max(pen.size('head'), alone)
    // Two lines a little smaller rather than three ragged ones.
    const two = line('told', lead, largest, 2, 'ink', 0.9)
    return two.every(({ cut, size }) => !cut && size >= pen.size('head'))
      ? two
      : line('told', lead, largest, 6, 'ink', 0.9)
  }
  const before = labels['before'] ?? pen.name(figure)
  const own = ownWord(figure)
  const worded = own !== undefined && before.includes(own)
  const set = { ...ask, id: `figure:${moment.id}`, noun: 'before' } as const
  const large = pen.write({
    ...{ ...set, content: pen.figure(figure, { look: 'level', worded }), lines: 1, leading: 1.1 },
    size: Math.min(170, h * 0.4),
  })
  // One of a dozen digits is told as prose.
  const told = large.cut
    ? pen.write({ ...set, content: pen.figure(figure, { worded }), size: pen.size('lead'), lines: 2 })
    : large
  return [
    ...line('before', before, pen.size('caption'), 3, 'ink2'),
    ...(told.cut ? [] : [told]),
    ...line('after', labels['after'] ?? '', pen.size('lead'), 3, 'ink'),
  ]
}

interface Told {
  readonly words: readonly Words[]
  readonly things: readonly AnyPiece[]
  readonly untold: boolean
}

const gap = 22
const tallOf = (words: readonly Words[]): number =>
  words.reduce((sum, { box }) => sum + box.h, gap * Math.max(0, words.length - 1))

/** The first of what is tried that will do; no more is tried than need be. */
function firstThat<T>(tries: readonly (() => T)[], will: (one: T) => boolean): T | undefined {
  for (const attempt of tries) {
    const one = attempt()
    if (will(one)) return one
  }
  return undefined
}

/** What it means at the foot of the room, the thing in what is left: beside it, or above it where the leaf is upright. */
function told(
  sheet: Sheet,
  moment: Moment,
  room: Box,
  beside: Box | undefined,
  thing: (room: Box) => readonly AnyPiece[],
): Told {
  // Figure and words get smaller together before they are left to the card.
  const tries = [1, 0.85, 0.7, 0.55, 0.4].map((share) => () => story(sheet, moment, room.w, room.h * share * (beside ? 1 : 0.6))) // prettier-ignore
  const words = firstThat(tries, (all) => tallOf(all) <= room.h)
  if (!words) return { words: [], things: beside ? thing(beside) : [], untold: true }
  const foot = room.y + room.h - tallOf(words)
  return {
    words: stacked(words, room.x, foot, gap),
    things: thing(beside ?? { ...room, h: foot - room.y - 30 }),
    untold: false,
  }
}

/** The same, its name on the plate that bears it, where it bears one and has room. */
function toldWhole(sheet: Sheet, moment: Moment, room: Box, beside: Box | undefined, lit: number | undefined): Told {
  if (platedName(sheet, moment) !== undefined) {
    const words = { ...sheet, told: { ...sheet.told, detail: '' } }
    const plated = told(words, moment, room, beside, (own) => plaque(sheet, moment, own))
    if (plated.things.length > 0 && !plated.untold) return plated
  }
  return told(sheet, moment, room, beside, (own) => things(moment, lit, own))
}

/** An opened leaf: what it is called, what became of it, what that means, and the thing large; `untold` where that meaning is left to the card. */
export function openLeaf(
  sheet: Sheet,
  moment: Moment,
  box: Box,
  lit: number | undefined,
): { readonly pieces: readonly AnyPiece[]; readonly untold: boolean } {
  const { pen } = sheet
  const pad = Math.min(40, box.h * 0.07)
  const inner = { x: box.x + pad, y: box.y + pad, w: box.w - 2 * pad, h: box.h - 2 * pad }
  const wide = box.w > box.h * 1.1
  const w = wide && moment.drawing !== undefined ? inner.w * 0.46 : inner.w
  const ask = { x: 0, y: 0, w, on: `leaf:${moment.id}`, floor: pen.floor, card: moment.id } as const
  const called = { size: 60, face: 'serif', weight: 600, lines: 2, leading: 1.2 } as const
  const state = [moment.said, moment.days ? undefined : moment.when].filter(Boolean).join(' ')
  const head = stacked(
    [
      pen.write({ ...ask, ...called, id: `called:${moment.id}`, content: pen.say(moment.short) }),
      ...(state === ''
        ? []
        : [
            pen.write({
              ...ask,
              id: `said:${moment.id}`,
              content: pen.say(state),
              size: pen.size('lead'),
              ink: 'river',
              lines: 1,
            }),
          ]),
    ],
    inner.x,
    inner.y,
    18,
  )
  const top = Math.max(...head.map((one) => one.box.y + one.box.h)) + 30
  const room = { x: inner.x, y: top, w, h: inner.y + inner.h - top }
  const beside = wide ? { ...inner, x: inner.x + w + 24, w: inner.w - w - 24 } : undefined
  const rest = toldWhole(sheet, moment, room, beside, lit)
  const [firm] = moment.firms
  const who = firm === undefined ? { fact: moment.id } : { fact: firm, travel: `firm:${firm}` }
  return {
    pieces: [
      groundOf(moment.id, box, true),
      ...rest.things,
      { kind: 'hit', id: `firm:${moment.id}`, box: head[0]?.box ?? inner, ...who },
      ...head,
      ...rest.words,
    ],
    untold: rest.untold,
  }
}
