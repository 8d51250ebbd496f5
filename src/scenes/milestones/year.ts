import { row as side } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import type { AnyPiece, Omission, Picture, Words } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { lanesOf, plansOf } from './beside'
import { tickName, ticksOf } from './dates'
import type { Dated, MilestonesModel } from './model'
import { moreOf } from './more'
import type { Sheet } from './sheet'
import { downNames } from './downNames'
import { bent, dotAt, type Axis } from './axis'
import { acrossNames } from './acrossNames'

/** Months, or years, along an axis: marks and as many names as have room. */
function ticks({ pen }: Sheet, model: MilestonesModel, axis: Axis): readonly AnyPiece[] {
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
    if (free && (axis.down || words.box.x + words.box.w <= axis.to.x + 2)) named.push(words)
  }
  const stroke = all.map(({ day }) => {
    const { x, y } = axis.at(day)
    return axis.down ? `M${x - 9} ${y}h18` : `M${x} ${y - 9}v18`
  })
  const box = { x: axis.from.x, y: axis.from.y, w: axis.to.x - axis.from.x, h: axis.to.y - axis.from.y }
  return [{ kind: 'shape', id: 'ticks', d: stroke.join(''), stroke: 'tick', width: 2, box }, ...named]
}

/** The moments on the axis: a dot on a day, a bar over the days a vague one may mean. */
function marks(model: MilestonesModel, axis: Axis): readonly AnyPiece[] {
  return model.dated.flatMap(({ id, days }): readonly AnyPiece[] => {
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

const middle = ({ days }: Dated, axis: Axis): Point => {
  const [a, b] = [axis.at(days.from), axis.at(days.to + (days.from === days.to ? 0 : 1))]
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

/** The year, or years, of a report: what has a day, what took its time, and what is only planned. */
export function yearPicture(model: MilestonesModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const title = heading(pen, sheet.heading, {
    ...content,
    w: portrait ? content.w : content.w * 0.58,
    h: content.h * (portrait ? 0.22 : 0.42),
  })
  const lanes = lanesOf(sheet, model, content)
  const foot = content.y + content.h - lanes.tall
  const planned = plansOf(
    sheet,
    model,
    portrait ? { ...content, h: content.h * 0.16 } : { ...content, w: content.w * 0.2, h: (foot - content.y) * 0.7 },
  )
  const room = portrait
    ? content
    : (side(content, [content.w - (model.plans.length > 0 ? content.w * 0.2 + 70 : 0)])[0] ?? content)
  const small = pen.size('label')
  const x = content.x + small * 3.4
  const axis: Axis = portrait
    ? bent(model.axis, { x, y: title.foot + 70 }, { x, y: foot - planned.tall - 40 })
    : bent(model.axis, { x: content.x, y: foot - small * 1.3 - 44 }, { x: room.x + room.w, y: foot - small * 1.3 - 44 })
  const named = portrait
    ? downNames(sheet, model.dated, axis, content, (moment) => middle(moment, axis))
    : acrossNames(sheet, model.dated, axis, { title, content, kept: planned.tall + 26 }, (moment) =>
        middle(moment, axis),
      )
  const more = named.missing.length
  const omissions: readonly Omission[] =
    more === 0
      ? []
      : [
          {
            what: sheet.labels['events'] ?? '',
            shown: model.dated.length - more,
            of: model.dated.length,
            facts: named.missing.map(({ id }) => id),
          },
        ]
  const plansAt = portrait
    ? { x: content.x, y: axis.to.y + 40 }
    : { x: room.x + room.w + 70, y: axis.from.y - planned.tall - 26 }
  return {
    pieces: [
      ...lanes.at(foot),
      axis.strand,
      ...planned.at(plansAt, axis),
      ...ticks(sheet, model, axis),
      ...marks(model, axis),
      ...named.pieces,
      ...moreOf(pen, more),
      ...title.pieces,
    ],
    omissions,
  }
}
