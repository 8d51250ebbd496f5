import type { StatedFact } from './pack'
import type { Facts } from './schema'

/** One entry of facts.json with its JSON path. */
export interface Entry<T> {
  readonly at: string
  readonly fact: T
}

/** Every stated entry, tagged with its kind, in the file's order. */
export function statedEntries(facts: Facts): readonly Entry<StatedFact>[] {
  return [
    ...facts.statements.map((fact, i) => ({ at: `statements[${i}]`, fact: { ...fact, kind: 'statement' as const } })),
    ...facts.lists.map((fact, i) => ({ at: `lists[${i}]`, fact: { ...fact, kind: 'list' as const } })),
    ...facts.figures.map((fact, i) => ({ at: `figures[${i}]`, fact: { ...fact, kind: 'figure' as const } })),
    ...facts.milestones.map((fact, i) => ({ at: `milestones[${i}]`, fact: { ...fact, kind: 'milestone' as const } })),
    ...facts.clusters.map((fact, i) => ({ at: `clusters[${i}]`, fact: { ...fact, kind: 'cluster' as const } })),
    ...facts.companies.map((fact, i) => ({ at: `companies[${i}]`, fact: { ...fact, kind: 'company' as const } })),
    ...facts.links.map(({ kind: link, ...fact }, i) => ({
      at: `links[${i}]`,
      fact: { ...fact, link, kind: 'link' as const },
    })),
    ...facts.works.map((fact, i) => ({ at: `works[${i}]`, fact: { ...fact, kind: 'work' as const } })),
  ]
}

/** Every entry that has an id, derived ones included. */
export const allEntries = (facts: Facts): readonly { readonly at: string; readonly id: string }[] => [
  ...statedEntries(facts).map(({ at, fact }) => ({ at, id: fact.id })),
  ...facts.derived.map(({ id }, i) => ({ at: `derived[${i}]`, id })),
]
