import type { PackFault } from '../core/faults'
import { err, ok, type Result } from '../core/result'
import { kindOf } from '../packs/kinds'
import { manifestFile } from '../packs/pack'
import { readFiles } from '../packs/read/files'
import { readJson } from '../packs/read/json'
import { readManifest } from '../packs/read/manifest'
import type { Crossing, Facts, Manifest, Place, Texts, Tour } from '../packs/schema'
import { sayWords } from '../packs/words/placeholders'
import { sheetPlans } from './sheets/plans'
import type { EntryKind, SheetPlan } from './sheets/column'

/** A pack's files as they are written, key order and all: what is not edited must come out as it was. */
export interface Base {
  readonly folder: string
  readonly manifest: Manifest
  readonly facts: Facts
  readonly tour: Tour
  readonly texts: Readonly<Record<string, Texts>>
  readonly places: { places: Place[] } | undefined
  readonly crossings: { crossings: Crossing[] } | undefined
}

/** Reads a pack whose files fit their schemas; whether it plays is asked of what comes out in the end. */
export async function readBase(folder: string): Promise<Result<Base, readonly PackFault[]>> {
  const manifest = await readManifest(folder)
  if (!manifest.ok) return manifest
  const fit = await readFiles(folder, manifest.value)
  if (!fit.ok) return fit
  const { files, locales } = manifest.value
  const asWritten = async (file: string | undefined): Promise<unknown> => {
    const read = file === undefined ? undefined : await readJson(folder, file)
    return read?.ok ? read.value : undefined
  }
  const texts = await Promise.all(
    locales.map(async (locale) => [locale, await asWritten(files.texts[locale])] as const),
  )
  // The schemas have just said yes to these same files.
  const written = {
    manifest: await asWritten(manifestFile),
    facts: await asWritten(files.facts),
    tour: await asWritten(files.tour),
    texts: Object.fromEntries(texts),
    places: await asWritten(files.geography?.places),
    crossings: await asWritten(files.geography?.crossings),
  } as Omit<Base, 'folder'>
  if (Object.values(written.texts).includes(undefined as never)) return err([])
  return ok({ folder, ...written })
}

/** A scene as its name reads, in one line. */
export function sceneName({ manifest, texts }: Pick<Base, 'manifest' | 'texts'>, id: string, locale: string): string {
  const name = texts[locale]?.scenes[id]?.name ?? id
  return sayWords(name, { period: manifest.period, facts: {} }, locale).replace(/\s+/g, ' ')
}

/** The entry sheets this pack has use for. */
export const plansOf = (base: Base, nextPeriod = false): readonly SheetPlan[] =>
  sheetPlans(base.manifest.locales, nextPeriod).filter(
    ({ kind }) => (kind !== 'places' || base.places) && (kind !== 'crossings' || base.crossings),
  )

/** An entry as its file has it, whatever its kind. */
export type Entry = Readonly<Record<string, unknown>> & { readonly id: string }

/** The entries of a kind, as written. */
export function entriesOf(base: Pick<Base, 'facts' | 'places' | 'crossings'>, kind: EntryKind): readonly Entry[] {
  if (kind === 'places') return base.places?.places ?? []
  if (kind === 'crossings') return base.crossings?.crossings ?? []
  return base.facts[kind] ?? []
}

/** Ids of the figures that have a sheet of their own, apart from the indicators. */
export const projectFigures = ({ scenes }: Tour): ReadonlySet<string> =>
  new Set(scenes.flatMap((scene) => kindOf(scene).ownFigures(scene)))

/** Whether an entry stands on a sheet: figures are shared out between indicators and projects. */
export function standsOn(plan: SheetPlan, entry: Entry, projects: ReadonlySet<string>): boolean {
  if (plan.kind !== 'figures') return true
  return projects.has(entry.id) === (plan.id === 'projects')
}

/** Room of texts.json in which entries of a kind are named. */
export const textRoom = (kind: EntryKind): 'facts' | 'places' | 'crossings' | 'units' =>
  kind === 'places' || kind === 'crossings' || kind === 'units' ? kind : 'facts'
