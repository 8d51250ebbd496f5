import type { Shape } from '../../picture/picture'
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

const smooth = (t: number): number => {
  const c = Math.min(1, Math.max(0, t))
  return c * c * (3 - 2 * c)
}
const round = 2 * Math.PI

/** Room between strands that lie on one another, u. */
const edge = 5
/** Length of a turn in what a strand goes round: the longer, the flatter strands cross the rope's middle. */
const pull = 1.9

/** How far the middle of a strand of `count` swings to either side: as many as there are lie close around the rope, and no ground shows between them. */
export const swing = (thickness: number, count: number): number =>
  count < 2 ? 0 : (0.99 * thickness) / (2 * Math.sin(Math.PI / count))

/** Where each strand stands in the twist, turns: they come into it in the order in which they lie. */
export function entries(count: number): readonly number[] {
  const turns = Array.from({ length: count }, (_, i) => (i + 0.25) / count)
  return turns.sort((a, b) => Math.sin(a * round) - Math.sin(b * round))
}

/** A point of a strand, and how near it is to whoever looks, -1 to 1. */
interface Twisted extends Point {
  readonly near: number
}

/** One strand from its own place across the run into the twist; `x` along the run, `y` across it. */
export function strand(run: Run, start: number, entry: number, count: number): readonly Twisted[] {
  const half = swing(run.thickness, count)
  const lead = run.joined - run.from
  const turn = Math.max(round * half * pull, run.thickness * 4)
  const steps = Math.ceil((run.to - run.from) / 8)
  return Array.from({ length: steps + 1 }, (_, i) => {
    const along = run.from + i * 8
    const way = along < run.joined ? (along - run.from) ** 2 / (2 * lead) : lead / 2 + along - run.joined
    const angle = (way / turn + entry) * round
    const middle = run.middle[0] + (run.middle[1] - run.middle[0]) * smooth((along - run.from) / (run.to - run.from))
    const twisted = middle + half * Math.sin(angle)
    const y = start + (twisted - start) * smooth((along - run.from) / (lead * 0.85))
    return { x: along, y, near: Math.cos(angle) }
  })
}

/** Layers from the back to the front: within one no two strands cross. */
const layers = [-0.6, -0.2, 0.2, 0.5, 0.75, 0.92, 2] as const
const layerOf = (near: number): number => layers.findIndex((most) => near < most)

type Piece = readonly Point[]

/** A stretch of a strand in one layer: `points` for its edge, `long` a little further both ways for itself, so that neither shows where the next begins. */
interface Stretch {
  readonly layer: number
  readonly points: Piece
  readonly long: Piece
}

const halfway = (a: Point | undefined, b: Point | undefined): Piece =>
  a && b ? [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }] : []

/** A strand cut where it changes layers. */
function cut(points: readonly Twisted[]): readonly Stretch[] {
  const starts = points.flatMap(({ near }, i) => {
    const before = points[i - 1]
    return before && layerOf(before.near) === layerOf(near) ? [] : [i]
  })
  return starts.map((from, k) => {
    const to = starts[k + 1] ?? points.length - 1
    return {
      layer: layerOf(points[from]?.near ?? 0),
      points: [
        ...halfway(points[from - 1], points[from]),
        ...points.slice(from, to + 1),
        ...halfway(points[to], points[to + 1]),
      ],
      long: points.slice(Math.max(0, from - 1), to + 2),
    }
  })
}

type Placing = (point: Point) => Point

const pathOf = (points: Piece, place: Placing): string =>
  points
    .map(place)
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')

/**
 * Strands that come together as one rope, from the back to the front: in it no ground shows between them, so that none looks cut. `leads` are
 * drawn before each: how it comes to the beginning of the run. `place` lays the run on the stage.
 */
export function ropeShapes(
  run: Run,
  starts: readonly number[],
  place: Placing,
  leads: readonly Piece[] = [],
): readonly Shape[] {
  const turns = entries(starts.length)
  const pieces = starts.flatMap((start, i) => {
    const lead = (leads[i] ?? []).map((p, k) => `${k === 0 ? 'M' : 'L'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('')
    const path = (piece: Piece, k: number): string =>
      k === 0 && lead !== '' ? lead + pathOf(piece, place).replace('M', 'L') : pathOf(piece, place)
    return cut(strand(run, start, turns[i] ?? 0, starts.length)).map(({ layer, points, long }, k) => ({
      layer,
      from: points[0]?.x ?? 0,
      edge: path(points, k),
      d: path(long, k),
    }))
  })
  const shape = (id: string, d: string, stroke: 'river' | 'ground', width: number): Shape => ({
    kind: 'shape',
    id,
    d,
    stroke,
    width,
    decor: true,
    box: { x: 0, y: 0, w: 0, h: 0 },
  })
  return layers.flatMap((_, layer) => {
    const mine = pieces.filter((piece) => piece.layer === layer).sort((a, b) => a.from - b.from)
    // In front each strand lies on the one before it, along the whole rope; behind them no two of a layer touch.
    const groups = layer === layers.length - 1 ? mine.map((piece) => [piece]) : mine.length > 0 ? [mine] : []
    return groups.flatMap((group, i) => [
      shape(`rope:edge:${layer}:${i}`, group.map((piece) => piece.edge).join(''), 'ground', run.thickness + 2 * edge),
      shape(`rope:${layer}:${i}`, group.map((piece) => piece.d).join(''), 'river', run.thickness),
    ])
  })
}
