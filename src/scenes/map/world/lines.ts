import type { AnyPiece, Shape } from '../../../picture/picture'
import type { Point } from '../../../picture/stage'
import { circle, course, line, polar } from './courses'
import type { Frame } from './frame'

const points = 33
/** Radius of the park's ring on the land, u. */
const onLand = 25
/** One band through a clasp to the park: so many projects that no eye would count lines; they are its figure. */
export function throughLines(frame: Frame): readonly AnyPiece[] {
  const { clasp, thick, was = frame.park } = frame
  const [rx, ry] = [thick[1] * 0.1 + 4, thick[1] / 2 + 18]
  const ring: Shape = {
    kind: 'shape',
    id: 'clasp',
    d: `M${clasp.x - rx} ${clasp.y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`,
    stroke: 'ink',
    width: 5,
    solid: true,
    box: { x: clasp.x - rx, y: clasp.y - ry, w: 2 * rx, h: 2 * ry },
  }
  const edges = [course(frame, 0, 8), course(frame, 7, 8)] as const
  const outline = [...edges[0], ...[...edges[1]].reverse()]
  const path = (of: readonly Point[]): string => `${of.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x} ${y}`).join('')}z`
  const band: Shape = {
    ...{ kind: 'shape', id: 'through:band', d: path(outline), from: path(outline.map(() => was)) },
    ...{ fill: 'river', opacity: 0.42, decor: true, box: { x: 0, y: 0, w: 0, h: 0 } },
  }
  return [band, ...edges.map((edge, i) => line(`through:${i}`, edge, was, { width: 3 })), ring]
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
