import { ratioHero } from '../../picture/compareApart'
import { scalePills, type ScalePills } from '../../picture/comparePills'
import { heading, type SetHeading } from '../../picture/heading'
import type { AnyPiece, Omission, Picture, Words } from '../../picture/picture'
import { pillTall } from '../../picture/pill'
import { touchRoom, type Box } from '../../picture/stage'
import { aboveRows, besideRows, type Laid } from './amountTable'
import { growthHead } from './growthPanel'
import type { IndicatorsModel } from './model'
import type { Sheet } from './sheet'

/** Below these sizes what is read off two bars would be no larger than the rows, u. */
const [heroic, least] = [120, 64] as const

interface Arranged extends Laid {
  readonly pills: ScalePills | undefined
  readonly now: readonly Words[]
  /** Where the rows may end, u. */
  readonly end: number
}

/** What year all of it is of, where there is room for it. */
function nowWords({ pen }: Sheet, model: IndicatorsModel, place: Box, at: 'middle' | 'foot'): readonly Words[] {
  const said = model.labels.now
  if (said === undefined || said === '') return []
  const look = { size: pen.size('caption'), floor: pen.floor, ink: 'ink2', lines: 1 } as const
  return [pen.write({ id: 'now', content: pen.say(said), ...look, ...place, at })]
}

/** Wide: amounts and growth side by side; the choice of a scale is the head of the growth's panel. Undefined where not all of it has room. */
function sideBySide(sheet: Sheet, model: IndicatorsModel, top: number): Arranged | undefined {
  const { pen, comparing } = sheet
  const { content, reach } = pen.stage
  const tall = comparing?.offers === true ? pillTall(pen) : pen.size('caption') * 1.5
  // A hand that cannot reach high finds the choice at the foot.
  if (reach && top < reach.top) return undefined
  const pills = scalePills(pen, comparing, top)
  // Bars that are held keep a finger's distance from the river.
  const end = content.y + touchRoom(pen.stage).h
  const y = top + tall + 24
  const box = { ...content, y, h: end - y }
  const laid = besideRows(sheet, model, box, comparing?.scale !== 'growth')
  if (!laid || laid.shown < model.amounts.length) return undefined
  const { panel } = laid
  const head = top + tall / 2
  const now = nowWords(sheet, model, { ...content, y: head, w: (pills?.left ?? panel?.x ?? content.w) - content.x - 40 }, 'middle') // prettier-ignore
  if (now.some(({ cut }) => cut)) return undefined
  const said = panel && !pills ? [growthHead(pen, panel.x, head, panel.w)] : []
  return { ...laid, pieces: [...laid.pieces, ...said], pills, now, end }
}

/** Rows, the year and the choice of a scale below them; the choice stands beside the last rows where they leave it room. */
function below(sheet: Sheet, model: IndicatorsModel, top: number): Arranged | undefined {
  const { pen, comparing } = sheet
  const { content, portrait } = pen.stage
  const foot = content.y + content.h
  const pills = scalePills(pen, comparing)
  const w = pills ? pills.left - content.x - 40 : content.w
  const now = nowWords(sheet, model, { ...content, y: foot, w }, 'foot')
  const low = now[0] ? now[0].box.y - 30 : foot
  // Upright, what is read off two stands at the foot as well.
  const ends = pills ? (portrait ? [] : [low]).concat(Math.min(low, pills.head - 24)) : [low]
  for (const beside of portrait ? [false] : [true, false])
    for (const end of ends) {
      const box = { ...content, y: top, h: end - top }
      const laid = beside ? besideRows(sheet, model, box, false) : aboveRows(sheet, model, box)
      if (laid && (end === ends.at(-1) || (pills?.clears(laid.pieces) ?? true))) return { ...laid, pills, now, end }
    }
  return undefined
}

/** What two bars that are held say together, large: beside the finding, or at the foot of an upright stage in the year's place. */
function ratio({ pen, comparing }: Sheet, words: SetHeading, pills: ScalePills | undefined): Words | undefined {
  const { content, portrait } = pen.stage
  const held = comparing?.held ?? []
  if (portrait) {
    if (!pills) return undefined
    const box = { ...content, y: pills.head, w: pills.left - content.x - 40, h: content.y + content.h - pills.head }
    return ratioHero(pen, held, { size: 140, floor: least, ...box, y: content.y + content.h, lines: 1, at: 'foot' })
  }
  const x = Math.max(words.right + 60, content.x + content.w * 0.5)
  const box = { x, y: content.y, w: content.x + content.w - x, h: words.under - content.y - 10 }
  return ratioHero(pen, held, { size: 300, floor: heroic, ...box, lines: 1, align: 'right' })
}

/** Amounts on one scale for each unit, whole bars with their numbers; what grew says how much, against the year before. */
export function amountsPicture(model: IndicatorsModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const room = { ...content, w: content.w * (portrait ? 1 : 0.54), h: content.h * (portrait ? 0.26 : 0.4) }
  const words = heading(pen, sheet.heading, room, content.w)
  if (model.amounts.length === 0) return { pieces: words.pieces, omissions: [] }
  const top = words.foot + (portrait ? 64 : 48)
  const laid = (portrait ? undefined : sideBySide(sheet, model, words.foot + 24)) ?? below(sheet, model, top)
  const hero = ratio(sheet, words, laid?.pills)
  const left = model.amounts.slice(laid?.shown ?? 0).map(({ figure }) => figure)
  return {
    pieces: [
      ...(laid?.pieces ?? []),
      ...(hero ? [hero] : []),
      ...words.pieces,
      ...(laid && !(hero && portrait) ? laid.now : []),
      ...(laid?.pills?.pieces ?? []),
      ...restOf(sheet, left.length, laid),
    ],
    omissions: left.length > 0 ? [omissionOf(sheet, model, left)] : [],
  }
}

/** How many have no room, below the last row. */
function restOf({ pen }: Sheet, left: number, laid: Arranged | undefined): readonly AnyPiece[] {
  if (left === 0) return []
  const { content } = pen.stage
  const y = laid?.end ?? content.y + content.h
  const look = { size: pen.size('caption'), floor: pen.floor, ink: 'ink2', lines: 1 } as const
  return [pen.write({ id: 'rest', content: pen.say(`+${left}`), count: true, ...look, ...content, y, at: 'foot' })]
}

const omissionOf = (
  { heading: { title } }: Sheet,
  { amounts }: IndicatorsModel,
  facts: readonly string[],
): Omission => ({
  what: title,
  shown: amounts.length - facts.length,
  of: amounts.length,
  facts,
})
