import { bent, offset, turned } from '../../../picture/bundles'
import type { AnyPiece, Shape, Strand } from '../../../picture/picture'
import type { Point } from '../../../picture/stage'
import type { Frame } from './frame'

/** Beyond the stage's edge, u. */
const out = -12
const points = 33
/** Radius of the park's ring on the land, u. */
const onLand = 25
const none = { x: 0, y: 0, w: 0, h: 0 }

const circle = ({ x, y }: Point, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
const polar = ({ x, y }: Point, r: number, turn: number): Point => ({
  x: x + r * Math.cos(turn),
  y: y + r * Math.sin(turn),
})

/** A line that comes out of the park when it first appears. */
const line = (id: string, course: readonly Point[], park: Point, more: Partial<Strand>): Strand => ({
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
function course(frame: Frame, i: number, count: number): readonly Point[] {
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

/** As many lines as there are projects, through a clasp, to the park. */
export function throughLines(frame: Frame, count: number): readonly AnyPiece[] {
  const { clasp, thick, was = frame.park } = frame
  const [rx, ry] = [thick[1] * 0.1 + 4, thick[1] / 2 + 18]
  const width = Math.max(0.8, Math.min(3, (thick[1] / count) * 0.62))
  const ring: Shape = {
    kind: 'shape',
    id: 'clasp',
    d: `M${clasp.x - rx} ${clasp.y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`,
    stroke: 'ink',
    width: 5,
    solid: true,
    box: { x: clasp.x - rx, y: clasp.y - ry, w: 2 * rx, h: 2 * ry },
  }
  return [
    ...Array.from({ length: count }, (_, i) => line(`through:${i}`, course(frame, i, count), was, { width })),
    ring,
  ]
}

/** As many lines as there are projects, from an arc far away into the place inside the park. */
export function farLines(frame: Frame, count: number): readonly AnyPiece[] {
  const { inner, innerR, arc, was = frame.park } = frame
  const turn = (t: number): number => arc.from + (arc.to - arc.from) * t
  const ray = (i: number): readonly Point[] => {
    const t = (i + 0.5) / count
    const end = polar(inner, innerR * 0.9, turn(t))
    // A little bowed, away from the middle, as threads are that are gathered.
    const bow = (t - 0.5) * arc.r * 0.16
    const start = polar(inner, arc.r, turn(t))
    return Array.from({ length: points }, (_, k) => {
      const s = k / (points - 1)
      const by = Math.sin(s * Math.PI) * bow
      return {
        x: start.x + (end.x - start.x) * s - Math.sin(turn(t)) * by,
        y: start.y + (end.y - start.y) * s + Math.cos(turn(t)) * by,
      }
    })
  }
  const rim = Array.from({ length: points }, (_, k) => polar(inner, arc.r, turn(k / (points - 1))))
  const width = Math.max(1, Math.min(2.5, 60 / count))
  return [
    ...Array.from({ length: count }, (_, i) => line(`far:${i}`, ray(i), was, { width, ink: 'ink2' })),
    line('far', rim, was, { width: 7, ink: 'ink' }),
  ]
}

/** The park's outline, in its colour, over the ends of the lines; inside it the place that some of them lead to. */
export function parkShapes({ park, r, inner, innerR, was = park }: Frame, withPlace: boolean): readonly Shape[] {
  const disc = (id: string, at: Point, by: number, more: Partial<Shape>): Shape => ({
    ...{ kind: 'shape', id, d: circle(at, by), box: { x: at.x - by, y: at.y - by, w: 2 * by, h: 2 * by } },
    ...more,
  })
  return [
    disc('park', park, r, { fill: 'ground', stroke: 'park', width: 6, solid: true, from: circle(was, onLand) }),
    ...(withPlace ? [disc('inside', inner, innerR, { fill: 'riverDeep', stroke: 'ink' })] : []),
  ]
}
