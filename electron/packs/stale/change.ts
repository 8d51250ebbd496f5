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

/** Lengths of a scene's own lists that are another now, for the scene and the facts it names: five firms on its board were seven. */
export function listsMoved(older: Report, newer: Report): (room: string, id: string) => ReadonlySet<number> {
  const moved = newer.tour.scenes.flatMap(({ steps: _steps, ...scene }) => {
    const { steps: _old, ...was } = older.tour.scenes.find(({ id }) => id === scene.id) ?? { steps: [] }
    const [before, now] = [listsIn(was), listsIn(scene)]
    const gone = [...before].flatMap(([path, length]) => (now.has(path) && now.get(path) !== length ? [length] : []))
    return gone.length > 0 ? [{ id: scene.id, words: JSON.stringify(scene), gone: new Set(gone) }] : []
  })
  return (room, id) =>
    new Set(
      moved
        .filter((scene) => (room === 'scenes' ? scene.id === id : room === 'facts' && scene.words.includes(`"${id}"`)))
        .flatMap(({ gone }) => [...gone]),
    )
}

/** Every list below a value, by its path, with its length. */
function listsIn(value: unknown, path = ''): ReadonlyMap<string, number> {
  if (typeof value !== 'object' || value === null) return new Map()
  const own: readonly (readonly [string, number])[] = Array.isArray(value) ? [[path, value.length]] : []
  const inner = Object.entries(value).flatMap(([key, one]) => [...listsIn(one, `${path}.${key}`)])
  return new Map([...own, ...inner])
}
