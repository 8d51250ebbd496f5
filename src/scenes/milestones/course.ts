import type { Point } from '../../marks/ring'

/** An axis on the stage: a straight line from `from`, running right, or down where `down`. Lengths in u. */
export interface AxisLine {
  readonly from: Point
  readonly length: number
  readonly down: boolean
}

/** Puts a place of the axis on the stage: `along` from its start, `off` to its upper (or right) side. */
export type Course = (along: number, off: number) => Point

/** The axis as it lies at rest. */
const straightCourse = ({ from, down }: AxisLine): Course =>
  down
    ? (along, off) => ({ x: from.x + off, y: from.y + along })
    : (along, off) => ({ x: from.x + along, y: from.y - off })

const mix = (a: number, b: number, t: number): number => a + (b - a) * t

/**
 * The axis while it uncoils: `coil` 1 is the closed ring, its first day at 12 o'clock and clockwise from there, 0 the straight axis.
 * In between a curve of even curvature that keeps its days in order and opens at the turn of the year.
 */
export function coilingCourse(
  axis: AxisLine,
  ring: { readonly centre: Point; readonly radius: number },
  coil: number,
): Course {
  const straight = straightCourse(axis)
  if (coil <= 0) return straight
  const whole = mix(axis.length, 2 * Math.PI * ring.radius, coil)
  const bend = (coil * 2 * Math.PI) / whole
  const turn = mix(axis.down ? Math.PI / 2 : 0, Math.PI, coil)
  const rest = straight(axis.length / 2, 0)
  const middle = { x: mix(rest.x, ring.centre.x, coil), y: mix(rest.y, ring.centre.y + ring.radius, coil) }
  return (along, off) => {
    const heading = turn + (along / axis.length - 0.5) * whole * bend
    return {
      x: middle.x + (Math.sin(heading) - Math.sin(turn)) / bend + Math.sin(heading) * off,
      y: middle.y + (Math.cos(turn) - Math.cos(heading)) / bend - Math.cos(heading) * off,
    }
  }
}
