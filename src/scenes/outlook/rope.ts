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
  /** Half the rope's thickness. */
  readonly half: number
}

/** Turns of the rope's twist, u along the run for one turn. */
const turn = 460

/** One strand from its own place across the run into the twist; points every 12 u as {along, across}. */
export function strand(run: Run, start: number, index: number, count: number): readonly Point[] {
  const points: Point[] = []
  for (let along = run.from; along <= run.to; along += 12) {
    const t = smooth((along - run.from) / (run.joined - run.from))
    const twisted = run.middle + run.half * Math.sin((along / turn) * 2 * Math.PI + (index / count) * 2 * Math.PI)
    points.push({ x: along, y: start + (twisted - start) * t })
  }
  return points
}

/** SVG path through points; `down` lays the run along the stage's height. */
export const pathOf = (points: readonly Point[], down: boolean): string =>
  points
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${down ? `${y.toFixed(1)} ${x}` : `${x} ${y.toFixed(1)}`}`)
    .join('')
