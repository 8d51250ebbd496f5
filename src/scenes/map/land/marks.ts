import type { Ground } from '../../../map/projection'
import type { ViewInput } from '../../../picture/view'
import type { MapGround, MapStep, PlaceMark } from './ground'
import { questionOf } from './question'

/** A straight distance to be drawn: its figure and the place it leads to. */
export interface DistanceMark {
  readonly fact: string
  readonly to: PlaceMark
}

/** What a step draws besides land, water and crossings, in the plane. */
export interface StepMarks {
  readonly named: readonly PlaceMark[]
  /** Places the park is linked with, whether named or not. */
  readonly linked: PlaceMark | undefined
  readonly distances: readonly DistanceMark[]
  /** Lines it draws from the park. */
  readonly lines: readonly (readonly Ground[])[]
}

/** Whether a step shows its straight distances as lines. */
export const measures = ({ view }: MapStep): boolean =>
  view === 'region' || view === 'neighbours' || view === 'crossings'

function distancesOf(input: ViewInput<'map'>, step: MapStep, ground: MapGround): readonly DistanceMark[] {
  const { report, scene } = input
  const asked = questionOf(input)
  const hidden = asked?.guess.kind === 'asking' ? asked.question.fact : undefined
  return [...new Set(step.distances ?? [])].flatMap((fact) => {
    // What a visitor is asked for is not told.
    if (fact === hidden) return []
    const entry = report.facts[fact]
    if (entry?.kind !== 'derived' || entry.formula.op !== 'distance') return []
    const { from, to } = entry.formula
    const place = ground.places.get(from === scene.park ? to : from)
    return place ? [{ fact, to: place }] : []
  })
}

/** How far threads bow out, as a share of their length. */
const bow = 0.3

/** About the way that threads take. */
function bundle(a: Ground, b: Ground): readonly (readonly Ground[])[] {
  const [dx, dy] = [(b.x - a.x) * bow, (b.y - a.y) * bow]
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  return [-1, 1].map((side) => [a, { x: middle.x - side * dy, y: middle.y + side * dx }, b])
}

/** The marks of a step; places the pack does not have are passed over. */
export function marksOf(input: ViewInput<'map'>, step: MapStep, ground: MapGround): StepMarks {
  const distances = distancesOf(input, step, ground)
  const linked = step.view === 'linked' ? ground.places.get(input.scene.linked?.place ?? '') : undefined
  const park = ground.places.get(input.scene.park)?.at ?? { x: 0, y: 0 }
  const ends = measures(step) ? distances.map(({ to }) => to) : linked ? [linked] : []
  return {
    named: [...new Set(step.places)].flatMap((id) => ground.places.get(id) ?? []),
    ...{ linked, distances },
    lines: ends.flatMap(({ at }) => (linked ? bundle(park, at) : [[park, at]])),
  }
}
