import type { Spot } from '../../../map/camera'
import type { Shape } from '../../../picture/picture'
import type { Box } from '../../../picture/stage'

/** The box that points fill. */
export function boxOf(points: readonly Spot[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** A ring or a disc that words keep off. */
export const disc = (id: string, { x, y }: Spot, r: number, more: Partial<Shape>): Shape => ({
  ...{ kind: 'shape', id, d: `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z` },
  ...{ solid: true, box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r } },
  ...more,
})
