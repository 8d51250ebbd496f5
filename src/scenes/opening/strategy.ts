import { columnsFor } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import type { Picture } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { gap, goalColumns, goalRows, goalsOf, type Goals } from './goals'
import { commonPart } from './commonPart'
import { across, rising, upwards } from './meeting'
import { lineCount, tight, touched, type Sheet } from './sheet'

/** Goals in rows, as many as have room; their lines run on from them. */
function rows(sheet: Sheet, goals: Goals, field: Box): Picture {
  const { pen, scene } = sheet
  const { pieces, rest } = commonPart(sheet, goals, field)
  const of = goals.rests.length
  const ask = { row: { wish: 180, least: pen.floor * 2.6 }, least: rest.w, gap: 0, most: 1 }
  const { shown } = columnsFor(rest, of, ask)
  const left = of - shown
  const more = pen.size('head') * 1.5
  const room = left > 0 ? { ...rest, h: rest.h - more } : rest
  const words = goalRows(sheet, goals, shown, room)
  const met = pen.stage.portrait ? upwards(sheet, words, field.y - 70) : across(sheet, words)
  const count = left > 0 ? [pen.write({ id: 'rest', content: pen.say(`+${left}`), count: true, size: pen.size('head'), ink: 'ink2', ...rest, y: rest.y + rest.h, at: 'foot' })] : [] // prettier-ignore
  return {
    pieces: [
      ...met.strands,
      ...pieces,
      ...words.flatMap((one, i) => touched(scene.strategy, one, goals.whole[i])),
      ...met.pieces,
      ...count,
    ],
    omissions: left > 0 ? [{ what: pen.name(scene.strategy), shown, of, facts: [scene.strategy] }] : [],
  }
}

/** Upright, where all of them can stand: inscriptions side by side, their lines above them. */
function inscribed(sheet: Sheet, goals: Goals, field: Box): Picture | undefined {
  const top = field.y + 470
  const set = goalColumns(sheet, goals, { ...field, y: top, h: field.y + field.h - top })
  if (!set) return undefined
  const met = rising(sheet, set.goals)
  const { strategy } = sheet.scene
  return {
    pieces: [
      ...met.strands,
      ...(set.common ? touched(strategy, set.common) : []),
      ...set.goals.flatMap((one, i) => touched(strategy, one, goals.whole[i])),
      ...met.pieces,
    ],
    omissions: [],
  }
}

/** The goals as one sentence, equally large, and their lines, which meet in the park. */
export function strategyPicture(sheet: Sheet): Picture {
  const { content, portrait } = sheet.pen.stage
  const goals = goalsOf(sheet)
  const band = portrait ? lineCount * tight + gap : 0
  const w = content.w * (portrait ? 1 : 0.72) - band
  const title = heading(sheet.pen, sheet.heading, { ...content, w, h: content.h * 0.34 })
  const foot = content.y + content.h
  const field = (top: number): Box => ({ ...content, y: top, h: foot - top })
  const picture =
    (portrait ? inscribed(sheet, goals, field(title.foot)) : undefined) ??
    rows(sheet, goals, { ...field(title.foot + gap * (portrait ? 4 : 1.4)), w })
  return { ...picture, pieces: [...title.pieces, ...picture.pieces] }
}
