import { heading } from '../../picture/heading'
import type { Picture } from '../../picture/picture'
import { acrossLens } from './acrossLens'
import { acrossNames } from './acrossNames'
import { arcOf, chiefsOf, turnsOf } from './arc'
import { bent } from './axis'
import { plansOf } from './beside'
import { lanesOf } from './lanes'
import type { Dated, MilestonesModel } from './model'
import { moreOf } from './more'
import type { Sheet } from './sheet'
import { marks, middleOn, missingOf, ticks } from './yearMarks'

/** Wide: the year lies across, the two moments it is told by below it, the rest above; a crowd of days lies wider over it. */
export function yearAcross(model: MilestonesModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content } = pen.stage
  const title = heading(pen, sheet.heading, {
    ...content,
    w: content.w * (model.run ? 0.5 : 0.58),
    h: content.h * 0.42,
  })
  const lanes = lanesOf(sheet, model, content)
  const foot = content.y + content.h - lanes.tall
  // What is ahead stands where the axis goes on.
  const right = content.x + content.w - (model.plans.length > 0 ? content.w * 0.2 + 70 : 0)
  const axisAt = (y: number) => bent(model.axis, { x: content.x, y }, { x: right, y })
  const level = axisAt(0)
  const chiefs = chiefsOf(sheet, model, model.arc ? model.arc.map((moment) => middleOn(level)(moment).x) : [])
  const months = pen.size('label') * 1.3 + 44
  const plans = (h: number) => plansOf(sheet, model, { ...content, w: content.w * 0.2, h })
  const lay = (below: boolean) => {
    const planned = plans(below ? content.h * 0.3 : (foot - months - content.y) * 0.7)
    const y = foot - Math.max(months, chiefs.tall, below ? planned.tall + 40 : 0)
    const axis = axisAt(y)
    const x = Math.max(title.right + 60, content.x + content.w * 0.5)
    const room = { x, y: content.y, w: content.x + content.w - x, h: y - content.y }
    return { planned, axis, lens: below ? acrossLens(sheet, model, axis, room) : undefined }
  }
  const glass = model.run && lay(true)
  const { planned, axis, lens } = glass?.lens ? glass : lay(false)
  const seen = lens ? (model.run?.moments ?? []) : []
  const alone = model.dated.filter((moment) => !seen.includes(moment))
  // The two that the year is told by stand large below it, also those of a crowd.
  const large: readonly Dated[] = chiefs.tall > 0 ? (model.arc ?? []) : []
  const names = acrossNames(
    sheet,
    alone.filter((moment) => !large.includes(moment)),
    axis,
    { title, content, kept: lens ? 0 : planned.tall + 26, lens },
    middleOn(axis),
  )
  const below = chiefs.at(axis, middleOn(axis))
  const at = { x: right + 70, y: lens ? axis.from.y + 40 : axis.from.y - planned.tall - 26 }
  return {
    pieces: [
      ...lanes.at(foot),
      axis.strand,
      ...planned.at(at, axis),
      ...(lens?.pieces ?? []),
      ...arcOf(model, middleOn(axis)),
      ...ticks(sheet, model, axis, below),
      ...marks(alone, axis),
      ...turnsOf(model, middleOn(axis)),
      ...names.pieces,
      ...below,
      ...moreOf(pen, names.missing.length),
      ...title.pieces,
    ],
    omissions: missingOf(sheet, model, names.missing),
  }
}
