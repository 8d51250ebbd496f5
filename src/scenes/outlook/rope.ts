import type { Shape } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { coil, ease, seams, silhouette, type Coil, type Run } from './coil'

type Place = (point: Point) => Point

/** Ground between strands that lie side by side, u. */
const seam = 7
/** From one point of a line to the next, u. */
const grain = 6

const steps = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(1, Math.ceil((to - from) / grain)) + 1 }, (_, i) => Math.min(to, from + i * grain))

const middleAt = ({ from, to, middle: [first, last] }: Run, x: number): number =>
  first + (last - first) * ease((x - from) / (to - from))

/** Edges of strand `i` on its way from its own place at `start` into the rope, a little into it. */
function edges(
  run: Run,
  around: Coil,
  i: number,
  start: number,
): { readonly upper: readonly Point[]; readonly lower: readonly Point[] } {
  // prettier-ignore
  const [upper, lower] = around.lies(i)
  const xs = steps(run.from, run.joined + grain)
  const edge = (own: number, last: number): readonly Point[] =>
    xs.map((x) => {
      const [here, there] = [start + own, middleAt(run, x) + last]
      return { x, y: here + (there - here) * ease((x - run.from) / (run.joined - run.from)) }
    })
  return { upper: edge(-run.thickness / 2, upper), lower: edge(run.thickness / 2, lower) }
}

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/** Both sides of a line of some thickness, the left one first as it runs. */
function sides(line: readonly Point[], thickness: number): readonly [readonly Point[], readonly Point[]] {
  const side = (by: number): readonly Point[] =>
    line.map((p, i) => {
      const [a, b] = [line[Math.max(0, i - 1)] ?? p, line[Math.min(line.length - 1, i + 1)] ?? p]
      const long = Math.hypot(b.x - a.x, b.y - a.y) || 1
      return { x: p.x + ((b.y - a.y) / long) * by, y: p.y - ((b.x - a.x) / long) * by }
    })
  return [side(thickness / 2), side(-thickness / 2)]
}

/** The round end of a strand between the beginnings of its sides. */
function roundEnd(left: Point, right: Point): readonly Point[] {
  const [x, y] = [(left.x + right.x) / 2, (left.y + right.y) / 2]
  const [nx, ny] = [left.x - x, left.y - y]
  return Array.from({ length: 11 }, (_, k) => {
    const a = ((k + 1) / 12) * Math.PI
    return { x: x + nx * Math.cos(a) + ny * Math.sin(a), y: y + ny * Math.cos(a) - nx * Math.sin(a) }
  })
}

const drawn = (id: string, d: string, more: Partial<Shape>): Shape => ({
  ...{ kind: 'shape', id, d, decor: true, box: { x: 0, y: 0, w: 0, h: 0 } },
  ...more,
})

const lined = { stroke: 'ground', width: seam } as const

/**
 * Strands that come together as one rope: each a whole shape from its round end until it lies in the rope, those behind first; the rope is one body
 * with seams from edge to edge, so that nothing in it looks cut. `leads` say how each comes to the beginning of the run, on the stage; `place`
 * lays the run on it.
 */
export function ropeShapes(
  run: Run,
  starts: readonly number[],
  place: Place,
  leads: readonly (readonly Point[])[] = [],
): readonly Shape[] {
  const around = coil(run, starts.length)
  const strand = (start: number, i: number): { readonly near: number; readonly d: string } => {
    const { upper, lower } = edges(run, around, i, start)
    const [left, right] = sides(leads[i] ?? [], run.thickness)
    const [up, down] = [
      [...left, ...upper.map(place)],
      [...right, ...lower.map(place)],
    ]
    const [a, b] = [up[0] ?? { x: 0, y: 0 }, down[0] ?? { x: 0, y: 0 }]
    return { near: around.near(i), d: pathOf([...[...up].reverse(), ...roundEnd(a, b), ...down]) }
  }
  const xs = steps(run.joined, run.to)
  const edge = (side: -1 | 1): readonly Point[] =>
    xs.map((x) => place({ x, y: middleAt(run, x) + side * silhouette(around, x, side) }))
  const lines = seams(around, xs).map((line) => pathOf(line.map(({ x, y }) => place({ x, y: middleAt(run, x) + y }))))
  const [upper, lower] = [edge(-1), edge(1)]
  return [
    drawn('rope:body', pathOf([...upper, ...[...lower].reverse()]), { fill: 'river' }),
    ...starts
      .map((start, i) => ({ i, ...strand(start, i) }))
      .sort((a, b) => a.near - b.near)
      .map(({ i, d }) => drawn(`rope:strand:${i}`, d, { fill: 'river', ...lined })),
    // Over where strands end in the body, so that nothing is seen of it.
    drawn('rope:seams', [pathOf(upper), pathOf(lower), ...lines].join(''), lined),
  ]
}
