import { idTwice, unknownRef } from '../cells/problems'
import type { Base } from '../base'
import { cellOfRow, type ReadRow } from '../read/entries'
import { cellFault, type CellFault } from '../said'
import type { EntryKind } from '../sheets/column'
import { near } from './near'

/** Facts share one set of ids; places and crossings have their own. */
const spaceOf = (kind: EntryKind): string => (kind === 'places' || kind === 'crossings' ? kind : 'facts')

const singular: Readonly<Record<EntryKind, string>> = {
  ...{ statements: 'statement', lists: 'list', figures: 'figure', milestones: 'milestone', clusters: 'cluster' },
  ...{ companies: 'firm', links: 'link', works: 'work', places: 'place', crossings: 'crossing' },
}

export interface Named {
  readonly rows: readonly ReadRow[]
  readonly faults: readonly CellFault[]
}

/** Gives new rows that have none an id nobody has; tells ids that stand twice. */
export function nameRows(rows: readonly ReadRow[], base: Base): Named {
  const faults: CellFault[] = []
  const taken = new Map<string, string>(base.facts.derived.map(({ id }) => [`facts ${id}`, '场景']))
  for (const row of rows) {
    if (row.id === '') continue
    const key = `${spaceOf(row.plan.kind)} ${row.id}`
    const other = taken.get(key)
    if (other !== undefined) faults.push(cellFault(row.sheet, cellOfRow(row, 'id'), idTwice(row.id, other)))
    else taken.set(key, `${row.sheet}!${cellOfRow(row, 'id')}`)
  }
  const named = rows.map((row) => {
    if (row.id !== '' || row.faulty.has('id')) return row
    const id = freeId(row.plan.kind, taken)
    taken.set(`${spaceOf(row.plan.kind)} ${id}`, row.sheet)
    return { ...row, id }
  })
  return { rows: named, faults }
}

function freeId(kind: EntryKind, taken: ReadonlyMap<string, string>): string {
  let n = 1
  while (taken.has(`${spaceOf(kind)} ${singular[kind]}-${n}`)) n += 1
  return `${singular[kind]}-${n}`
}

/** References to entries there are not, with those whose ids look alike. */
export function referenceFaults(rows: readonly ReadRow[], base: Base): readonly CellFault[] {
  const ids = new Map<EntryKind, string[]>()
  for (const { plan, id } of rows) ids.set(plan.kind, [...(ids.get(plan.kind) ?? []), id])
  return rows.flatMap((row) =>
    row.plan.columns.flatMap(({ key, kind }) => {
      if ((kind.is !== 'ref' && kind.is !== 'refs') || kind.to === 'open') return []
      // A pack without that sheet may name what it likes.
      if (kind.to.includes('places') && !base.places) return []
      const known = kind.to.flatMap((to) => ids.get(to) ?? [])
      const named = [row.values.get(key) ?? []].flat().map(String)
      return named
        .filter((id) => !known.includes(id))
        .map((id) => cellFault(row.sheet, cellOfRow(row, key), unknownRef(id, near(id, known))))
    }),
  )
}
