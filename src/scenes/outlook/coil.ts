import type { Point } from '../../picture/stage'

/** Where strands run: apart at `from`, one rope after `joined`, to `to`; measured along the run, u. */
export interface Run {
  readonly from: number
  readonly joined: number
  readonly to: number
  /** Middle of the rope across the run, at its beginning and its end. */
  readonly middle: readonly [number, number]
  readonly thickness: number
}

/** Strands round a rope, seen from one side: where each lies across it, u from its middle, where they come together. */
export interface Coil {
  readonly run: Run
  readonly count: number
  /** How far the middle of a strand is from the rope's. */
  readonly radius: number
  /** How near strand `i` is to whoever looks as it comes in, -1 to 1. */
  readonly near: (i: number) => number
  /** What strand `i` fills across the rope as it comes in. */
  readonly lies: (i: number) => readonly [upper: number, lower: number]
}

const round = 2 * Math.PI

/** Smooth from 0 to 1. */
export const ease = (t: number): number => {
  const c = Math.min(1, Math.max(0, t))
  return c * c * (3 - 2 * c)
}

/** How far the middles of strands are from the rope's: as many as there are lie close around it. */
const radiusOf = (thickness: number, count: number): number =>
  count < 2 ? 0 : thickness / (2 * Math.sin(Math.PI / count))

/** How far a rope reaches to either side of its middle at most, u. */
export const halfOf = (thickness: number, count: number): number => radiusOf(thickness, count) + thickness / 2

/** Strands come in in the order in which they lie: those in the middle in front, the outer ones round the back. */
const angleOf = (count: number, i: number): number => Math.PI / 2 + (i - (count - 1) / 2) * (round / count)

/** Off the middle where two strands meet. */
const meeting = ({ thickness }: Run, count: number): number =>
  radiusOf(thickness, count) * Math.cos(Math.PI / count) + thickness / 2

export function coil(run: Run, count: number): Coil {
  const radius = radiusOf(run.thickness, count)
  const between = meeting(run, count)
  // Those that go round the back slip in under the outermost that are seen.
  const seen = (at: number): boolean => at > -Math.PI / count + 1e-9 && at < Math.PI + Math.PI / count - 1e-9
  const all = Array.from({ length: count }, (_, i) => angleOf(count, i)).filter(seen)
  const lies = (i: number): readonly [number, number] => {
    if (count < 2) return [-run.thickness / 2, run.thickness / 2]
    const at = Math.min(all.at(-1) ?? 0, Math.max(all[0] ?? 0, angleOf(count, i)))
    const ends = [at - Math.PI / count, at + Math.PI / count] as const
    const own = radius * Math.abs(Math.cos(at)) + run.thickness / 2
    return [
      ends[0] <= 1e-9 ? -own : -between * Math.cos(ends[0]),
      ends[1] >= Math.PI - 1e-9 ? own : -between * Math.cos(ends[1]),
    ]
  }
  return { run, count, radius, near: (i) => Math.sin(angleOf(count, i)), lies }
}

/** How far the rope has turned at `x`: it begins to slowly where strands have come together. */
function turned({ run: { from, joined, thickness }, radius, count }: Coil, x: number): number {
  const turn = Math.max(round * radius * 1.7, thickness * 4)
  const slow = Math.max(1, Math.min(turn * 0.25, (joined - from) * 0.5))
  const way = Math.max(0, x - joined)
  return ((way < slow ? way ** 2 / (2 * slow) : way - slow / 2) / turn) * (count < 2 ? 0 : round)
}

/** How far the rope reaches at `x` to one side: the strand that is outermost there. */
export function silhouette(around: Coil, x: number, side: -1 | 1): number {
  const { run, count, radius } = around
  const by = turned(around, x)
  const reach = Array.from({ length: count }, (_, i) => side * -radius * Math.cos(angleOf(count, i) + by))
  return Math.max(0, ...reach) + run.thickness / 2
}

/** Where two strands meet on the side that is seen: lines from one edge of the rope to the other, `y` from its middle. */
export function seams(around: Coil, xs: readonly number[]): readonly (readonly Point[])[] {
  const { run, count } = around
  if (count < 2) return []
  const between = meeting(run, count)
  const lines: Point[][] = []
  for (let k = 0; k < count; k += 1) {
    let line: Point[] | undefined
    for (const x of xs) {
      const angle = (((angleOf(count, k) - Math.PI / count + turned(around, x)) % round) + round) % round
      if (angle > Math.PI) line = undefined
      else {
        if (!line) lines.push((line = []))
        line.push({ x, y: -between * Math.cos(angle) })
      }
    }
  }
  return lines.filter(({ length }) => length > 1)
}
