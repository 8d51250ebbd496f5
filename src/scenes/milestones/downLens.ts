import { moved } from '../../picture/pieces'
import type { AnyPiece } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { bent, type Axis } from './axis'
import { downWords, threadTo } from './downNames'
import { glassPieces, placeOf, type Glass } from './lens'
import type { MilestonesModel } from './model'
import { runWords } from './runWords'
import type { Sheet } from './sheet'

/** How tall the days are, as a share of what year and days have; the least; how far to the right of the year they lie, u. */
const [tallest, least, aside] = [0.55, 280, 150] as const
const gap = 34

/** A standing year that is shortened for the days of its crowd, which lie at its foot, as tall as they need. */
interface DownLens {
  readonly year: Axis
  readonly pieces: readonly AnyPiece[]
  /** Where the days begin: what else is named stands above. */
  readonly head: number
}

/** The words of the days: the moment the year is told by at its day, what the days are in the larger room that this leaves. */
function words(sheet: Sheet, model: MilestonesModel, glass: Glass, right: number): readonly AnyPiece[] | undefined {
  const { from, to } = glass.days
  const x = from.x + 48
  const chiefs = glass.run.moments.filter((moment) => model.arc?.includes(moment))
  const [chief] = chiefs
  if (chiefs.length > 1) return undefined
  const named = chief && downWords(sheet, chief, true, x, right)
  const day = chief && placeOf(glass, chief)
  const h = named?.box.h ?? 0
  const y = day ? Math.max(from.y, Math.min(to.y - h, day.y - h / 2)) : from.y
  const [over, under] = [y - gap - from.y, to.y - (named ? y + h + gap : from.y)]
  const room = { x, w: right - x - 90, y: under >= over ? to.y - under : from.y, h: Math.max(under, over) }
  const written = runWords(sheet, model, glass.run, room, 130)
  const last = written?.at(-1)?.box
  if (!written || !last) return undefined
  const dy = (room.y + room.h - last.y - last.h) / 2
  const said = written.map((one) => moved(one, 0, dy))
  if (!named || !day) return said
  const placed = moved(named, 0, y - named.box.y)
  return [
    threadTo(chief.id, day, { x: x - 14, y: y + h / 2 }),
    { kind: 'hit', id: `name:${chief.id}`, fact: chief.id, box: placed.box },
    placed,
    ...said,
  ]
}

/** The year from `top` down, and the days of its crowd to `foot`; undefined where there is none, or something else comes after it, or it has no room. */
export function downLens(
  sheet: Sheet,
  model: MilestonesModel,
  top: Point,
  foot: number,
  right: number,
): DownLens | undefined {
  const { run, axis, dated } = model
  if (!run || dated.some((one) => !run.moments.includes(one) && one.days.to >= run.days.from)) return undefined
  const before = (run.days.from - axis.from) / (axis.to + 1 - axis.from)
  const tall = Math.min(
    foot - top.y,
    (foot - Math.max(least, (foot - top.y) * tallest) - top.y) / Math.max(before, 0.01),
  )
  const head = top.y + tall * before
  if (foot - head < least) return undefined
  const year = bent(axis, top, { x: top.x, y: top.y + tall })
  const x = top.x + aside
  const glass: Glass = { year, run, days: bent(run.days, { x, y: head }, { x, y: foot }) }
  const said = words(sheet, model, glass, right)
  return said && { year, head, pieces: glassPieces(glass, said, right) }
}
