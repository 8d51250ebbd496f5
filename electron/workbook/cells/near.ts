import { near } from '../../core/near'
import { plain } from './cell'

/** An entry with what it is called in every language. */
export interface NamedEntry {
  readonly id: string
  readonly names: readonly string[]
}

/** What somebody may have meant who wrote what is no id: `smart-equipment（智能装备）`. */
export function meant(word: string, entries: readonly NamedEntry[]): readonly string[] {
  const show = ({ id, names }: NamedEntry): string => (names[0] === undefined ? id : `${id}（${names[0]}）`)
  const wanted = plain(word).toLowerCase()
  const exact = entries.filter(({ names }) => names.some((name) => plain(name).toLowerCase() === wanted))
  if (exact.length > 0) return exact.map(show)
  const ids = near(
    word,
    entries.map(({ id }) => id),
  )
  const like = near(
    word,
    entries.flatMap(({ names }) => names),
  )
  return entries.filter(({ id, names }) => ids.includes(id) || names.some((name) => like.includes(name))).map(show)
}
