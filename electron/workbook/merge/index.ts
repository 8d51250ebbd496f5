import type { Measure } from '../../core/measure'
import { measuresOf } from '../../core/units'
import { fitGuesses } from '../../packs/edit'
import type { CellFault } from '../said'
import { entriesOf, plansOf, projectFigures, standsOn, type Base } from '../base'
import type { Origins } from '../spots'
import type { Table } from '../open/table'
import { plain } from '../cells/cell'
import { headingsOf } from '../read/sheet'
import { readEntries } from '../read/entries'
import { readSettings, readTexts, type ReadSetting } from '../read/keyed'
import type { EntryKind, SheetPlan } from '../sheets/column'
import { reportRows, sceneRows } from '../sheets/settings'
import { placeEntries } from './add'
import { draftOf, type Draft } from './draft'
import { mergeEntries } from './entries'
import { laterThan } from './later'
import { nameRows, referenceFaults } from './ids'
import { mergeSettings, mergeTexts, originFaults, settingFaults } from './keyed'
import { removeEntries } from './remove'

export interface Merged {
  readonly draft: Draft
  readonly faults: readonly CellFault[]
  readonly origins: Origins
}

/** What a workbook says, brought into the pack it was made from. `former` is what was made of it last, where there is that. */
export function mergeWorkbook(
  tables: readonly Table[],
  base: Base,
  former?: Pick<Base, 'facts' | 'texts' | 'places' | 'crossings'>,
): Merged {
  const draft = draftOf(base)
  const report = readSettings(tables, '报告', reportRows(base))
  const foreign = originFaults(base, report.rows)
  if (foreign.length > 0) return { draft, faults: foreign, origins: nothingRead(base) }
  const scenes = readSettings(tables, '场景', sceneRows(base))
  const texts = readTexts(tables, base.manifest.locales)
  const plans = plansOf(base, true).filter((plan) => !plan.later || isThere(tables, plan))
  const paragraphs = paragraphsOf(base, report.rows)
  const units = unitsOf(tables, plans, base)
  const sheets = plans.map((plan) => readEntries(tables, knownTo(plan, tables, base), { paragraphs, units }))
  const named = nameRows(
    sheets.flatMap(({ rows }) => rows),
    base,
    former,
  )
  const later = laterThan(base, tables, named.rows, texts.rows, scenes.rows)
  const unread = lostEntries(base, plans, sheets)
  const lost = (kind: EntryKind): ReadonlySet<string> => new Set([...unread(kind), ...later.entries(kind)])
  const settings = [
    ...mergeSettings(draft, base, '报告', report.rows),
    ...mergeSettings(draft, base, '场景', scenes.rows),
  ]
  const kinds = [...new Set(plans.map(({ kind }) => kind))]
  const moves = kinds.map((kind) =>
    mergeEntries(
      draft,
      base,
      kind,
      named.rows.filter(({ plan }) => plan.kind === kind),
      lost(kind),
    ),
  )
  const removed = moves.flatMap((move) => move.removed)
  removeEntries(draft, removed)
  const placed = placeEntries(
    draft,
    moves.flatMap(({ added }) => added),
    named.rows,
  )
  fitGuesses(draft.files)
  const faults = [
    // What an id was says more than that it cannot be one: of each cell the first is told.
    ...named.faults,
    ...[...report.faults, ...sheets.flatMap((sheet) => sheet.faults), ...scenes.faults, ...texts.faults],
    ...[...referenceFaults(named.rows, base, lost), ...settings],
    ...[...settingFaults(draft, '场景', scenes.rows), ...placed],
    ...(texts.isThere ? mergeTexts(draft, base, texts.rows, later.text) : []),
  ]
  const kept = kinds.flatMap((kind) => [...later.entries(kind)].map((id) => ({ kind, id })))
  const read = { rows: named.rows, removed, kept, texts: texts.rows, report: report.rows, scenes: scenes.rows }
  return { draft, faults, origins: { base, files: draft.files, ...read } }
}

const nothingRead = (base: Base): Origins => ({
  ...{ base, files: draftOf(base).files },
  ...{ rows: [], removed: [], kept: [], texts: [], report: [], scenes: [] },
})

/** The plan without columns that neither the workbook has nor any entry uses: an earlier program wrote it. */
function knownTo(plan: SheetPlan, tables: readonly Table[], base: Base): SheetPlan {
  const entries = entriesOf(base, plan.kind)
  const there = headingsOf(tables, plan.zh)
  const isKnown = ({ key, zh, required }: SheetPlan['columns'][number]): boolean =>
    required === true || key === 'id' || there.has(plain(zh)) || entries.some((entry) => entry[key] !== undefined)
  return { ...plan, columns: plan.columns.filter(isKnown) }
}

const isThere = (tables: readonly Table[], { zh }: SheetPlan): boolean =>
  tables.some(({ name }) => plain(name) === plain(zh))

/** The report's own units as its sheet has them, or as they were where there is no such sheet. Their names are read with the others. */
function unitsOf(tables: readonly Table[], plans: readonly SheetPlan[], base: Base): ReadonlyMap<string, Measure> {
  const plan = plans.find(({ kind }) => kind === 'units')
  const read = plan ? readEntries(tables, plan, { paragraphs: {}, units: new Map() }) : undefined
  if (!read?.isThere) return measuresOf(base.facts.units, {})
  return new Map(read.rows.map(({ id }) => [id, { id, kind: 'amount', names: {} }]))
}

/** Ids of entries whose sheet is not there: they stay as they were, and only the sheet is told. */
function lostEntries(
  base: Base,
  plans: readonly SheetPlan[],
  sheets: readonly { readonly isThere: boolean }[],
): (kind: EntryKind) => ReadonlySet<string> {
  const gone = plans.filter((_plan, i) => sheets[i]?.isThere === false)
  const projects = projectFigures(base.tour)
  return (kind) =>
    new Set(
      gone
        .filter((plan) => plan.kind === kind)
        .flatMap((plan) => entriesOf(base, kind).filter((entry) => standsOn(plan, entry, projects)))
        .map(({ id }) => id),
    )
}

/** How many paragraphs each part has by the workbook: addresses are read against them. */
const paragraphsOf = (base: Base, rows: readonly ReadSetting[]): Readonly<Record<string, number>> => ({
  ...base.manifest.source.paragraphs,
  ...Object.fromEntries(
    rows.flatMap(({ key, value }) => {
      const part = /^source\.paragraphs\.(\d+)$/.exec(key)?.[1]
      return part === undefined ? [] : [[part, Number(value)]]
    }),
  ),
})
