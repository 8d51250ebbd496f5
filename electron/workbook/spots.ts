import type { PackFault } from '../core/faults'
import { manifestFile } from '../packs/pack'
import { textRoom, type Base, type Entry } from './base'
import type { Moves } from './merge/entries'
import { cellOfRow, type ReadRow } from './read/entries'
import type { ReadSetting, ReadText } from './read/keyed'
import type { EntryKind } from './sheets/column'
import { localeOfColumn } from './sheets/plans'
import { pathOfKey } from './sheets/leaves'

export type Removed = Moves['removed'][number]

/** Everything that was read, to find the cell a fault of the finished pack goes back to. */
export interface Origins {
  readonly base: Base
  readonly files: Omit<Base, 'folder'>
  readonly rows: readonly ReadRow[]
  /** Entries whose rows are gone. */
  readonly removed: readonly Removed[]
  /** Entries that stay though no row has them: they came later than the workbook. */
  readonly kept: readonly Removed[]
  readonly texts: readonly ReadText[]
  readonly report: readonly ReadSetting[]
  readonly scenes: readonly ReadSetting[]
}

/** Where in the workbook a place of the pack comes from. */
export interface Spot {
  readonly sheet: string
  readonly cell: string
}

export function spotOf({ file, at }: Pick<PackFault, 'file' | 'at'>, origins: Origins): Spot | undefined {
  const { files } = origins.base.manifest
  if (file === manifestFile) return settingSpot('报告', at, origins.report)
  if (file === files.facts) return factSpot(at, origins)
  if (file === files.tour) return settingSpot('场景', tourKey(at, origins), origins.scenes)
  if (file === files.geography?.places) return entrySpot('places', at, origins.files.places?.places ?? [], origins)
  if (file === files.geography?.crossings)
    return entrySpot('crossings', at, origins.files.crossings?.crossings ?? [], origins)
  const locale = Object.keys(files.texts).find((name) => files.texts[name] === file)
  return locale === undefined ? undefined : textSpot(at, locale, origins)
}

/** The longest key that a path begins with. */
function settingSpot(sheet: string, at: string, rows: readonly ReadSetting[]): Spot | undefined {
  const under = rows.filter(({ key }) => at === key || at.startsWith(`${key}.`) || at.startsWith(`${key}[`))
  const row = under.sort((a, b) => b.key.length - a.key.length)[0] ?? rows.find(({ key }) => key.startsWith(`${at}.`))
  return row && { sheet, cell: row.cell }
}

/** `scenes[1].window.from` as the sheet has it: `milestones.window.from`. */
const tourKey = (at: string, { files }: Origins): string =>
  at.replace(/^scenes\[(\d+)\]/, (whole, index: string) => files.tour.scenes[Number(index)]?.id ?? whole)

export function factSpot(at: string, origins: Origins): Spot | undefined {
  const { facts } = origins.files
  const derived = /^derived\[(\d+)\]\.?(.*)$/.exec(at)
  if (derived)
    return settingSpot(
      '场景',
      `derived.${facts.derived[Number(derived[1])]?.id ?? ''}.${derived[2] ?? ''}`,
      origins.scenes,
    )
  const check = /^checks\[(\d+)\]/.exec(at)
  if (check) return rowSpot('figures', facts.checks[Number(check[1])]?.whole ?? '', 'value', origins)
  const [, kind] = /^(\w+)\[/.exec(at) ?? []
  return isKind(kind) ? entrySpot(kind, at, facts[kind] ?? [], origins) : undefined
}

const kinds = [
  'statements',
  'lists',
  'figures',
  'milestones',
  'clusters',
  'companies',
  'links',
  'works',
  'units',
] as const
const isKind = (name: string | undefined): name is (typeof kinds)[number] => kinds.some((kind) => kind === name)

function entrySpot(
  kind: EntryKind,
  at: string,
  entries: readonly Pick<Entry, 'id'>[],
  origins: Origins,
): Spot | undefined {
  const [, index, field = ''] = /^\w+\[(\d+)\](?:\.(\w+))?/.exec(at) ?? []
  return rowSpot(kind, entries[Number(index)]?.id ?? '', field, origins)
}

function rowSpot(kind: EntryKind, id: string, field: string, { rows }: Origins): Spot | undefined {
  const row = rows.find((found) => found.plan.kind === kind && found.id === id)
  return row && { sheet: row.sheet, cell: cellOfRow(row, field) }
}

export function textSpot(at: string, locale: string, origins: Origins): Spot | undefined {
  const [room, id, field] = pathOfKey(at) ?? []
  if (id !== undefined && (field === undefined || field === 'name')) {
    const row = origins.rows.find((found) => found.id === id && textRoom(found.plan.kind) === room)
    if (row) return { sheet: row.sheet, cell: cellOfRow(row, `name:${locale}`) }
  }
  const row = origins.texts.find(({ key }) => key === at) ?? origins.texts.find(({ key }) => key.startsWith(`${at}.`))
  return row && { sheet: '文字', cell: row.cells.get(locale) ?? row.cells.get('key') ?? '' }
}

/** Beside the pack's files, and by its dot none of them: where in the workbook its texts and values come from. */
export const cellsFile = '.cells.json'

/**
 * The cell of every text and value that was read: `scenes.map.name en`, `facts.trade.name en`, `facts.trade value`, each
 * as `指标!H3`.
 */
export function cellsOf({ rows, texts }: Origins): Readonly<Record<string, string>> {
  const named = rows.flatMap((row) => {
    const room = textRoom(row.plan.kind)
    return [...row.columns.keys()].flatMap((key): readonly (readonly [string, string])[] => {
      const locale = localeOfColumn(key)
      const at = `${row.sheet}!${cellOfRow(row, key)}`
      if (locale !== undefined) return [[`${room}.${row.id}.name ${locale}`, at]]
      return key === 'value' || key === 'growth_pct' || key === 'date' ? [[`${room}.${row.id} ${key}`, at]] : []
    })
  })
  const said = texts.flatMap(({ key, cells }) =>
    [...cells].flatMap(([locale, cell]) => (locale === 'key' ? [] : [[`${key} ${locale}`, `文字!${cell}`] as const])),
  )
  return Object.fromEntries([...named, ...said])
}
