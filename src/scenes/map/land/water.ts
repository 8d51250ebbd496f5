import { toPlane, toStage, type Spot, type View } from '../../../map/camera'
import type { Ground } from '../../../map/projection'
import type { Line } from '../../../map/sheet'
import type { Box } from '../../../picture/stage'
import { middleOf } from './ground'
import type { Plan } from './plan'

/** What a label's place costs: over a bank its letters are harder to read, nearer to another's mark it may be taken for that one's name, and across the water it says something false. */
const [overBank, astray] = [1, 3] as const
export const acrossWater = 10

/** On which side of a line through a and b a point lies. */
const side = (a: Ground, b: Ground, x: number, y: number): number => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)

/** How often the straight way from a to b meets an outline. */
function meetings(rings: readonly Line[], a: Ground, b: Ground): number {
  let count = 0
  for (const ring of rings)
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [cx, cy, dx, dy] = [ring[i] ?? 0, ring[i + 1] ?? 0, ring[i + 2] ?? 0, ring[i + 3] ?? 0]
      if (side(a, b, cx, cy) > 0 === side(a, b, dx, dy) > 0) continue
      const [c, d] = [
        { x: cx, y: cy },
        { x: dx, y: dy },
      ]
      if (side(c, d, a.x, a.y) > 0 !== side(c, d, b.x, b.y) > 0) count += 1
    }
  return count
}

/** Whether the stream lies between two points of the plane: on the way the one bank is left and another reached. */
export const isAcross = (stream: readonly Line[], a: Ground, b: Ground): boolean => meetings(stream, a, b) > 1

/** Whether a bank lies under a box. */
function onBank({ land }: Plan, a: Ground, b: Ground): boolean {
  return land.sheet.land.some((line) => {
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0]
      if (x > a.x && x < b.x && y > a.y && y < b.y) return true
    }
    return false
  })
}

/** How far a point is from a box, u. */
const away = ({ x, y, w, h }: Box, at: Spot): number =>
  Math.hypot(Math.max(x - at.x, 0, at.x - x - w), Math.max(y - at.y, 0, at.y - y - h))

/** Marks that have names of their own, on the stage. */
function namedSpots({ marks, land, step }: Plan, view: View): readonly Spot[] {
  const crossings = step.view === 'crossings' ? land.ground.crossings.map(middleOf) : []
  return [...marks.named.map(({ at }) => at), ...crossings].map((at) => toStage(view, at))
}

/** What a place for a label costs; `ashore` for one of which it matters on which bank its middle stands. */
export function priceOn(plan: Plan, view: View): (box: Box, at: Spot, ashore: boolean) => number {
  const others = namedSpots(plan, view)
  return (box, at, ashore) => {
    const spot = (x: number, y: number): Ground => toPlane(view, { x, y })
    const { x, y, w, h } = box
    const own = away(box, at)
    const nearer = others.some((other) => Math.hypot(other.x - at.x, other.y - at.y) > 1 && away(box, other) < own)
    const across = ashore && isAcross(plan.land.sheet.stream, spot(at.x, at.y), spot(x + w / 2, y + h / 2))
    const over = onBank(plan, spot(x, y), spot(x + w, y + h))
    return (over ? overBank : 0) + (nearer ? astray : 0) + (across ? acrossWater : 0)
  }
}
