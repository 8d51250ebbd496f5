import { entriesOf, type Base } from '../base'
import type { ReadRow } from '../read/entries'
import type { ReadSetting, ReadText } from '../read/keyed'
import type { Table } from '../open/table'
import type { EntryKind } from '../sheets/column'
import { isFormer } from '../sheets/former'
import { keyText, textRows, type Path } from '../sheets/leaves'

/** What of a pack came later than a workbook, which therefore says nothing about it. */
export interface Later {
  /** Whether a text is of a scene or route that none of its rows knows, of a sort that it has nowhere, or of a figure it never names. */
  readonly text: (path: Path) => boolean
  /** Ids of entries that it never names. */
  readonly entries: (kind: EntryKind) => ReadonlySet<string>
}

/**
 * Who deletes a row leaves other cells that name what stood there. An entry that no cell of an older workbook names was not
 * deleted: it was not there yet. A workbook is older where it knows a scene, a route or a sort of text not yet, or a setting
 * still, unlike the pack.
 */
export function laterThan(
  base: Base,
  tables: readonly Table[],
  rows: readonly ReadRow[],
  texts: readonly ReadText[],
  settings: readonly ReadSetting[],
): Later {
  const known = [...texts.map(({ path }) => path), ...settings.flatMap(({ known: row }) => (row?.of ? [row.of] : []))]
  const [things, sorts] = [new Set(known.map(thing)), new Set(known.map(sort))]
  const isOfStory = (path: Path): boolean =>
    (path[0] === 'scenes' || path[0] === 'routes') && (!things.has(thing(path)) || !sorts.has(sort(path)))
  const isOlder =
    textRows(base).some(({ path }) => isOfStory(path)) ||
    settings.some(({ key, known: row }) => row === undefined && isFormer(base, key))
  const named = isOlder ? namedIn(tables) : undefined
  const there = new Set(rows.map(({ plan, id }) => `${plan.kind} ${id}`))
  return {
    text: (path) =>
      isOfStory(path) || (named !== undefined && path[0] === 'facts' && !named.has(String(path[1])) && path.length > 2),
    entries: (kind) =>
      new Set(
        entriesOf(base, kind).flatMap(({ id }) => (named && !named.has(id) && !there.has(`${kind} ${id}`) ? [id] : [])),
      ),
  }
}

const thing = (path: Path): string => keyText(path.slice(0, 2))
const sort = (path: Path): string => String(path.findLast((part) => typeof part === 'string'))

/** Every id that some cell holds, alone or among others. */
function namedIn(tables: readonly Table[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { rows } of tables)
    for (const { cells } of rows)
      for (const cell of cells.values())
        if (cell.kind === 'text') for (const id of cell.value.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []) named.add(id)
  return named
}
