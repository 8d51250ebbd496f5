import { offset, bent, turned } from '../../../picture/bundles'
import type { Strand } from '../../../picture/picture'
import type { Point } from '../../../picture/stage'
import type { Frame } from './frame'

const none = { x: 0, y: 0, w: 0, h: 0 }

/** Beyond the stage's edge, u. */
const out = -12

export const circle = ({ x, y }: Point, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`

export const polar = ({ x, y }: Point, r: number, turn: number): Point => ({
  x: x + r * Math.cos(turn),
  y: y + r * Math.sin(turn),
})

/** A line that comes out of the park when it first appears. */
export const line = (id: string, course: readonly Point[], park: Point, more: Partial<Strand>): Strand => ({
  ...{
    kind: 'strand',
    id,
    points: course,
    from: course.map(() => park),
    width: 2,
    ink: 'river',
    decor: true,
    box: none,
  },
  ...more,
})

/** How one line of `count` runs: it lies loosely where it begins, closely in the clasp, and ends in the park. */
export function course(frame: Frame, i: number, count: number): readonly Point[] {
  const { park, clasp, thick, r } = frame
  const at = (thickness: number): number => offset(i, count, thickness / Math.max(1, count))
  const half = (from: number, to: number, first: number, last: number): readonly Point[] =>
    bent({ along: 'x', from, to, middle: 0, gap: 0 }, first, last, [0, 1]).filter((_, k) => k % 2 === 0)
  if (frame.upright) {
    const corner = { x: park.x - thick[2] / 2 - r, y: clasp.y - thick[1] / 2 - r }
    const start = { x: clasp.x, y: clasp.y + at(thick[1]) }
    const up = turned(start, { x: park.x + at(thick[2]), y: park.y + r * 0.6 }, corner, 'x')
    const flat = half(out, clasp.x, clasp.y + at(thick[0]), start.y)
    return [...flat, ...up.filter((_, k) => k % 2 === 0).slice(1)]
  }
  const held = clasp.y + at(thick[1])
  const coming = half(out, clasp.x, clasp.y + at(thick[0]), held)
  const going = half(clasp.x, park.x - r * 0.5, held, park.y + at(thick[2]))
  return [...coming, ...going.slice(1)]
}
