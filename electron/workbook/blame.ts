import type { PackFault } from '../core/faults'
import { manifestFile } from '../packs/pack'
import { entriesOf, plansOf, projectFigures, sceneName, standsOn, textRoom, type Base, type Entry } from './base'
import { placeOf, wordsOf } from './blameWords'
import type { Moves } from './merge/entries'
import { neededEntry } from './read/sheetFaults'
import { cellOfRow, type ReadRow } from './read/entries'
import type { ReadSetting, ReadText } from './read/keyed'
import { cellFault, problem, said, type CellFault } from './said'
import type { EntryKind } from './sheets/column'
import { pathOfKey } from './sheets/leaves'

type Removed = Moves['removed'][number]

/** Everything that was read, to find the cell a fault of the finished pack goes back to. */
export interface Origins {
  readonly base: Base
  readonly files: Omit<Base, 'folder'>
  readonly rows: readonly ReadRow[]
  /** Entries whose rows are gone. */
  readonly removed: readonly Removed[]
  readonly texts: readonly ReadText[]
  readonly report: readonly ReadSetting[]
  readonly scenes: readonly ReadSetting[]
}

/** Where in the workbook a place of the pack comes from. */
interface Spot {
  readonly sheet: string
  readonly cell: string
}

/** Tells a fault of the pack at the cell it comes from, or by its place in the report where no cell can be named. */
export function blame(fault: PackFault, origins: Origins): CellFault {
  const needed = neededRow(fault, origins)
  if (needed) return needed
  const told = wordsOf(fault)
  const spot = spotOf(fault, origins)
  if (spot) return cellFault(spot.sheet, spot.cell, told)
  const [zh, en] = placeOf(fault, origins.files)
  return cellFault('', '', problem(said(`${zh}：${told.what['zh-CN']}`, `${en}: ${told.what.en}`), told.right))
}

/** A row that was deleted though a scene cannot do without it. */
function neededRow({ file, at }: PackFault, { base, files, removed, rows }: Origins): CellFault | undefined {
  const index = file === files.manifest.files.tour ? /^scenes\[(\d+)\]/.exec(at)?.[1] : undefined
  const id = index === undefined ? undefined : files.tour.scenes[Number(index)]?.id
  const before = base.tour.scenes.find((scene) => scene.id === id)
  if (!before || id === undefined) return undefined
  // What the fault's field named before, however deep.
  const field = /^scenes\[\d+\]\.(\w+)/.exec(at)?.[1] ?? ''
  const named = JSON.stringify((before as unknown as Readonly<Record<string, unknown>>)[field] ?? '')
  const gone = removed.find((entry) => named.includes(`"${entry.id}"`) || named.includes(`"${entry.id}#growth"`))
  if (!gone) return undefined
  const sheet = sheetOf(gone, base, rows)
  const called = (locale: string): string => base.texts[locale]?.[textRoom(gone.kind)]?.[gone.id]?.name ?? gone.id
  const scene = (locale: string): string => sceneName(base, id, locale)
  return cellFault(sheet, '', neededEntry([called('zh-CN'), called('en')], gone.id, [scene('zh-CN'), scene('en')]))
}

function sheetOf({ kind, id }: Removed, base: Base, rows: readonly ReadRow[]): string {
  const projects = projectFigures(base.tour)
  const entry = entriesOf(base, kind).find((one) => one.id === id)
  const plan = plansOf(base).find((one) => one.kind === kind && entry && standsOn(one, entry, projects))
  return plan?.zh ?? rows.find((row) => row.plan.kind === kind)?.sheet ?? ''
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

function factSpot(at: string, origins: Origins): Spot | undefined {
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

function textSpot(at: string, locale: string, origins: Origins): Spot | undefined {
  const [room, id, field] = pathOfKey(at) ?? []
  if (id !== undefined && (field === undefined || field === 'name')) {
    const row = origins.rows.find((found) => found.id === id && textRoom(found.plan.kind) === room)
    if (row) return { sheet: row.sheet, cell: cellOfRow(row, `name:${locale}`) }
  }
  const row = origins.texts.find(({ key }) => key === at) ?? origins.texts.find(({ key }) => key.startsWith(`${at}.`))
  return row && { sheet: '文字', cell: row.cells.get(locale) ?? row.cells.get('key') ?? '' }
}
