import type { AnyPiece } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Station } from './model'
import { footing, standing } from './sheet'
import { largest, near } from './station'

/** What of a work's drawings stands in a box, and how large each is: all of it where the step tells it, else the first for the rest. */
export function standsIn(
  { told, drawings }: Station,
  box: Box,
  share: number,
  limit = largest,
): { readonly names: Station['drawings']; readonly side: number } {
  const most = Math.max(1, Math.min(box.w, (box.h / footing) * share, limit))
  const names = told === undefined ? drawings.slice(0, 1) : drawings
  return { names, side: Math.min(most, box.w / ((names.length - 1) * near + 1)) }
}

/** How much of its field a drawing fills to each side of its middle. */
const filled = 0.49

/** How far what stands in a box goes to each side of its middle; all of it where nothing does. */
export function reachIn(station: Station, box: Box): number {
  const { names, side } = standsIn(station, box, 1)
  return names.length === 0 ? box.w / 2 : side * (((names.length - 1) * near) / 2 + filled)
}

/** What stands at a station, side by side on the ground. */
export function thing(station: Station, box: Box, ground: number, share: number, limit = largest): readonly AnyPiece[] {
  const { names, side } = standsIn(station, box, share, limit)
  if (names.length === 0 || side < 60) return []
  const first = box.x + box.w / 2 - (side * near * (names.length - 1)) / 2
  const drawings = names.map((name, i) =>
    standing(`thing:${station.id}:${i}`, name, { x: first + side * near * i, y: ground }, side, station.look),
  )
  const wide = side * (near * (names.length - 1) + 1)
  const around = { x: first - side / 2, y: ground - side * footing, w: wide, h: side * footing }
  return [...drawings, { kind: 'hit', id: `hit:${station.id}`, fact: station.id, box: around }]
}

/** The sign of a station, below its line: what stands there may cover the line. */
export const sign = ({ id, told }: Station, x: number, ground: number): AnyPiece => {
  const [r, y] = [9, ground + 18]
  return {
    kind: 'shape',
    id: `sign:${id}`,
    box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r },
    d: `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`,
    fill: told === undefined ? 'ground' : 'ink',
    stroke: told === undefined ? 'river' : 'ink',
    width: 4,
    decor: true,
  }
}
