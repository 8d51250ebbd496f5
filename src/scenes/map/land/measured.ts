import { toStage, type Spot, type View } from '../../../map/camera'
import { crossesBox, grown } from '../../../picture/arrange'
import type { AnyPiece } from '../../../picture/picture'
import { measures, type DistanceMark } from './marks'
import { boxOf } from './shapes'
import type { Plan } from './plan'

/** A straight distance on the stage, with a tick every ten kilometres, so that it can be counted. */
export interface Measured {
  readonly course: readonly [Spot, Spot]
  readonly pieces: readonly AnyPiece[]
}

/** Clear of the park's ring and of the place's dot, and half a tick, u. */
const [atPark, atPlace, tick] = [42, 14, 7] as const
/** More ticks than these are a hatching. */
const mostTicks = 40

function measured(
  { fact, to }: DistanceMark,
  from: { readonly x: number; readonly y: number },
  view: View,
): Measured | undefined {
  const [a, b] = [toStage(view, from), toStage(view, to.at)]
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length < 2 * (atPark + atPlace)) return undefined
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const along = (by: number): Spot => ({ x: a.x + ux * by, y: a.y + uy * by })
  const course = [along(atPark), along(length - atPlace)] as const
  const km = Math.hypot(to.at.x - from.x, to.at.y - from.y)
  const every = 10 * Math.max(1, Math.ceil(km / 10 / mostTicks))
  const ticks = Array.from({ length: Math.floor(km / every) }, (_, i) => ((i + 1) * every * length) / km)
    .filter((by) => by > atPark && by < length - atPlace)
    .map((by) => {
      const { x, y } = along(by)
      return `M${x - uy * -tick} ${y + ux * -tick}L${x - uy * tick} ${y + ux * tick}`
    })
  const [start] = course
  return {
    course,
    pieces: [
      {
        ...{ kind: 'strand', id: `line:${fact}`, points: course, from: [start, start], width: 3, ink: 'river' },
        box: { x: 0, y: 0, w: 0, h: 0 },
      },
      ...(ticks.length === 0
        ? []
        : [
            {
              ...({
                kind: 'shape',
                id: `ticks:${fact}`,
                d: ticks.join(''),
                stroke: 'river',
                width: 2,
                decor: true,
              } as const),
              box: boxOf(course),
            },
          ]),
    ],
  }
}

/** The straight distances of a step that shows them as lines; one that would run through the finding is not drawn: its figure stands all the same. */
export function measuredOf(plan: Plan, view: View): readonly Measured[] {
  if (!measures(plan.step)) return []
  const from = plan.land.ground.places.get(plan.input.scene.park)?.at ?? { x: 0, y: 0 }
  const words = plan.said.map((box) => grown(box, 10))
  return plan.marks.distances.flatMap((distance) => {
    const one = measured(distance, from, view)
    return one && !words.some((box) => crossesBox(one.course, 6, box)) ? [one] : []
  })
}
