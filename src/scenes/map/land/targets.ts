import type { Target } from '../../../map/ruler'
import type { LandInput, Plan } from './plan'

/** Places a measured line may end at: those the step names first, in its order; then the others whose place was read from a source. */
export function targetsOf({ land, marks, input }: Plan): {
  readonly named: readonly Target[]
  readonly all: readonly Target[]
} {
  const isEnd = ({ id, kind }: { readonly id: string; readonly kind: string }): boolean =>
    id !== input.scene.park && kind !== 'abroad'
  const named = marks.named.filter(isEnd)
  const has = new Set(named.map(({ id }) => id))
  const others = [...land.ground.places.values()].filter(
    (place) => isEnd(place) && !place.vague && place.kind !== 'area' && !has.has(place.id),
  )
  return { named, all: [...named, ...others] }
}

/** What the report's own distances on the map are rounded to, km: a measured one is no finer. */
export function grainOf({ report, scene }: LandInput): number {
  const rounds = Object.values(report.facts).flatMap((fact) =>
    fact.kind === 'derived' &&
    fact.formula.op === 'distance' &&
    [fact.formula.from, fact.formula.to].includes(scene.park)
      ? [fact.round]
      : [],
  )
  return Math.max(1, ...rounds)
}
