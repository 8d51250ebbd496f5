import { idTwice, unknownRef } from '../cells/problems'
import { entriesOf, textRoom, type Base } from '../base'
import { cellOfRow, type ReadRow } from '../read/entries'
import { cellFault, type CellFault } from '../said'
import { isFact, type EntryKind } from '../sheets/column'
import { meant, type NamedEntry } from '../cells/near'

/** Facts share one set of ids; units, places and crossings have their own. */
const spaceOf = (kind: EntryKind): string => (isFact(kind) ? 'facts' : kind)

const singular: Readonly<Record<EntryKind, string>> = {
  ...{ statements: 'statement', lists: 'list', figures: 'figure', milestones: 'milestone', clusters: 'cluster' },
  ...{ companies: 'firm', links: 'link', works: 'work', places: 'place', crossings: 'crossing', units: 'unit' },
}

export interface Named {
  readonly rows: readonly ReadRow[]
  readonly faults: readonly CellFault[]
}

/** What was made of a workbook before. */
type Former = Pick<Base, 'facts' | 'texts' | 'places' | 'crossings'>

/**
 * Gives new rows that have none an id nobody has: the one that an entry of that name was given the last time, so that
 * what was made about it since still means it. Tells ids that stand twice.
 */
export function nameRows(rows: readonly ReadRow[], base: Base, former?: Former): Named {
  const faults: CellFault[] = []
  const taken = new Map<string, string>(base.facts.derived.map(({ id }) => [`facts ${id}`, '场景']))
  for (const row of rows) {
    if (row.id === '') continue
    const key = `${spaceOf(row.plan.kind)} ${row.id}`
    const other = taken.get(key)
    if (other !== undefined) faults.push(cellFault(row.sheet, cellOfRow(row, 'id'), idTwice(row.id, other)))
    else taken.set(key, `${row.sheet}!${cellOfRow(row, 'id')}`)
  }
  const take = (row: ReadRow, id: string): ReadRow => {
    taken.set(`${spaceOf(row.plan.kind)} ${id}`, row.sheet)
    return { ...row, id }
  }
  const isNew = (row: ReadRow): boolean => row.id === '' && !row.faulty.has('id')
  // Who had an id keeps it, before others may take what is left.
  const remembered = rows.map((row) => {
    const id = isNew(row) && former ? formerId(row, base, former) : undefined
    return id === undefined || taken.has(`${spaceOf(row.plan.kind)} ${id}`) ? row : take(row, id)
  })
  const named = remembered.map((row) => (isNew(row) ? take(row, freeId(row.plan.kind, taken)) : row))
  return { rows: named, faults }
}

/** Id of an entry that is in no base and was named like a row, in any language. */
function formerId({ plan, values }: ReadRow, base: Base, former: Former): string | undefined {
  const known = new Set(entriesOf(base, plan.kind).map(({ id }) => id))
  return entriesOf(former, plan.kind).find(
    ({ id }) =>
      !known.has(id) &&
      Object.entries(former.texts).some(
        ([locale, texts]) => texts[textRoom(plan.kind)]?.[id]?.name === values.get(`name:${locale}`),
      ),
  )?.id
}

function freeId(kind: EntryKind, taken: ReadonlyMap<string, string>): string {
  let n = 1
  while (taken.has(`${spaceOf(kind)} ${singular[kind]}-${n}`)) n += 1
  return `${singular[kind]}-${n}`
}

/** References to entries there are not, with those that may be meant: by their names, or by ids that look alike. */
export function referenceFaults(
  rows: readonly ReadRow[],
  base: Base,
  lost: (kind: EntryKind) => ReadonlySet<string>,
): readonly CellFault[] {
  return rows.flatMap((row) =>
    row.plan.columns.flatMap(({ key, kind }) => {
      if ((kind.is !== 'ref' && kind.is !== 'refs') || kind.to === 'open') return []
      // A pack without that sheet may name what it likes.
      if (kind.to.includes('places') && !base.places) return []
      const known = kind.to.flatMap((to) => namesOf(to, rows, base, lost(to)))
      return [row.values.get(key) ?? []]
        .flat()
        .map(String)
        .filter((id) => !known.some((entry) => entry.id === id))
        .map((id) => cellFault(row.sheet, cellOfRow(row, key), unknownRef(id, meant(id, known))))
    }),
  )
}

/** Entries of a kind with what they are called in every language. */
function namesOf(
  kind: EntryKind,
  rows: readonly ReadRow[],
  base: Base,
  lost: ReadonlySet<string>,
): readonly NamedEntry[] {
  const called = (id: string): readonly string[] =>
    Object.values(base.texts).flatMap((texts) => texts[textRoom(kind)]?.[id]?.name ?? [])
  return [
    ...rows
      .filter(({ plan }) => plan.kind === kind)
      .map(({ id, values }) => ({
        id,
        names: [...values].flatMap(([key, value]) => (key.startsWith('name:') ? [String(value)] : [])),
      })),
    ...[...lost].map((id) => ({ id, names: called(id) })),
  ]
}
