import { isDeepStrictEqual } from 'node:util'
import type { Report } from '../../core/report'

/** A number that both reports have, by whose it is; undefined where one has none. */
export interface Moved {
  readonly before: ReadonlySet<number>
  readonly after: ReadonlySet<number>
}

/** Facts that say something else, came or went; their name in that language counts: another firm may stand under the same id. */
export function changedFacts(older: Report, newer: Report, locale: string): ReadonlySet<string> {
  const name = ({ texts }: Report, id: string): string | undefined => texts[locale]?.facts[id]?.name
  const ids = new Set([...Object.keys(older.facts), ...Object.keys(newer.facts)])
  return new Set(
    [...ids].filter(
      (id) => !isDeepStrictEqual(older.facts[id], newer.facts[id]) || name(older, id) !== name(newer, id),
    ),
  )
}

/** The numbers of some facts before and now: amounts, growth, lengths of lists. */
export const movedOf = (older: Report, newer: Report, ids: Iterable<string>): Moved => ({
  before: numbersOf(older, ids),
  after: numbersOf(newer, ids),
})

function numbersOf({ facts }: Report, ids: Iterable<string>): ReadonlySet<number> {
  return new Set(
    [...ids].flatMap((id): readonly number[] => {
      const fact = facts[id]
      if (fact?.kind === 'list') return [fact.items.length, ...(fact.total === undefined ? [] : [fact.total])]
      if (fact?.kind === 'derived') return [fact.value]
      if (fact?.kind !== 'figure') return []
      return [fact.value, ...(fact.growth_pct === undefined ? [] : [fact.growth_pct])]
    }),
  )
}
