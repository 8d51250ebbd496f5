import type { PackFault } from '../core/faults'
import { statedEntries } from '../packs/facts'
import { meant } from './cells/near'
import { entriesOf, plansOf, projectFigures, sceneName, standsOn, textRoom, type Base } from './base'
import { placeOf, wordsOf } from './blameWords'
import { cellOfRow, type ReadRow } from './read/entries'
import { lostText, namelessItem, neededEntry } from './read/sheetFaults'
import { cellFault, onlyOne, problem, said, type CellFault, type Problem } from './said'
import { keyText, pathOfKey } from './sheets/leaves'
import { whose } from './sheets/whose'
import { factSpot, spotOf, textSpot, type Origins, type Removed, type Spot } from './spots'

/** Tells a fault of the pack at the cell it comes from, or by its place in the report where no cell can be named. */
export function blame(fault: PackFault, origins: Origins): CellFault {
  const needed = neededRow(fault, origins)
  if (needed) return needed
  const told = withMeant(fault, wordsOf(fault), origins)
  const unsaid = lostWords(fault, origins)
  if (unsaid) return unsaid
  const spot = growthSpot(fault, origins) ?? rowOfText(fault, origins) ?? placeSpot(fault, origins)
  if (spot) return cellFault(spot.sheet, spot.cell, told)
  const [zh, en] = placeOf(fault, origins.files)
  return cellFault('', '', problem(said(`${zh}：${told.what['zh-CN']}`, `${en}: ${told.what.en}`), told.right))
}

/** What no braces should name, with what may be meant: by its name, or by an id that looks like it. */
function withMeant({ code, params }: PackFault, told: Problem, { files }: Origins): Problem {
  if (code !== 'unknown-placeholder' || !('ref' in params)) return told
  const [ref = '', facet] = params.ref.split('#')
  const called = (id: string): readonly string[] =>
    Object.values(files.texts).flatMap((texts) => texts.facts[id]?.name ?? [])
  const ids = [...statedEntries(files.facts).map(({ fact }) => fact.id), ...files.facts.derived.map(({ id }) => id)]
  const like = meant(
    ref,
    ids.map((id) => ({ id, names: called(id) })),
  ).map((shown) => ({ shown, off: Math.abs((shown.split('（')[0] ?? '').length - ref.length) }))
  const found = like.sort((one, other) => one.off - other.off)[0]?.shown
  if (found === undefined) return told
  const [id = '', ...name] = found.split('（')
  const written = `{${id}${facet === undefined ? '' : `#${facet}`}}${name.length > 0 ? `（${name.join('（')}` : ''}`
  const only = like.length > 1 ? [] : [`{${id}${facet === undefined ? '' : `#${facet}`}}`]
  return problem(told.what, said(`是不是 ${written}？`, `Is it ${written}?`), onlyOne(`{${params.ref}}`, only))
}

/**
 * Without what follows from another: words of an entry that is called otherwise now are missing there and left over here; sentences name a
 * figure whose row is gone, or one that is computed from it, where that row is already asked for.
 */
export function causesOf(faults: readonly PackFault[], origins: Origins): readonly PackFault[] {
  const room = ({ at }: PackFault): string => keyText(pathOfKey(at)?.slice(0, -1) ?? [])
  const missing = new Set(faults.filter(({ code }) => code === 'missing-text').map(room))
  const isAsked = faults.some((fault) => neededRow(fault, origins) !== undefined)
  const gone = isAsked ? goneWith(origins) : new Set<string>()
  return faults.filter((fault) => {
    if (fault.code === 'surplus-text') return !missing.has(room(fault))
    const names = fault.code === 'unknown-placeholder' || fault.code === 'no-words'
    return !(names && 'ref' in fault.params && wordsIn(fault.params.ref).some((id) => gone.has(id)))
  })
}

const wordsIn = (text: string): readonly string[] => text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []

/** Entries whose rows are gone, and the figures computed from them. */
function goneWith({ base, removed }: Origins): ReadonlySet<string> {
  const rows = new Set(removed.map(({ id }) => id))
  const computed = base.facts.derived.filter(({ formula }) =>
    wordsIn(JSON.stringify(formula)).some((id) => rows.has(id)),
  )
  return new Set([...rows, ...computed.map(({ id }) => id)])
}

/** What is reached from no step is put right in the column that names one. */
const stepSpot = (fault: PackFault, origins: Origins): Spot | undefined => factSpot(`${fault.at}.step`, origins)

const placeSpot = (fault: PackFault, origins: Origins): Spot | undefined =>
  fault.code === 'unreachable-fact' ? stepSpot(fault, origins) : spotOf(fault, origins)

/** A growth that is missing is filled in with its figure, whichever scene asks for it. */
function growthSpot({ code, params }: PackFault, origins: Origins): Spot | undefined {
  if (code !== 'no-growth' || !('id' in params)) return undefined
  const at = origins.files.facts.figures.findIndex(({ id }) => id === params.id)
  return at < 0 ? undefined : factSpot(`figures[${at}].growth_pct`, origins)
}

/** A text that nothing needs is one row, in however many languages. */
function rowOfText({ code, at }: PackFault, { texts }: Origins): Spot | undefined {
  const row = code === 'surplus-text' ? texts.find(({ key }) => key === at || key.startsWith(`${at}.`)) : undefined
  return row && { sheet: '文字', cell: row.cells.get('key') ?? '' }
}

/** A text that no row has: told at what names it, or at the sheet where its row was. */
function lostWords({ code, file, at }: PackFault, origins: Origins): CellFault | undefined {
  const { base, rows } = origins
  const isText = Object.values(base.manifest.files.texts).includes(file)
  if (!isText || (code !== 'missing-text' && code !== 'missing-field')) return undefined
  const [room, id = '', field, item] = (pathOfKey(at) ?? []).map(String)
  const owner = rows.find((row) => row.id === id && textRoom(row.plan.kind) === room)
  const isNamed = item !== undefined && owner?.plan.columns.some(({ key }) => key === field)
  if (owner && field !== undefined && isNamed)
    return cellFault(owner.sheet, cellOfRow(owner, field), namelessItem(item, at))
  if (textSpot(at, '', origins)) return undefined
  return cellFault('文字', '', lostText(at, whose(pathOfKey(at) ?? [], base)))
}

/** A row that was deleted though a scene, or a figure computed from it, cannot do without it. */
function neededRow(fault: PackFault, origins: Origins): CellFault | undefined {
  const { base, removed, rows } = origins
  const need = needOf(fault, origins)
  if (!need) return undefined
  const named = JSON.stringify(need.names ?? '')
  const gone = removed.find((entry) => named.includes(`"${entry.id}"`) || named.includes(`"${entry.id}#growth"`))
  if (!gone) return undefined
  const called = (locale: string): string => base.texts[locale]?.[textRoom(gone.kind)]?.[gone.id]?.name ?? gone.id
  return cellFault(sheetOf(gone, base, rows), '', neededEntry([called('zh-CN'), called('en')], gone.id, need.by))
}

interface Need {
  /** Who cannot do without it, in Chinese and English. */
  readonly by: readonly [string, string]
  /** What the fault's place named before, however deep. */
  readonly names: unknown
}

function needOf({ file, at }: PackFault, { base, files }: Origins): Need | undefined {
  const by = ([zh, en]: readonly [string, string], name: (locale: string) => string): readonly [string, string] => [
    `${zh}“${name('zh-CN')}”`,
    `${en} “${name('en')}”`,
  ]
  const [, list, index, field = ''] = /^(scenes|derived)\[(\d+)\](?:\.(\w+))?/.exec(at) ?? []
  if (file === files.manifest.files.tour && list === 'scenes') {
    const id = files.tour.scenes[Number(index)]?.id
    const before = base.tour.scenes.find((scene) => scene.id === id)
    const names = before && (before as unknown as Readonly<Record<string, unknown>>)[field]
    return before && { by: by(['场景', 'the scene'], (locale) => sceneName(base, before.id, locale)), names }
  }
  if (file !== files.manifest.files.facts || list !== 'derived') return undefined
  const id = files.facts.derived[Number(index)]?.id
  const before = base.facts.derived.find((one) => one.id === id)
  return (
    before && {
      by: by(['推算的', 'the derived figure'], (locale) => base.texts[locale]?.facts[before.id]?.name ?? before.id),
      names: before.formula,
    }
  )
}

function sheetOf({ kind, id }: Removed, base: Base, rows: readonly ReadRow[]): string {
  const projects = projectFigures(base.tour)
  const entry = entriesOf(base, kind).find((one) => one.id === id)
  const plan = plansOf(base).find((one) => one.kind === kind && entry && standsOn(one, entry, projects))
  return plan?.zh ?? rows.find((row) => row.plan.kind === kind)?.sheet ?? ''
}
