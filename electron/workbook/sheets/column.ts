import type { Choice } from '../cells/words'

/** What a column's cells hold, which decides how they are written, read and checked. */
export type ColumnKind =
  | { readonly is: 'id' }
  | { readonly is: 'prose' }
  /** A figure's value: its unit stands in the column `unit` of the same row. */
  | { readonly is: 'amount' }
  | { readonly is: 'percent' }
  | { readonly is: 'number' }
  | { readonly is: 'whole' }
  | { readonly is: 'date' }
  | { readonly is: 'address' }
  | { readonly is: 'flag' }
  /** Unit of the row's value: one every report has, or one of the sheet of units. */
  | { readonly is: 'unit' }
  /** What the sheet of units names a unit by. */
  | { readonly is: 'unit-name' }
  | { readonly is: 'choice'; readonly choices: readonly Choice[] }
  /** Names of other entries. `open` lists name things of their own, such as a list's items. */
  | { readonly is: 'ref'; readonly to: readonly EntryKind[] }
  | { readonly is: 'refs'; readonly to: readonly EntryKind[] | 'open' }
  /** Step of the tour a new entry is to be reached from; adds, never takes away. */
  | { readonly is: 'step' }
  /** Last year's, shown and not read. */
  | { readonly is: 'before'; readonly of: string }

/** Arrays of facts.json (its units among them) and the map's two lists. */
export type EntryKind =
  | 'statements'
  | 'lists'
  | 'figures'
  | 'milestones'
  | 'clusters'
  | 'companies'
  | 'links'
  | 'works'
  | 'units'
  | 'places'
  | 'crossings'

/** Whether entries of a kind are facts, which the report states somewhere and a step shows. */
export const isFact = (kind: EntryKind): boolean => kind !== 'places' && kind !== 'crossings' && kind !== 'units'

export interface Column {
  /** Field of the entry, or `name:LOCALE` for its name in a language. */
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly width: number
  readonly kind: ColumnKind
  readonly required?: boolean
  /** Came after the first edition: a workbook made before has no such heading, and what it would hold stays. */
  readonly later?: boolean
  /** Differs every year: empty in next year's workbook. */
  readonly yearly?: boolean
  /** Further words shown when the header is pointed at. */
  readonly note?: string
}

/** One sheet: entries of one kind. `id` tells sheets of the same kind apart. */
export interface SheetPlan {
  readonly id: EntryKind | 'projects'
  readonly kind: EntryKind
  readonly zh: string
  readonly en: string
  readonly columns: readonly Column[]
  /** Came after the first edition: a workbook made before has no such sheet. */
  readonly later?: boolean
}
