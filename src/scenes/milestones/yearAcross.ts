import { heading, type SetHeading } from '../../picture/heading'
import { boxAround } from '../../picture/pieces'
import type { AnyPiece, Picture } from '../../picture/picture'
import { acrossLens } from './acrossLens'
import { acrossNames } from './acrossNames'
import { arcOf, chiefsOf, turnsOf } from './arc'
import { bent } from './axis'
import { plansOf } from './beside'
import { lanesOf, lanesUnder, type Lanes } from './lanes'
import type { Dated, MilestonesModel } from './model'
import { moreOf } from './more'
import type { Sheet } from './sheet'
import { marks, middleOn, missingOf, ticks } from './yearMarks'

/** How a year may be laid: whether through a glass, and what stands below its finding. */
interface Way {
  readonly glass: boolean
  readonly aside: readonly AnyPiece[]
}

interface Laid extends Picture {
  readonly seen: boolean
  readonly missing: number
}

/** What is ahead has this share of the width. */
const ahead = 0.215

const none: Lanes = { tall: 0, at: () => [] }

function lay(model: MilestonesModel, sheet: Sheet, title: SetHeading, { glass, aside }: Way): Laid {
  const { pen } = sheet
  const { content } = pen.stage
  const lanes = aside.length > 0 ? none : lanesOf(sheet, model, content)
  const foot = content.y + content.h - lanes.tall
  // What is ahead stands where the axis goes on.
  const right = content.x + content.w - (model.plans.length > 0 ? content.w * ahead + 70 : 0)
  const axisAt = (y: number) => bent(model.axis, { x: content.x, y }, { x: right, y })
  const level = axisAt(0)
  const chiefs = chiefsOf(sheet, model, model.arc ? model.arc.map((moment) => middleOn(level)(moment).x) : [])
  const months = pen.size('label') * 1.3 + 44
  const above = foot - Math.max(months, chiefs.tall) - content.y
  const tall = glass ? content.h * 0.3 : Math.min((foot - months - content.y) * 0.7, above - 26)
  const planned = plansOf(sheet, model, { ...content, w: content.w * ahead, h: tall })
  const axis = axisAt(foot - Math.max(months, chiefs.tall, glass ? planned.tall + 40 : 0))
  const room = { x: besideTitle(title, sheet), y: content.y, h: axis.from.y - content.y }
  const lens = glass ? acrossLens(sheet, model, axis, { ...room, w: content.x + content.w - room.x }) : undefined
  const seen = lens ? (model.run?.moments ?? []) : []
  const alone = model.dated.filter((moment) => !seen.includes(moment))
  // The two that the year is told by stand large below it, also those of a crowd.
  const large: readonly Dated[] = chiefs.tall > 0 ? (model.arc ?? []) : []
  const said = aside.length > 0 ? boxAround(aside) : undefined
  const names = acrossNames(
    sheet,
    alone.filter((moment) => !large.includes(moment)),
    axis,
    {
      title: said ? { ...title, foot: said.y + said.h, right: Math.max(title.right, said.x + said.w) } : title,
      ...{ content, kept: lens ? 0 : planned.tall + 26, lens },
    },
    middleOn(axis),
  )
  const below = chiefs.at(axis, middleOn(axis))
  const missing = [...names.missing, ...planned.missing]
  const at = { x: right + 70, y: lens ? axis.from.y + 40 : axis.from.y - planned.tall - 26 }
  return {
    seen: lens !== undefined,
    missing: missing.length,
    pieces: [
      ...lanes.at(foot),
      ...aside,
      axis.strand,
      ...planned.at(at, axis),
      ...(lens?.pieces ?? []),
      ...arcOf(model, middleOn(axis)),
      ...ticks(sheet, model, axis, below),
      ...marks(alone, axis),
      ...turnsOf(model, middleOn(axis)),
      ...names.pieces,
      ...below,
      ...moreOf(pen, missing.length),
      ...title.pieces,
    ],
    omissions: missingOf(sheet, model, missing),
  }
}

/** Where a glass may begin, beside the finding, u. */
const besideTitle = ({ right }: SetHeading, { pen }: Sheet): number =>
  Math.max(right + 60, pen.stage.content.x + pen.stage.content.w * 0.5)

/** Wide: the year lies across, the two moments it is told by below it, the rest above; a crowd of days lies wider over it, and what became of the year below its finding. */
export function yearAcross(model: MilestonesModel, sheet: Sheet): Picture {
  const { content } = sheet.pen.stage
  const title = heading(sheet.pen, sheet.heading, {
    ...content,
    w: content.w * (model.run ? 0.5 : 0.58),
    h: content.h * 0.42,
  })
  if (model.run) {
    const y = title.foot + 44
    const w = besideTitle(title, sheet) - content.x - 60
    const aside = lanesUnder(sheet, model, { ...content, w, y, h: content.y + content.h * 0.62 - y })
    const first = aside && lay(model, sheet, title, { glass: true, aside })
    if (first?.seen && first.missing === 0) return first
    const second = lay(model, sheet, title, { glass: true, aside: [] })
    if (second.seen) return second
  }
  return lay(model, sheet, title, { glass: false, aside: [] })
}
