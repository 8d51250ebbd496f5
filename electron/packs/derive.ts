import { packFault, type PackFault } from '../core/faults'
import { evaluate, ingredients, roundTo, type Distance } from '../core/formulas'
import type { DerivedFact, Fact } from '../core/report'
import { err, ok, type Result } from '../core/result'
import { measured, measuresOf } from '../core/units'
import { statedEntries } from './facts'
import { geodesicKm } from './geodesy'
import type { RawPack } from './pack'
import type { Facts } from './schema'

type Derived = Facts['derived'][number]

/**
 * Stated and derived facts by id. A derived figure may build on another that stands before it, never after:
 * so there are no circles and one pass is enough. Fails where a formula yields no number.
 */
export function deriveFacts(pack: RawPack): Result<Readonly<Record<string, Fact>>, readonly PackFault[]> {
  const measures = measuresOf(pack.facts.units, pack.texts)
  const facts: Record<string, Fact> = Object.fromEntries(
    statedEntries(pack.facts).map(({ fact }) => [fact.id, measured(fact, measures)]),
  )
  const distance = distanceOf(pack)
  const faults = pack.facts.derived.flatMap((entry, i) => {
    const at = `derived[${i}].formula`
    const early = orderFaults(entry, facts, pack, at)
    if (early.length > 0) return early
    const fact = measured(compute(entry, facts, distance), measures)
    facts[fact.id] = fact
    return Number.isFinite(fact.value) ? [] : [packFault('no-value', pack.manifest.files.facts, at, { id: fact.id })]
  })
  return faults.length > 0 ? err(faults) : ok(facts)
}

function compute(entry: Derived, facts: Readonly<Record<string, Fact>>, distance: Distance): DerivedFact {
  const exact = evaluate(entry.formula, facts, distance)
  const est = ingredients(entry.formula).some((id) => {
    const fact = facts[id]
    return (fact?.kind === 'figure' || fact?.kind === 'derived') && fact.est === true
  })
  return { ...entry, kind: 'derived', exact, value: roundTo(exact, entry.round), est }
}

/** Straight distances between a pack's places; undefined where it does not have both. */
export function distanceOf({ geography }: { readonly geography: Pick<RawPack['geography'], 'places'> }): Distance {
  const places = new Map(geography.places?.map((place) => [place.id, place]))
  return (from, to) => {
    const [a, b] = [places.get(from), places.get(to)]
    return a && b ? geodesicKm(a, b) : undefined
  }
}

/** Ingredients that are not there yet, days from dates that are no days, totals that are not stated. */
function orderFaults(
  { formula }: Derived,
  facts: Readonly<Record<string, Fact>>,
  pack: RawPack,
  at: string,
): readonly PackFault[] {
  const file = pack.manifest.files.facts
  return ingredients(formula).flatMap((id) => {
    const fact = facts[id]
    if (!fact) return [packFault('later-ingredient', file, at, { id })]
    if (formula.op === 'days' && fact.kind === 'milestone' && fact.precision !== 'day')
      return [packFault('not-a-day', file, at, { id })]
    if (formula.op === 'unnamed' && fact.kind === 'list' && fact.total === undefined)
      return [packFault('no-total', file, at, { id })]
    return []
  })
}
