import { factText } from '../../../electron/core/reading'
import type { AnyPiece, Shape } from '../../picture/picture'
import { boxAround } from '../../picture/pieces'
import { isWall, type Box } from '../../picture/stage'
import type { Sheet } from './sheet'

/** Room between parts, u. */
export const gap = 48

/** The least that lines turn around, and between them and what they come from. */
export const corner = 34

export const ground = ({ x, w }: Box, y: number): Shape => ({
  kind: 'shape',
  id: 'rule:town',
  box: { x, y, w, h: 0 },
  d: `M${x} ${y}h${w}`,
  stroke: 'line',
  width: 2,
  decor: true,
})

/** What the roles make together, at the foot of `box`: its name, and what kind of place it is. */
export function townOf({ report, scene, pen }: Sheet, box: Box): readonly AnyPiece[] {
  const { town } = scene
  if (town === undefined) return []
  // Under the band of lines that it is made of.
  const align = pen.stage.portrait ? 'right' : 'centre'
  const items = Object.values(factText(report, pen.locale, town).items ?? {})
  const said = pen.write({
    id: 'town:items',
    content: pen.say(items.join(' · ')),
    size: pen.size('head'),
    floor: pen.floor,
    ink: 'ink2',
    lines: 2,
    balance: true,
    align,
    card: town,
    ...box,
    y: box.y + box.h,
    at: 'foot',
  })
  const foot = items.length === 0 ? box.y + box.h : said.box.y - 30
  const name = pen.write({
    id: 'town',
    content: pen.say(pen.name(town)),
    face: 'serif',
    weight: 600,
    size: pen.stage.portrait || isWall(pen.stage) ? 144 : 112,
    floor: pen.floor,
    lines: 1,
    align,
    card: town,
    ...box,
    y: foot,
    at: 'foot',
  })
  const words = items.length === 0 ? [name] : [name, said]
  return [{ kind: 'hit', id: 'hit:town', fact: town, box: boxAround(words) }, ...words]
}
