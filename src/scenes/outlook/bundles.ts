import type { Point } from '../../picture/stage'
import type { Strand } from '../../picture/picture'

/** Where a bundle of lines runs, u: along one side of the stage, its lines `gap` apart around `middle` on the other. */
export interface Course {
  readonly along: 'x' | 'y'
  readonly from: number
  readonly to: number
  readonly middle: number
  readonly gap: number
}

/** Points of every line: as many as bend smoothly from step to step. */
const points = 33
const smooth = (t: number): number => {
  const c = Math.min(1, Math.max(0, t))
  return c * c * (3 - 2 * c)
}

/** One line from its place in the bundle at the beginning to its place at the end, between two shares of the way. */
function bent(
  { along, from, to, middle }: Course,
  first: number,
  last: number,
  way: readonly [number, number],
): readonly Point[] {
  return Array.from({ length: points }, (_, i) => {
    const t = i / (points - 1)
    const on = from + (to - from) * t
    const off = middle + first + (last - first) * smooth((t - way[0]) / (way[1] - way[0]))
    return along === 'x' ? { x: on, y: off } : { x: off, y: on }
  })
}

/** Off the middle, u, of line `i` of `count`. */
const offset = (i: number, count: number, gap: number): number => (i - (count - 1) / 2) * gap

/** Lines before a doubling. */
const single = 9

const line = (i: number, course: readonly Point[], from: readonly Point[]): Strand => ({
  kind: 'strand',
  id: `line:${i}`,
  points: course,
  from,
  width: 3,
  ink: 'river',
  decor: true,
  box: { x: 0, y: 0, w: 0, h: 0 },
})

/** Nine lines that become eighteen, equally far apart: twice as many, twice as wide. They first lie as nine. */
export const doubling = (course: Course): readonly Strand[] =>
  Array.from({ length: single * 2 }, (_, i) => {
    const [first, last] = [offset(Math.floor(i / 2), single, course.gap), offset(i, single * 2, course.gap)]
    return line(i, bent(course, first, last, [0.14, 0.5]), bent(course, first, first, [0.14, 0.5]))
  })

/** How wide the doubled bundle is, u. */
export const doubledWidth = (gap: number): number => (single * 2 - 1) * gap

/** Two bundles, `apart` from each other, that become one and run on. */
export const joining = (course: Course, apart: number): readonly Strand[] =>
  Array.from({ length: single * 2 }, (_, i) => {
    const last = offset(i, single * 2, course.gap)
    const first = last + (i < single ? -apart / 2 : apart / 2)
    return line(i, bent(course, first, last, [0.08, 0.5]), bent(course, first, first, [0.08, 0.5]))
  })
