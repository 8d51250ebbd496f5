import type { AnyPiece } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import type { Station } from './model'
import { footing, groundLine, standing } from './sheet'
import { largest, near } from './station'

/** How far a ground of its own lies above the stations: what leads down from it must be seen as one. */
const raiseIn = ({ h }: Box): number => Math.max(56, Math.min(130, h * 0.2))
/** So many things are a street, which stands above the stations where that makes it so much larger. */
const [many, worth] = [3, 1.15] as const
/** How far apart a street's things stand where there is room, in their size. */
const apart = 1.3

/** Whether a street has a ground of its own; `flat` is how large its things would be among the others. */
export function raisedSide({ drawings }: Station, flat: number, box: Box): number | undefined {
  const side = Math.min(largest, box.w / ((drawings.length - 1) * near + 1), (box.h - raiseIn(box)) / footing)
  return drawings.length >= many && side >= 60 && side > flat * worth ? side : undefined
}

/** All that is done at a station, on a ground of its own above it, all across; `at` is where the station is. */
export function raised({ id, drawings, look }: Station, side: number, box: Box, at: Point): readonly AnyPiece[] {
  const step = Math.min(side * apart, (box.w - side) / Math.max(1, drawings.length - 1))
  const half = (step * (drawings.length - 1) + side) / 2
  const middle = Math.min(box.x + box.w - half, Math.max(box.x + half, at.x))
  const raise = raiseIn(box)
  const y = at.y - raise
  const from = middle - half
  const around = { x: from, y: y - side * footing, w: 2 * half, h: side * footing }
  return [
    ...drawings.map((name, i) => standing(`thing:${id}:${i}`, name, { x: from + side / 2 + step * i, y }, side, look)),
    { kind: 'hit', id: `hit:${id}`, fact: id, box: around },
    // All of it leads down to where it stands among the others, as the year does to a glass.
    {
      kind: 'shape',
      id: `stem:${id}`,
      box: { x: from, y, w: 2 * half, h: raise },
      d: `M${from} ${y}H${from + 2 * half}L${at.x + 9} ${at.y}H${at.x - 9}Z`,
      fill: 'riverDeep',
      stroke: 'river',
      width: 3,
      opacity: 0.6,
      decor: true,
    },
    { ...groundLine(`raised:${id}`, { x: from, y, w: 2 * half }), stroke: 'ink' },
  ]
}
