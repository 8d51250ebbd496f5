import { heading } from '../../picture/heading'
import type { Picture } from '../../picture/picture'
import { arcOf, turnsOf } from './arc'
import { bent } from './axis'
import { plansOf } from './beside'
import { downLens } from './downLens'
import { downNames } from './downNames'
import { lanesOf } from './lanes'
import type { MilestonesModel } from './model'
import { moreOf } from './more'
import type { Sheet } from './sheet'
import { marks, middleOn, missingOf, ticks } from './yearMarks'

/** Upright: the year runs down, what is planned below its end; a crowd of days lies wider at its foot. */
export function yearDown(model: MilestonesModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content } = pen.stage
  const title = heading(pen, sheet.heading, { ...content, h: content.h * 0.22 })
  const top = { x: content.x + pen.size('label') * 3.4, y: title.foot + 70 }
  const right = content.x + content.w
  const planned = plansOf(sheet, model, { ...content, h: content.h * 0.16 })
  const lay = (kept: number) => {
    const end = content.y + content.h - planned.tall - 40 - kept
    const lens = downLens(sheet, model, top, end, right)
    const axis = lens?.year ?? bent(model.axis, top, { ...top, y: end })
    const others = lens ? model.dated.filter((moment) => !model.run?.moments.includes(moment)) : model.dated
    const room = { x: top.x + 110, right, from: top.y, to: lens ? lens.head - 24 : end }
    return { end, lens, axis, others, named: downNames(sheet, model, others, axis, room, middleOn(axis)) }
  }
  const first = lay(0)
  const lanes = lanesOf(sheet, model, content)
  const { end, lens, axis, others, named } = first.named.lying || lanes.tall === 0 ? first : lay(lanes.tall)
  const missing = [...named.missing, ...planned.missing]
  return {
    pieces: [
      ...(named.lying ? [] : lanes.at(end + 20)),
      axis.strand,
      ...planned.at({ x: content.x, y: content.y + content.h - planned.tall }, axis),
      ...arcOf(model, middleOn(axis)),
      ...ticks(sheet, model, axis, []),
      ...marks(others, axis),
      ...named.pieces,
      ...(lens?.pieces ?? []),
      ...turnsOf(model, middleOn(axis)),
      ...moreOf(pen, missing.length),
      ...title.pieces,
    ],
    omissions: missingOf(sheet, model, missing),
  }
}
