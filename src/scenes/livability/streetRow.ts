import { vergeDrain } from '../../drawings'
import type { AnyPiece } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { earth, furniture, pavement, road, type Section } from './cut'
import { pipes } from './pipes'
import type { Row, Stretch } from './lots'
import { standing, type Sheet } from './sheet'
import { sideOf } from './signs'
import { leader } from './signWords'
import { planOf, type RowAsk, tallest } from './streetPlan'

/** A row of a street: what stands on it, what lies below it, and every work's name where it is done. */
export function streetRow(sheet: Sheet, row: Row, box: Box, ask: RowAsk): readonly AnyPiece[] {
  const { text, portrait, content, w } = sheet.pen.stage
  // Upright, the river runs down the stage's side: the ground ends before it.
  const wide = portrait ? content.x + content.w : w
  const first = planOf(sheet, row, box, ask, Math.min(box.h * 0.3, 110 * text))
  const { section, bed, stretches, signs, words, end } = planOf(sheet, row, box, ask, tallest(first))
  const { ground, k, foot } = section
  const lane = stretches.find(({ spot }) => spot === 'road')
  const verge = stretches.find(({ spot }) => spot === 'verge')
  const main = signs.findIndex(({ named }) => named.spot === 'main')
  const house = verge && { x: verge.x + vergeDrain * k, y: ground - 104 * k }
  return [
    ...(k > 0 ? earth(`earth:${ask.id}`, { x: 0, y: ground, w: wide, h: foot - ground }) : []),
    ...pavement(`ground:${ask.id}`, wide, ground, lane),
    ...(lane ? road(ask.id, lane, section) : []),
    ...(lane && main >= 0 ? pipes(lane, house, bed, words[main]) : []),
    ...stretches.flatMap((stretch) => thingsOn(ask.id, stretch, section)),
    ...signs.flatMap(({ named, points }, i) => {
      const said = words[i]
      return said && points ? leader(named.id, said, points, ground) : []
    }),
    ...signs.map(({ named }, i): AnyPiece => {
      const said = words[i]?.box ?? box
      return { kind: 'hit', id: `hit:${named.id}`, fact: ask.list, name: named.name.replaceAll('\n', ''), box: said }
    }),
    ...words,
    ...(end ? [end] : []),
  ]
}

/** What stands on a stretch: the street's own, or the drawing that a pack names for the work. */
function thingsOn(id: string, stretch: Stretch, section: Section): readonly AnyPiece[] {
  if (stretch.spot !== undefined) {
    const things = furniture(id, stretch.spot, stretch, section)
    // Over a main alone nothing waits.
    return stretch.named.length > 0 ? things : things.filter((one) => one.kind !== 'drawing' || one.name !== 'bus')
  }
  const [one] = stretch.named
  if (one?.drawing === undefined || section.k === 0) return []
  const middle = { x: stretch.x + stretch.w / 2, y: section.ground }
  return [standing(`thing:${one.id}`, one.drawing, middle, sideOf(stretch.w, section.k))]
}
