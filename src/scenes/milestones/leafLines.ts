import { spread, firstFree } from '../../picture/arrange'
import type { AnyPiece, Strand, Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
import { type Axis, course, between } from './axis'
import { shortDayName } from './dates'
import type { MilestonesModel, Moment } from './model'
import type { Sheet } from './sheet'

export interface Placed {
  readonly moment: Moment
  readonly box: Box
}

/** From a leaf to its true day. */
export function thread({ moment, box }: Placed, axis: Axis, ink: 'ink' | 'river'): readonly Strand[] {
  if (!moment.days) return []
  const day = axis.at(moment.days.from + 0.5)
  const from = axis.down
    ? { x: box.x, y: ink === 'ink' ? Math.max(box.y + 40, Math.min(box.y + box.h - 40, day.y)) : box.y + box.h / 2 }
    : {
        x: ink === 'ink' ? Math.max(box.x + 40, Math.min(box.x + box.w - 40, day.x)) : box.x + box.w / 2,
        y: box.y + box.h,
      }
  const points = course((t) => {
    const eased = t * t * (3 - 2 * t)
    const [straight, slow] = [between(from, day, t), between(from, day, eased)]
    return axis.down ? { x: straight.x, y: slow.y } : { x: slow.x, y: straight.y }
  })
  const [x, y] = [Math.min(from.x, day.x), Math.min(from.y, day.y)]
  const reach = { x, y, w: Math.abs(from.x - day.x), h: Math.abs(from.y - day.y) }
  return [
    {
      kind: 'strand',
      id: `thread:${moment.id}`,
      points,
      width: ink === 'ink' ? 4 : 2.5,
      ink,
      layer: 1,
      box: reach,
      decor: true,
    },
  ]
}

/** A date at its day. */
function dateAt({ pen }: Sheet, day: number, before: number | undefined, axis: Axis, open: boolean): Words {
  const at = axis.at(day + 0.5)
  const own = pen.write({
    id: `day:${day}`,
    content: pen.say(shortDayName(day, axis.down ? undefined : before, pen.locale)),
    ...{ size: pen.size('label'), floor: pen.floor, lines: 1, w: 300 },
    ...{ ink: open ? 'ink' : 'ink2', weight: open ? 600 : 400 },
    ...(axis.down
      ? { x: at.x - 324, y: at.y, at: 'middle', align: 'right' }
      : { x: at.x - 150, y: at.y + 26, align: 'centre' }),
  })
  if (axis.down) return own
  const left = Math.max(axis.from.x, Math.min(axis.to.x - own.box.w, own.box.x))
  return moved(own, left - own.box.x, 0)
}

/** Dates at the days on which something happened: a little apart where that is enough, else as many as have room, the open one's first. */
export function dates(sheet: Sheet, all: readonly Moment[], open: Moment | undefined, axis: Axis): readonly Words[] {
  const days = [...new Set(all.flatMap(({ days: own }) => (own ? [own.from] : [])))].sort((a, b) => a - b)
  const mine = open?.days?.from
  const words = days.map((day, i) => dateAt(sheet, day, days[i - 1], axis, day === mine))
  const middles = words.map(({ box }) => box.x + box.w / 2)
  const range = { from: axis.from.x, to: axis.to.x }
  const apart = axis.down
    ? undefined
    : spread(
        middles,
        words.map(({ box }) => box.w),
        range,
        14,
      )
  const shifts = apart?.map((middle, i) => middle - (middles[i] ?? middle))
  if (shifts?.every((shift, i) => Math.abs(shift) < (words[i]?.box.w ?? 0) * 0.35))
    return words.map((one, i) => moved(one, shifts[i] ?? 0, 0))
  const kept: Words[] = []
  for (const one of [...words].sort((a, b) => Number(b.id === `day:${mine}`) - Number(a.id === `day:${mine}`)))
    if (
      firstFree(
        [{ ...one.box, x: one.box.x - 10, w: one.box.w + 20 }],
        kept.map(({ box }) => box),
      )
    )
      kept.push(one)
  return kept
}

/** Each day of the window as a small stroke, where they have room. */
export function strokes(model: MilestonesModel, axis: Axis): readonly AnyPiece[] {
  const { from, to } = model.window
  if (to - from > 120) return []
  const d = Array.from({ length: to - from + 1 }, (_, i) => axis.at(from + i + 0.5))
    .map(({ x, y }) => (axis.down ? `M${x - 7} ${y}h14` : `M${x} ${y - 7}v14`))
    .join('')
  return [
    { kind: 'shape', id: 'ticks', d, stroke: 'tick', width: 2, box: { x: axis.from.x, y: axis.from.y, w: 1, h: 1 } },
  ]
}
