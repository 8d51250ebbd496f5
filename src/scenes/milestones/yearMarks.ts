import { grown, meet } from '../../picture/arrange'
import type { AnyPiece, Omission, Words } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { dotAt, type Axis } from './axis'
import { ticksOf, tickName } from './dates'
import type { Dated, MilestonesModel, Moment } from './model'
import type { Sheet } from './sheet'

/** The middle of a moment's days on an axis. */
export const middleOn =
  (axis: Axis) =>
  ({ days }: Dated): Point => {
    const [a, b] = [axis.at(days.from), axis.at(days.to + (days.from === days.to ? 0 : 1))]
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  }

/** What of the year has no room for its name. */
export const missingOf = (
  { labels }: Sheet,
  { dated, plans }: MilestonesModel,
  missing: readonly Moment[],
): readonly Omission[] =>
  missing.length === 0
    ? []
    : [
        {
          what: labels['events'] ?? '',
          shown: dated.length + plans.length - missing.length,
          of: dated.length + plans.length,
          facts: missing.map(({ id }) => id),
        },
      ]

/** Months, or years, along an axis: marks and as many names as have room beside what stands below it. */
export function ticks(
  { pen }: Sheet,
  model: MilestonesModel,
  axis: Axis,
  below: readonly AnyPiece[],
): readonly AnyPiece[] {
  const all = ticksOf(model.axis)
  const named: Words[] = []
  // Moments say their own dates: of a year's months the quarters' are named.
  for (const tick of all.length === 12 ? all.filter((_, i) => i % 3 === 0) : all) {
    const at = axis.at(tick.day)
    const words = pen.write({
      id: `tick:${tick.day}`,
      content: pen.say(tickName(tick, pen.locale)),
      ...{ size: pen.size('label'), floor: pen.floor, ink: 'ink2', lines: 1, w: 300 },
      ...(axis.down
        ? { x: at.x - 320, y: at.y, at: 'middle', align: 'right' }
        : { x: at.x, y: at.y + 26, at: 'head', align: 'left' }),
    })
    const before = named.at(-1)
    const free = axis.down
      ? !before || words.box.y > before.box.y + before.box.h + 4
      : !before || words.box.x > before.box.x + before.box.w + 12
    const met = below.some(({ box }) => meet(grown(box, 12), words.box))
    if (free && !met && (axis.down || words.box.x + words.box.w <= axis.to.x + 2)) named.push(words)
  }
  const stroke = all.map(({ day }) => {
    const { x, y } = axis.at(day)
    return axis.down ? `M${x - 9} ${y}h18` : `M${x} ${y - 9}v18`
  })
  const box = { x: axis.from.x, y: axis.from.y, w: axis.to.x - axis.from.x, h: axis.to.y - axis.from.y }
  return [{ kind: 'shape', id: 'ticks', d: stroke.join(''), stroke: 'tick', width: 2, box }, ...named]
}

/** The moments on the axis: a dot on a day, a bar over the days a vague one may mean. */
export function marks(dated: readonly Dated[], axis: Axis): readonly AnyPiece[] {
  return dated.flatMap(({ id, days }): readonly AnyPiece[] => {
    if (days.from === days.to) return [dotAt(id, axis.at(days.from), 'ink', `event:${id}`)]
    const [a, b] = [axis.at(days.from), axis.at(days.to + 1)]
    const box = axis.down ? { x: a.x - 7, y: a.y, w: 14, h: b.y - a.y } : { x: a.x, y: a.y - 7, w: b.x - a.x, h: 14 }
    const d = `M${box.x} ${box.y}h${box.w}v${box.h}h${-box.w}z`
    return [
      { kind: 'shape', id: `span:${id}`, d, fill: 'riverDeep', stroke: 'river', width: 3, box },
      {
        kind: 'hit',
        id: `hit:${id}`,
        fact: id,
        travel: `event:${id}`,
        box: { ...box, x: box.x - 8, y: box.y - 16, w: box.w + 16, h: box.h + 32 },
      },
    ]
  })
}
