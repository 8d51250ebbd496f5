import { bandOf, type Band } from './linkModel'
import type { PlaceMark } from './model'
import type { StepContext } from './stepContext'

/** A straight distance to be drawn: its figure and the place it leads to. */
export interface DistanceMark {
  readonly fact: string
  readonly to: PlaceMark
}

/** What a step draws besides land, water and crossings. */
export interface StepMarks {
  readonly distances: readonly DistanceMark[]
  readonly band: Band | undefined
  readonly named: readonly PlaceMark[]
}

function distancesOf({ step, report, scene, ground }: StepContext): readonly DistanceMark[] {
  return (step.distances ?? []).flatMap((fact) => {
    const entry = report.facts[fact]
    if (entry?.kind !== 'derived' || entry.formula.op !== 'distance') return []
    const { from, to } = entry.formula
    const place = ground.places.get(from === scene.park ? to : from)
    return place ? [{ fact, to: place }] : []
  })
}

/** The marks of a step in a view; places the pack does not have are passed over. */
export const marksOf = (c: StepContext): StepMarks => ({
  distances: distancesOf(c),
  band: c.step.view === 'linked' ? bandOf(c) : undefined,
  named: c.step.places.flatMap((id) => c.ground.places.get(id) ?? []),
})
