import { describeFault } from '../core/faults'
import { allStages, judge, tellFinding, tellLeftOut } from '../../src/judge'
import { diffPacks, tellChange } from '../packs/diff'
import { readPack, type Pack } from '../packs'
import { done, packFaults, type Outcome } from './output'
import { withFolder } from './places'
import { withProgress } from './progress'

type Loaded = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly outcome: Outcome }

/** A pack that plays, or what is wrong with it. */
export async function readSound(path: string, locale: string): Promise<Loaded> {
  const read = await withProgress(`reading ${path}`, () => withFolder(path, readPack))
  if (!read.ok) return { ok: false, outcome: packFaults(read.error, locale) }
  return read.value.ok
    ? { ok: true, pack: read.value.value }
    : { ok: false, outcome: packFaults(read.value.error, locale) }
}

/** Whether a pack plays, whether its pictures fit wherever they are shown, and what was mended to make it play. */
export async function validate(path: string, locale: string): Promise<Outcome> {
  const loaded = await readSound(path, locale)
  if (!loaded.ok) return loaded.outcome
  const { report, geography, notes } = loaded.pack
  const { id, version, period, locales } = report.manifest
  const { pictures, findings, shortened, leftOut } = judge({ report, geography }, allStages)
  if (findings.length > 0) return { ok: false, faults: findings.map((one) => tellFinding(report, one, locale)) }
  const told = [
    ...notes.map((note) => describeFault(note, locale)),
    ...shortened.map((one) => tellFinding(report, one, locale)),
    ...leftOut.map((one) => tellLeftOut(report, one, locale)),
  ]
  const [facts, scenes] = [Object.keys(report.facts).length, report.tour.scenes.length]
  return done(
    [
      `${id} ${version}, ${period}: plays. ${facts} facts, ${scenes} scenes, ${locales.join(', ')}; ${pictures} pictures fit`,
      ...told.map(({ where, what, todo }) => `note: ${where}: ${what} ${todo}`.trimEnd()),
    ],
    { id, version, period, locales, facts, scenes, pictures, notes: told },
  )
}

/** What is different in the newer of two packs. */
export async function diff(older: string, newer: string, locale: string): Promise<Outcome> {
  const [before, after] = await Promise.all([readSound(older, locale), readSound(newer, locale)])
  if (!before.ok) return before.outcome
  if (!after.ok) return after.outcome
  const changes = diffPacks(before.pack.report, after.pack.report)
  const told = changes.map((change) => tellChange(change, locale))
  return done(told.length > 0 ? told : [locale.startsWith('zh') ? '没有变化' : 'no difference'], {
    changes: changes.map((change, i) => ({ ...change, told: told[i] })),
  })
}
