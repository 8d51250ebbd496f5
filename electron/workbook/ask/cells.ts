import { tokenOf } from '../../packs/plausible'
import { entriesOf, plansOf, projectFigures, standsOn, textRoom } from '../base'
import { blank, isBlank } from '../cells/cell'
import { hiddenDigits } from '../cells/number'
import { cellName, type Table } from '../open/table'
import type { ReadRow } from '../read/entries'
import { isFormer, isOfNothing } from '../sheets/former'
import { sheetNames } from '../sheets/plans'
import type { Origins } from '../spots'
import { cellFault, type CellQuestion, type Problem } from '../said'
import * as words from './words'

/** Where a sheet's data stand that were read. */
export interface ReadArea {
  readonly sheet: string
  /** What stands in the row, wherever the row stands. */
  readonly about: string
  readonly row: number
  readonly columns: readonly number[]
}

const asked = (sheet: string, cell: string, found: Problem, about: readonly unknown[]): CellQuestion => ({
  ...cellFault(sheet, cell, found),
  ...{ token: tokenOf([sheet, ...about]), isOfCell: true },
})

/** What the report once had, and an older workbook still says: settings, and texts of figures. */
export function askFormer({ base, files, scenes, texts }: Origins): readonly CellQuestion[] {
  const settings = scenes
    .filter(({ key, known }) => known === undefined && isFormer(base, key))
    .map(({ key, cell, value }) => asked('场景', cell, words.former(key), ['former', key, value]))
  const said = texts
    .filter(({ path }) => isOfNothing(base, path) && isOfNothing(files, path))
    .map(({ key, cells }) => asked('文字', cells.get('key') ?? '', words.former(key), ['former', key]))
  return [...settings, ...said]
}

/** What the report has and an older workbook never had: a question a sheet. */
export function askKept({ base, kept }: Origins): readonly CellQuestion[] {
  const projects = projectFigures(base.tour)
  return plansOf(base).flatMap((plan) => {
    const ids = kept
      .filter(({ kind }) => kind === plan.kind)
      .filter(({ kind, id }) => entriesOf(base, kind).some((one) => one.id === id && standsOn(plan, one, projects)))
      .map(({ id }) => id)
    const called = (locale: string): readonly string[] =>
      ids.map((id) => base.texts[locale]?.[textRoom(plan.kind)]?.[id]?.name ?? id)
    return ids.length > 0 ? [asked(plan.zh, '', words.kept([called('zh-CN'), called('en')]), ['kept', ...ids])] : []
  })
}

/** Sheets called like one of ours beside it, as a program calls a copy: what is written there is read by nobody. */
export const askCopies = (tables: readonly Table[]): readonly CellQuestion[] =>
  tables
    .filter(({ name, rows }) => !sheetNames.has(name) && rows.length > 0)
    .flatMap(({ name, rows }) => {
      const of = tables.find((other) => sheetNames.has(other.name) && name.includes(other.name))?.name
      return of === undefined ? [] : [asked(name, '', words.copied(name, of), ['copied', of, rows.length])]
    })

/** What a cell says beside its value: struck letters, somebody's note. */
export function askMarks(tables: readonly Table[], areas: readonly ReadArea[]): readonly CellQuestion[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const numbered = new Map(tables.map(({ name, rows }) => [name, new Map(rows.map((row) => [row.number, row.cells]))]))
  return areas.flatMap(({ sheet, about, row, columns }) => {
    const table = byName.get(sheet)
    return columns.flatMap((column) => {
      const at = cellName(column, row)
      const note = table?.notes.get(at)
      const held = [about, column, numbered.get(sheet)?.get(row)?.get(column) ?? blank]
      return [
        ...(table?.struck.has(at) ? [asked(sheet, at, words.struck, ['struck', ...held])] : []),
        ...(note === undefined || note.trim() === ''
          ? []
          : [asked(sheet, at, words.noted(note), ['note', note, ...held])]),
      ]
    })
  })
}

const numeric = new Set(['amount', 'percent', 'number', 'whole'])

/** Numbers that show other digits than they hold. */
export function askDigits(tables: readonly Table[], rows: readonly ReadRow[]): readonly CellQuestion[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  return rows.flatMap((row) => {
    const cells = byName.get(row.sheet)?.rows.find(({ number }) => number === row.row)?.cells
    return row.plan.columns.flatMap(({ key, kind }) => {
      const column = row.columns.get(key) ?? 0
      const cell = cells?.get(column) ?? blank
      if (!numeric.has(kind.is) || isBlank(cell)) return []
      const hidden = hiddenDigits(cell)
      if (hidden.ok) return []
      return [asked(row.sheet, cellName(column, row.row), hidden.error, ['digits', row.id, key, cell])]
    })
  })
}
