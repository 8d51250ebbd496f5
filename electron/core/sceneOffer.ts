import type { Need } from './need'
import type { Fact, Report, SceneKind } from './report'
import type { Said } from './said'

/** A scene kind that can be begun by picking entries: what it tells, and which entries of the report it needs for that. */
export interface SceneOffer {
  readonly kind: SceneKind
  readonly words: Said
  readonly needs: readonly Need[]
  /** Entries that it has in a new report unless somebody says otherwise; 0: a new report has no such scene. */
  readonly usual: number
  /** Whether somebody may say otherwise: it is made of a number of entries. */
  readonly counted: boolean
}

/** An industry's output can be compared where it grew. */
const hasGrown = (fact: Fact, facts: Report['facts']): boolean => {
  const output = fact.kind === 'cluster' && fact.indicator !== undefined ? facts[fact.indicator] : undefined
  return output?.kind === 'figure' && output.growth_pct !== undefined
}

const fits: Readonly<Record<Need['of'], (fact: Fact, facts: Report['facts']) => boolean>> = {
  figure: ({ kind }) => kind === 'figure',
  growing: (fact) => fact.kind === 'figure' && fact.growth_pct !== undefined,
  percent: (fact) => fact.kind === 'figure' && fact.unit === '%',
  number: ({ kind }) => kind === 'figure' || kind === 'derived',
  statement: ({ kind }) => kind === 'statement',
  list: ({ kind }) => kind === 'list',
  milestone: ({ kind }) => kind === 'milestone',
  cluster: ({ kind }) => kind === 'cluster',
  'grown-cluster': hasGrown,
  company: ({ kind }) => kind === 'company',
  work: ({ kind }) => kind === 'work',
}

/** Entries of a report that a need may be met with. Pure. */
export const fittingFacts = ({ of }: Need, facts: Report['facts']): readonly Fact[] =>
  Object.values(facts).filter((fact) => fits[of](fact, facts))
