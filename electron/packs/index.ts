import { packFault, type PackFault } from '../core/faults'
import { isOnLand } from '../core/reading'
import type { Geography, Report } from '../core/report'
import { err, ok, type Result } from '../core/result'
import { checkPack } from './check'
import { deriveFacts } from './derive'
import { leaveOutDistances } from './leaveOut'
import { lookAtMedia } from './media'
import { lookAtNarration } from './narration'
import { soundOutlines } from './outlines'
import { manifestFile, type RawPack } from './pack'
import { readFiles } from './read/files'
import { readManifest } from './read/manifest'
import type { Rivers } from './schema'
import { sayTexts } from './words/texts'

/** What a pack gives the program; the geography apart, because only the map scene asks for it. */
export interface Pack {
  readonly report: Report
  /** The texts as they stand in the files, `{period}` and its like unsaid. */
  readonly written: Report['texts']
  /** Absent where the pack has no outlines: its map is a list. */
  readonly geography?: Geography
  /** What was mended or left out to make the pack play; nothing a visitor need know. */
  readonly notes: readonly PackFault[]
}

/**
 * Reads a pack folder and proves it: every file there and well-formed, every reference resolved, every text in every
 * locale, the sums right, the derived figures computed. Never throws for bad input: all faults that can be told at
 * that stage come back together (reading and shape first, then whatever compares files).
 */
export async function readPack(dir: string): Promise<Result<Pack, readonly PackFault[]>> {
  const manifest = await readManifest(dir)
  if (!manifest.ok) return manifest
  const raw = await readFiles(dir, manifest.value)
  if (!raw.ok) return raw
  const media = await lookAtMedia(dir, raw.value.pack.tour, manifest.value.files.tour)
  const proved = prove(raw.value.pack, [...raw.value.notes, ...media.notes], media.faults)
  return proved.ok ? withNarration(dir, raw.value.pack, proved.value) : proved
}

/** The pack with as much of its narration as plays; what does not is told and stops nothing. */
async function withNarration(dir: string, raw: RawPack, pack: Pack): Promise<Result<Pack, never>> {
  if (!raw.narration) return ok(pack)
  const { narration, notes } = await lookAtNarration(dir, raw, raw.narration)
  return ok({ ...pack, report: { ...pack.report, narration }, notes: [...pack.notes, ...notes] })
}

function prove(
  read: RawPack,
  missing: readonly PackFault[],
  media: readonly PackFault[],
): Result<Pack, readonly PackFault[]> {
  const { pack, notes } = withoutMissing(read)
  const sound = soundGeography(pack)
  const faults = [...media, ...checkPack(pack), ...(sound.ok ? [] : sound.error)]
  if (faults.length > 0 || !sound.ok) return err([...missing, ...faults])
  const facts = deriveFacts(pack)
  if (!facts.ok) return facts
  const texts = sayTexts(pack, facts.value)
  if (!texts.ok) return texts
  const { manifest, tour, texts: written } = pack
  const { geography, notes: mended } = sound.value
  const report = { manifest, facts: facts.value, tour, texts: texts.value, hasGeography: geography !== undefined }
  return ok({ report, written, ...(geography ? { geography } : {}), notes: [...missing, ...notes, ...mended] })
}

type Noted<T> = T & { readonly notes: readonly PackFault[] }

/** The pack without what its missing map files would have given. */
function withoutMissing(raw: RawPack): Noted<{ readonly pack: RawPack }> {
  const { landWater, places } = raw.geography
  const file = raw.manifest.files.tour
  const map = raw.tour.scenes.findIndex(isOnLand)
  const outlines = map < 0 || landWater ? [] : [packFault('no-outlines', file, `scenes[${map}]`, {})]
  if (places) return { pack: raw, notes: outlines }
  const { pack, distances } = leaveOutDistances(raw)
  return {
    pack,
    notes: [
      ...outlines,
      ...(distances > 0 ? [packFault('no-places', raw.manifest.files.facts, '', { distances })] : []),
    ],
  }
}

/** The geography a window draws: none without outlines, and then no waterways either. */
function soundGeography({
  geography,
  manifest,
}: RawPack): Result<Noted<Pick<Pack, 'geography'>>, readonly PackFault[]> {
  const { landWater, rivers = noRivers, places = [], crossings = [] } = geography
  if (!landWater || places.length === 0) return ok({ notes: [] })
  const sound = soundOutlines({ landWater, rivers }, manifest.files.geography?.landWater ?? manifestFile)
  if (!sound.ok) return sound
  return ok({ geography: { ...sound.value.outlines, places, crossings }, notes: sound.value.notes })
}

const noRivers: Rivers = { type: 'FeatureCollection', features: [] }
