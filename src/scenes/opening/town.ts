import { factText } from '../../../electron/core/reading'
import type { AnyPiece, Shape } from '../../picture/picture'
import { moved, boxAround } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
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
  const { portrait } = pen.stage
  const items = Object.values(factText(report, pen.locale, town).items ?? {})
  const name = pen.write({
    id: 'town',
    content: pen.say(pen.name(town)),
    face: 'serif',
    weight: 600,
    size: 72,
    floor: pen.floor,
    lines: 1,
    card: town,
    ...box,
    y: box.y + box.h,
    at: portrait ? 'foot' : 'last-baseline',
  })
  const x = portrait ? box.x : name.box.x + name.box.w + gap
  const said = pen.write({
    id: 'town:items',
    content: pen.say(items.join(' · ')),
    size: pen.size('head'),
    floor: pen.floor,
    ink: 'ink2',
    lines: portrait ? 2 : 1,
    card: town,
    ...box,
    x,
    w: box.x + box.w - x,
    y: box.y + box.h,
    at: portrait ? 'foot' : 'last-baseline',
  })
  const words = items.length === 0 ? [name] : portrait ? [moved(name, 0, said.box.y - 30 - box.y - box.h), said] : [name, said] // prettier-ignore
  return [{ kind: 'hit', id: 'hit:town', fact: town, box: boxAround(words) }, ...words]
}
