import { cleanText } from '../cells/cell'
import { entriesOf, textRoom, type Base, type Entry } from '../base'
import type { ReadRow } from '../read/entries'
import { readValue } from '../read/value'
import type { Column, EntryKind } from '../sheets/column'
import { localeOfColumn } from '../sheets/plans'
import { asCell, written } from '../write/content'
import { listOf, setAt, type Draft } from './draft'

/** Ids that came and went, by kind. */
export interface Moves {
  readonly added: readonly ReadRow[]
  readonly removed: readonly { readonly kind: EntryKind; readonly id: string }[]
}

/** Fields a new entry of the map must have and no sheet asks for: it is listed, not drawn. */
const fresh: Partial<Record<EntryKind, object>> = {
  crossings: { north: null, south: null, opened: null, lengths_m: {} },
}

/** Brings rows into the draft: known entries keep their place and whatever no column shows, new ones follow; `lost` are those whose sheet is not there. */
export function mergeEntries(
  draft: Draft,
  base: Base,
  kind: EntryKind,
  rows: readonly ReadRow[],
  lost: ReadonlySet<string>,
): Moves {
  const known = new Map(entriesOf(base, kind).map((entry) => [entry.id, entry]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const kept = [...known.values()].flatMap((entry) => {
    const row = byId.get(entry.id)
    if (row) return [edited(draft, row, entry)]
    return lost.has(entry.id) ? [entry] : []
  })
  // What cannot be read yet is told; the rest is checked without it.
  const added = rows.filter((row) => row.id !== '' && !known.has(row.id) && row.faulty.size === 0)
  const removed = [...known.keys()].filter((id) => !byId.has(id) && !lost.has(id)).map((id) => ({ kind, id }))
  const made = added.map((row) => edited(draft, row, { id: row.id, ...fresh[kind] }))
  // A report without units of its own has no list of them.
  if (known.size + made.length > 0) {
    const list = listOf(draft, kind)
    list.splice(0, list.length, ...kept, ...made)
  }
  draft.changed += removed.length
  return { added, removed }
}

function edited(draft: Draft, row: ReadRow, before: Entry): Entry {
  const entry: Record<string, unknown> & { id: string } = { ...before }
  for (const column of row.plan.columns) {
    if (row.faulty.has(column.key)) continue
    const value = row.values.get(column.key)
    const locale = localeOfColumn(column.key)
    if (locale !== undefined) rename(draft, row, locale, value)
    else if (isField(column) && !isSame(column, before, value)) {
      draft.changed += 1
      setAt(entry, [column.key], value)
    }
  }
  return entry
}

const isField = ({ kind: { is } }: Column): boolean => is !== 'before' && is !== 'step' && is !== 'id'

/** Whether a cell says what the template would have written there. */
function isSame(column: Column, entry: Entry, value: unknown): boolean {
  const unit = typeof entry.unit === 'string' ? entry.unit : undefined
  if (column.kind.is === 'unit') return unit === value
  const before = readValue(column.kind, asCell(written(column, entry)), { unit, paragraphs: {}, units: new Map() })
  return before.ok && JSON.stringify(before.value) === JSON.stringify(value)
}

function rename(draft: Draft, { plan, id }: ReadRow, locale: string, value: unknown): void {
  const texts = draft.files.texts[locale]
  if (!texts) return
  const room = textRoom(plan.kind)
  const named = texts[room] ?? {}
  const before = Object.hasOwn(named, id) ? named[id]?.name : undefined
  if (value === (before === undefined ? undefined : cleanText(before))) return
  draft.changed += 1
  setAt(texts, [room, id, 'name'], value)
}
