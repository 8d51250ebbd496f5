import type { Point } from '../../marks/ring'

const smooth = (t: number): number => {
  const c = Math.min(1, Math.max(0, t))
  return c * c * (3 - 2 * c)
}

/** Where strands run: apart at `from`, one rope after `joined`, to `to`; measured along the run, u. */
export interface Run {
  readonly from: number
  readonly joined: number
  readonly to: number
  /** Middle of the rope across the run. */
  readonly middle: number
  /** How far a strand's middle swings to either side. */
  readonly half: number
}

/** A stretch of a strand that lies before the rope's middle, or behind it. */
export interface Stretch {
  readonly front: boolean
  readonly points: readonly Point[]
}

/** Turns of the rope's twist, u along the run for one turn. */
const turn = 760

/** Where each strand stands in the twist, turns: they come into it in the order in which they lie, so none crosses before it. */
export function entries(count: number): readonly number[] {
  const turns = Array.from({ length: count }, (_, i) => (i + 0.25) / count)
  return turns.sort((a, b) => Math.sin(a * 2 * Math.PI) - Math.sin(b * 2 * Math.PI))
}

/** The twist begins at rest and is in full swing where the rope is joined. */
function phase({ from, joined }: Run, along: number, entry: number): number {
  const lead = joined - from
  const way = along < joined ? (along - from) ** 2 / (2 * lead) : lead / 2 + along - joined
  return (way / turn + entry) * 2 * Math.PI
}

/** One strand from its own place across the run into the twist at `entry`; points every 8 u as {along, across}. */
export function strand(run: Run, start: number, entry: number): readonly Point[] {
  const points: Point[] = []
  for (let along = run.from; along <= run.to; along += 8) {
    const t = smooth((along - run.from) / ((run.joined - run.from) * 0.8))
    const twisted = run.middle + run.half * Math.sin(phase(run, along, entry))
    points.push({ x: along, y: start + (twisted - start) * t })
  }
  return points
}

/**
 * A strand cut where it goes behind the rope and comes out again. Two strands only ever cross one before, one behind: drawn
 * back first, front after, they are a rope.
 */
export function stretches(run: Run, start: number, entry: number): readonly Stretch[] {
  const cut: { front: boolean; points: Point[] }[] = []
  for (const point of strand(run, start, entry)) {
    const front = Math.cos(phase(run, point.x, entry)) >= 0
    const last = cut.at(-1)
    if (last?.front === front) last.points.push(point)
    else {
      last?.points.push(point)
      cut.push({ front, points: [point] })
    }
  }
  return cut
}

/** SVG path through points; `down` lays the run along the stage's height. */
export const pathOf = (points: readonly Point[], down: boolean): string =>
  points
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${down ? `${y.toFixed(1)} ${x}` : `${x} ${y.toFixed(1)}`}`)
    .join('')
