import { row as side } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import type { Omission, Picture } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { plansOf } from './beside'
import { lanesOf } from './lanes'
import type { Dated, MilestonesModel } from './model'
import { moreOf } from './more'
import type { Sheet } from './sheet'
import { downNames } from './downNames'
import { bent, type Axis } from './axis'
import { acrossNames } from './acrossNames'
import { marks, ticks } from './yearMarks'

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
