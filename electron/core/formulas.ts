import type { Fact, Formula } from './report'
import { findFigure } from './reading'

/** Days of the calendar from one `yyyy-mm-dd` to another, both counted. */
export const daysInclusive = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1

const undust = (value: number): number => Number(value.toPrecision(12))

/** Rounds to a step such as 0.1, 1 or 5, halves upwards, without binary dust. */
export const roundTo = (value: number, step: number): number => undust(Math.round(undust(value / step)) * step)

/** Kilometres between two places of the pack; given by the loader, which owns the geodesic library. */
export type Distance = (from: string, to: string) => number | undefined

type Facts = Readonly<Record<string, Fact>>

const valueOf = (facts: Facts, ref: string): number => findFigure(facts, ref)?.value ?? Number.NaN
const dateOf = (facts: Facts, id: string): string => {
  const fact = facts[id]
  return fact?.kind === 'milestone' ? fact.date : ''
}

/** The exact value of a formula over stated facts; NaN where an ingredient is missing (the loader reports it). */
export function evaluate(formula: Formula, facts: Facts, distance: Distance): number {
  switch (formula.op) {
    case 'sum':
      return formula.of.reduce((sum, ref) => sum + valueOf(facts, ref), 0)
    case 'base':
      return valueOf(facts, formula.of) / (1 + valueOf(facts, `${formula.of}#growth`) / 100)
    case 'index':
      return 100 + valueOf(facts, `${formula.of}#growth`)
    case 'days':
      return daysInclusive(dateOf(facts, formula.from), dateOf(facts, formula.to))
    case 'count':
      return formula.of.length
    case 'whole-of-share': {
      const parts = formula.parts.reduce((sum, ref) => sum + valueOf(facts, ref), 0)
      return parts / (valueOf(facts, formula.share) / 100)
    }
    case 'unnamed': {
      const list = facts[formula.of]
      return list?.kind === 'list' ? (list.total ?? Number.NaN) - list.items.length : Number.NaN
    }
    case 'distance':
      return distance(formula.from, formula.to) ?? Number.NaN
  }
}

/** Ids of the facts a formula is computed from. */
export function ingredients(formula: Formula): readonly string[] {
  switch (formula.op) {
    case 'sum':
      return formula.of.map((ref) => ref.split('#')[0] ?? ref)
    case 'count':
      return formula.of
    case 'base':
    case 'index':
    case 'unnamed':
      return [formula.of]
    case 'days':
      return [formula.from, formula.to]
    case 'whole-of-share':
      return [...formula.parts, formula.share]
    case 'distance':
      return []
  }
}
