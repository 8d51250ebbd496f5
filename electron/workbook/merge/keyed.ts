import { parseRef } from '../../core/reading'
import { unknownRef } from '../cells/problems'
import { entriesOf, textRoom, type Base } from '../base'
import type { ReadSetting, ReadText } from '../read/keyed'
import { keyChanged, otherPack, unknownKey } from '../read/sheetFaults'
import { cellFault, type CellFault } from '../said'
import type { EntryKind } from '../sheets/column'
import { keyText, ownedKeys, textRows, type Path, type TextRow } from '../sheets/leaves'
import { isFormer, isOfNothing } from '../sheets/former'
import { madeKey } from '../write/keyed'
import { setAt, type Draft } from './draft'
import { meant } from '../cells/near'
import type { Later } from './later'

/**
 * Brings the texts that differ from the base's into the draft. Rows that are gone take their texts along, but not those that
 * came later than the workbook, which stay.
 */
export function mergeTexts(
  draft: Draft,
  base: Base,
  rows: readonly ReadText[],
  isLater: Later['text'],
): readonly CellFault[] {
  const owned = ownedKeys(base)
  const before = new Map(textRows(base).map((row) => [row.key, row]))
  const set = (locale: string, path: Path, text: string): void => {
    const was = before.get(keyText(path))?.texts[locale] ?? ''
    const texts = draft.files.texts[locale]
    if (text === was || !texts) return
    draft.changed += 1
    setAt(texts, path, text === '' && typeof path.at(-1) !== 'number' ? undefined : text)
  }
  const there = new Set(rows.map(({ key }) => key))
  const renamed: string[] = []
  const faults = rows.flatMap((row) => {
    const path = row.path
    const was = before.has(row.key) ? undefined : formerKey(row, before, there)
    if (was !== undefined) {
      renamed.push(was)
      return [cellFault('文字', row.cells.get('key') ?? '', keyChanged(was))]
    }
    if (owned.has(row.key) || (path.length < 2 && path[0] !== 'attribution'))
      return [cellFault('文字', row.cells.get('key') ?? '', unknownKey(row.key))]
    if (!isOfNothing(draft.files, path)) row.texts.forEach((text, locale) => set(locale, path, text))
    return []
  })
  const kept = new Set([...there, ...renamed])
  for (const { key, path, texts } of before.values())
    if (!kept.has(key) && !isLater(path)) for (const locale of Object.keys(texts)) set(locale, path, '')
  for (const texts of Object.values(draft.files.texts))
    texts.attract.slogan = texts.attract.slogan.filter((line) => line !== '')
  return faults
}

/** The key of a text that no row has any more, and that reads as this row does in every language. */
const formerKey = (
  { texts }: ReadText,
  before: ReadonlyMap<string, TextRow>,
  there: ReadonlySet<string>,
): string | undefined =>
  [...before.values()].find(
    (row) =>
      !there.has(row.key) &&
      Object.keys(row.texts).length > 0 &&
      Object.entries(row.texts).every(([locale, text]) => texts.get(locale) === text),
  )?.key

/**
 * Brings changed settings into the draft, before entries come and go: a value nobody changed follows them, one that was
 * changed is taken at its word.
 */
export function mergeSettings(
  draft: Draft,
  base: Base,
  sheet: string,
  rows: readonly ReadSetting[],
): readonly CellFault[] {
  return rows.flatMap(({ key, cell, known, value }) => {
    if (key === madeKey) return []
    const path = known?.path ?? paragraphsPath(key)
    if (!path) return isFormer(base, key) ? [] : [cellFault(sheet, cell, unknownKey(key))]
    if (!isChanged(known, value)) return []
    draft.changed += 1
    setAt(draft.files[known?.file ?? 'manifest'], path, known ? value : Number(value))
    return []
  })
}

const isChanged = (known: ReadSetting['known'], value: ReadSetting['value']): boolean =>
  JSON.stringify(known?.value) !== JSON.stringify(value)

/** A workbook of another pack: whatever else is wrong with it follows from that. */
export function originFaults(base: Base, rows: readonly ReadSetting[]): readonly CellFault[] {
  const wanted = `${base.manifest.id} ${base.manifest.version}`
  const row = rows.find(({ key }) => key === madeKey)
  const found = typeof row?.value === 'string' ? row.value : ''
  if (!row || found.replace(/\s+/g, '') === wanted.replace(/\s+/g, '')) return []
  return [cellFault('报告', row.cell, otherPack(found, wanted))]
}

/** A part of the report that last year's did not have. */
const paragraphsPath = (key: string): Path | undefined => {
  const part = /^source\.paragraphs\.(\d+)$/.exec(key)?.[1]
  return part === undefined ? undefined : ['source', 'paragraphs', part]
}

const kinds = [
  ...(['statements', 'lists', 'figures', 'milestones', 'clusters', 'companies', 'links', 'works'] as const),
  ...(['places', 'crossings'] as const),
]

/** Changed settings that name what neither stays nor comes. */
export function settingFaults(draft: Draft, sheet: string, rows: readonly ReadSetting[]): readonly CellFault[] {
  const { facts, places, crossings, manifest } = draft.files
  const called = (kind: EntryKind, id: string): readonly string[] =>
    Object.values(draft.files.texts).flatMap((texts) => texts[textRoom(kind)]?.[id]?.name ?? [])
  const known = [
    ...kinds.flatMap((kind) =>
      entriesOf({ facts, places, crossings }, kind).map(({ id }) => ({ id, names: called(kind, id) })),
    ),
    ...facts.derived.map(({ id }) => ({ id, names: called('figures', id) })),
  ]
  // A pack without lists of places may name any.
  const isOpen = manifest.files.geography?.places === undefined || manifest.files.geography.crossings === undefined
  if (isOpen) return []
  return rows.flatMap(({ cell, known: row, value }) =>
    !isChanged(row, value) || typeof row?.value === 'number' || value === undefined
      ? []
      : [value]
          .flat()
          .map((ref) => parseRef(String(ref)).id)
          .filter((id) => !known.some((entry) => entry.id === id))
          .map((id) => cellFault(sheet, cell, unknownRef(id, meant(id, known)))),
  )
}
