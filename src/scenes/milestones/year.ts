import { heading } from '../../picture/heading'
import type { Omission, Picture } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { arcOf, chiefsOf } from './arc'
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

/** How far a lying axis goes: as far as the stage, or as far as what is ahead leaves it. */
const widthOf = ({ plans }: MilestonesModel, { w }: Box): number => w - (plans.length > 0 ? w * 0.2 + 70 : 0)

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
  const across = portrait ? undefined : bent(model.axis, { x: content.x, y: 0 }, { x: content.x + widthOf(model, content), y: 0 }) // prettier-ignore
  const chiefs = chiefsOf(sheet, model, across && model.arc ? model.arc.map((moment) => middle(moment, across).x) : [])
  const foot = content.y + content.h - lanes.tall
  const room = portrait ? content : { ...content, w: widthOf(model, content) }
  const small = pen.size('label')
  const x = content.x + small * 3.4
  const lying = foot - Math.max(small * 1.3 + 44, chiefs.tall)
  const ahead = portrait ? { h: content.h * 0.16 } : { w: content.w * 0.2, h: (lying - content.y) * 0.7 }
  const planned = plansOf(sheet, model, { ...content, ...ahead })
  const axis: Axis = portrait
    ? bent(model.axis, { x, y: title.foot + 70 }, { x, y: foot - planned.tall - 40 })
    : bent(model.axis, { x: content.x, y: lying }, { x: room.x + room.w, y: lying })
  // The two that the year is told by stand large below a lying axis, and large in their place beside a standing one.
  const others = chiefs.tall > 0 ? model.dated.filter((moment) => !model.arc?.includes(moment)) : model.dated
  const named = portrait
    ? downNames(sheet, model, axis, content, (moment) => middle(moment, axis))
    : acrossNames(sheet, others, axis, { title, content, kept: planned.tall + 26 }, (moment) => middle(moment, axis))
  const below = chiefs.at(axis, (moment) => middle(moment, axis))
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
      ...arcOf(model, (moment) => middle(moment, axis)),
      ...ticks(sheet, model, axis, below),
      ...marks(model, axis),
      ...named.pieces,
      ...below,
      ...moreOf(pen, more),
      ...title.pieces,
    ],
    omissions,
  }
}
