import type { Worksheet } from 'exceljs'
import { cleanText } from '../cells/cell'
import { textRoom, type Base, type Entry } from '../base'
import type { Column, SheetPlan } from '../sheets/column'
import { localeOfColumn } from '../sheets/plans'
import { emptyFormat, written, type Written } from './content'
import type { Lists } from './lists'
import { dressCell, dressHeader, freeze, type Look } from './look'

/** Rows below the entries that are ready for new ones. */
const spareRows = 40

export interface EntrySheet {
  readonly base: Base
  readonly plan: SheetPlan
  readonly entries: readonly Entry[]
  readonly nextPeriod: boolean
  /** Values that are last year's for this year, by figure id: given bases of comparison. */
  readonly carried: ReadonlyMap<string, number>
  readonly lists: Lists
}

/** Writes one sheet of entries: headings, what there is, and rows for what is new. */
export function fillEntries(sheet: Worksheet, given: EntrySheet): void {
  const { plan, entries } = given
  heading(sheet, plan.columns)
  freeze(sheet, 2)
  for (const entry of [...entries, ...Array<undefined>(spareRows).fill(undefined)]) {
    const row = sheet.addRow([])
    plan.columns.forEach((column, i) => {
      const cell = row.getCell(i + 1)
      const content = contentOf(column, entry, given)
      cell.value = content.value
      cell.numFmt = content.format ?? emptyFormat(column, entry)
      dressCell(cell, lookOf(column, entry, content))
      const validation = given.lists.validationOf(column)
      if (validation) cell.dataValidation = validation
    })
  }
}

export function heading(sheet: Worksheet, columns: readonly Pick<Column, 'zh' | 'en' | 'width' | 'note'>[]): void {
  const zh = sheet.addRow(columns.map((column) => column.zh))
  const en = sheet.addRow(columns.map((column) => column.en))
  dressHeader(zh, en)
  columns.forEach(({ width, note }, i) => {
    sheet.getColumn(i + 1).width = width
    if (note) zh.getCell(i + 1).note = note
  })
}

function contentOf(column: Column, entry: Entry | undefined, given: EntrySheet): Written {
  if (!entry) return { value: null }
  const locale = localeOfColumn(column.key)
  if (locale !== undefined) {
    const name = given.base.texts[locale]?.[textRoom(given.plan.kind)]?.[entry.id]?.name
    return { value: name === undefined ? null : cleanText(name), format: '@' }
  }
  if (!given.nextPeriod || !column.yearly) return written(column, entry)
  const value = given.carried.get(entry.id)
  return column.key === 'value' && value !== undefined ? written(column, { ...entry, value }) : { value: null }
}

function lookOf(column: Column, entry: Entry | undefined, { value }: Written): Look {
  if (column.kind.is === 'before') return 'grey'
  if (column.kind.is === 'id') return entry ? 'grey' : 'plain'
  return entry && column.required && value === null ? 'wanted' : 'plain'
}
