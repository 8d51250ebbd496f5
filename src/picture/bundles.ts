import type { Strand } from './picture'
import type { Point } from './stage'

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
export function bent(
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

/** A line that sets out along one side of the stage, turns by a quarter around `at`, and ends square to where it began. */
export function turned(start: Point, end: Point, at: Point, along: 'x' | 'y'): readonly Point[] {
  const arc = Array.from({ length: points - 2 }, (_, i): Point => {
    const a = (i / (points - 3)) * (Math.PI / 2)
    const [leaving, coming] = [Math.cos(a), Math.sin(a)]
    return along === 'y'
      ? { x: at.x + (start.x - at.x) * leaving, y: at.y + (end.y - at.y) * coming }
      : { x: at.x + (end.x - at.x) * coming, y: at.y + (start.y - at.y) * leaving }
  })
  return [start, ...arc, end]
}

/** A line that rises or falls, turns around one corner on to a `row`, and around another one out of it again. */
export function turnedTwice(start: Point, first: Point, row: number, second: Point, end: Point): readonly Point[] {
  const away = turned(start, { x: first.x, y: row }, first, 'y').slice(1, -1)
  const up = turned({ x: second.x, y: row }, end, second, 'x').slice(1, -1)
  const every = (all: readonly Point[]): readonly Point[] => all.filter((_, i) => i % 2 === 0)
  // Half as many points for each corner; one stands for the way between them.
  return [start, ...every(away).slice(1), ...every(up), end]
}

/** Off the middle, u, of line `i` of `count`. */
export const offset = (i: number, count: number, gap: number): number => (i - (count - 1) / 2) * gap

/** Line `i` of a bundle: the same line on every step, which bends from one course to the next. It first lies at `from`. */
export const bundleLine = (i: number, course: readonly Point[], from: readonly Point[]): Strand => ({
  kind: 'strand',
  id: `line:${i}`,
  points: course,
  from,
  width: 3,
  ink: 'river',
  decor: true,
  box: { x: 0, y: 0, w: 0, h: 0 },
})

/** Two bundles of half of `count` lines, `apart` from each other, that become one and run on. */
export const joining = (
  course: Course,
  count: number,
  apart: number,
  way: readonly [number, number] = [0.08, 0.5],
): readonly Strand[] =>
  Array.from({ length: count }, (_, i) => {
    const last = offset(i, count, course.gap)
    const first = last + (i < count / 2 ? -apart / 2 : apart / 2)
    return bundleLine(i, bent(course, first, last, way), bent(course, first, first, way))
  })
