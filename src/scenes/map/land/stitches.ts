import { toStage, type Spot, type View } from '../../../map/camera'
import { crossesBox, grown, meet } from '../../../picture/arrange'
import type { AnyPiece, Shape, Strand } from '../../../picture/picture'
import { boxOf } from './shapes'
import type { CrossingMark } from './ground'
import type { Plan } from './plan'

const none = { x: 0, y: 0, w: 0, h: 0 }

interface Look {
  readonly width: number
  readonly casing: number
  readonly hole: number
}

/** Thick where the step tells of crossings, thin where they are part of the land. */
const looks: Readonly<Record<'told' | 'quiet', Look>> = {
  told: { width: 7, casing: 20, hole: 13 },
  quiet: { width: 4, casing: 14, hole: 8 },
}

const path = (points: readonly Spot[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('')

/** A tunnel lies below the water: dots. */
function tunnel(id: string, points: readonly Spot[], { width }: Look, ink: 'ink' | 'ink2' | 'park'): Shape {
  return {
    ...{ kind: 'shape', id, d: path(points), stroke: ink, width, dash: [0.1, width * 1.6], round: true },
    ...{ solid: true, box: boxOf(points) },
  }
}

/** A crossing as a stitch over the water: its casing, the thread, a hole at each end. It grows from the north bank. */
function stitch(mark: CrossingMark, told: boolean, view: View): readonly AnyPiece[] {
  const points = mark.line.map((point) => toStage(view, point))
  const own = mark.park
  const plain = looks[told ? 'told' : 'quiet']
  const look = own ? { ...plain, width: plain.width + 3 } : plain
  const ink = own ? 'park' : told ? 'ink' : 'ink2'
  const id = `${told ? 'stitch' : 'seam'}:${mark.id}`
  const [start] = points
  if (!start) return []
  const strand = (key: string, more: Partial<Strand>): Strand => ({
    ...{ kind: 'strand', id: `${id}${key}`, points, width: look.width, ink, box: none },
    ...more,
  })
  const holes = [points[0], points.at(-1)].flatMap((at, i) => (at ? [{ at, i }] : []))
  return [
    strand(':casing', { width: look.casing, ink: 'ground', decor: true }),
    mark.tunnel ? tunnel(id, points, look, ink) : strand('', told ? { from: points.map(() => start) } : {}),
    ...holes.map(({ at, i }): Strand => dot(`${id}:end${i}`, at, look.hole, ink)),
  ]
}

/** A round spot that keeps its size while the map is drawn closer. */
export const dot = (id: string, { x, y }: Spot, size: number, ink: Strand['ink']): Strand => ({
  ...{ kind: 'strand', id, width: size, ink, decor: true, round: true, box: none },
  points: [
    { x: x - 0.05, y },
    { x: x + 0.05, y },
  ],
})

/** Whether a step tells of crossings, or has them as part of the land. */
const tellsOf = ({ step: { view } }: Plan): boolean => view === 'crossings' || view === 'region'

/** Crossings that run through no words that stay where they are: others are for the cards while the camera sees the land like this. */
export function crossingsIn({ land, said }: Plan, view: View): readonly CrossingMark[] {
  const clear = said.map((box) => grown(box, 6))
  return land.ground.crossings.filter(({ line, tunnel }) => {
    const points = line.map((point) => toStage(view, point))
    // A tunnel is a shape, and words keep off all of its box: one that runs due north has none without its width.
    return !clear.some((box) => crossesBox(points, 14, box) || (tunnel && meet(grown(boxOf(points), 4), box, 0)))
  })
}

/** All crossings in use, in the order they opened. */
export const stitchesOf = (plan: Plan, view: View): readonly AnyPiece[] =>
  crossingsIn(plan, view).flatMap((mark) => stitch(mark, tellsOf(plan), view))
