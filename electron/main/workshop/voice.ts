import { rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { VoiceAt } from '../../core/contracts/storyboard'
import { packFault, type PackFault } from '../../core/faults'
import { atomicWrite } from '../../packs/disk'
import { lookAtNarration } from '../../packs/narration'
import { manifestFile, type RawPack } from '../../packs/pack'
import { readFiles } from '../../packs/read/files'
import { readJson } from '../../packs/read/json'
import { readManifest } from '../../packs/read/manifest'
import type { NarrationFile } from '../../packs/schema'
import { printJson } from '../../workbook/printJson'
import { putFile } from './media'

type Steps = NarrationFile['steps']
type Entry = Steps[string][string]

/** What each part of a narration may be; the names' ends. */
const kinds: Readonly<Record<VoiceAt['part'], readonly string[]>> = {
  audio: ['.mp3', '.m4a', '.ogg', '.wav'],
  captions: ['.vtt'],
  sign: ['.mp4', '.webm'],
}

/** Steps with another entry; without one where nothing is said any more. What stood there is untouched. Pure. */
function withEntry(steps: Steps, { scene, step, locale }: VoiceAt, entry: Entry): Steps {
  const ref = `${scene}/${step}`
  const { [locale]: _before, ...others } = steps[ref] ?? {}
  const { [ref]: _all, ...rest } = steps
  // Captions alone are timed by nothing.
  const here = entry.audio === undefined && entry.sign === undefined ? others : { ...others, [locale]: entry }
  return Object.keys(here).length > 0 ? { ...rest, [ref]: here } : rest
}

/** What is wrong with a part that was just put there, first what keeps it from being played; undefined: it plays. */
async function wrongWith(folder: string, pack: RawPack, at: VoiceAt, entry: Entry): Promise<PackFault | undefined> {
  const ref = `${at.scene}/${at.step}`
  const { narration, notes } = await lookAtNarration(folder, pack, { steps: { [ref]: { [at.locale]: entry } } })
  const spoken = narration[ref]?.[at.locale]
  const plays = at.part === 'captions' ? (spoken?.cues.length ?? 0) > 0 : spoken?.[at.part] !== undefined
  const told = notes.filter(({ code }) => code !== 'silent-steps')
  return plays ? undefined : (told[0] ?? packFault('no-narration', ref, '', {}))
}

/**
 * Gives a step of a pack a voice, captions or a film in sign language in one language, or takes them out (`file` null). The file is copied
 * into the pack under a name that says what it holds. Answers what is wrong with it: then nothing has changed. Rejects with what the disk
 * says.
 */
export async function setVoice(
  folder: string,
  at: VoiceAt,
  file: string | null,
): Promise<readonly PackFault[] | undefined> {
  const manifest = await readManifest(folder)
  if (!manifest.ok) return manifest.error
  const read = await readFiles(folder, manifest.value)
  if (!read.ok) return read.error
  const { pack } = read.value
  const steps = pack.narration?.steps ?? {}
  const { [at.part]: before, ...kept } = steps[`${at.scene}/${at.step}`]?.[at.locale] ?? {}
  if (file !== null && !kinds[at.part].includes(extname(file).toLowerCase()))
    return [packFault('bad-form', file, '', { form: formOf[at.part], found: extname(file) })]
  if (file === null) return write(folder, pack, withEntry(steps, at, kept))
  const put = await putFile(folder, file)
  const entry = { ...kept, [at.part]: put.media }
  const fault = await wrongWith(folder, pack, at, entry)
  if (!fault) return write(folder, pack, withEntry(steps, at, entry))
  if (put.isNew && put.media !== before) await rm(join(folder, put.media), { force: true })
  return [fault]
}

const formOf = { audio: 'sound-path', captions: 'captions-path', sign: 'film-path' } as const

/** The narration's file first: a manifest that names one which is not there yet would be told as a fault. */
async function write(folder: string, { manifest, narration }: RawPack, steps: Steps): Promise<undefined> {
  if (isDeepStrictEqual(steps, narration?.steps ?? {})) return
  const name = manifest.files.narration ?? 'narration.json'
  await atomicWrite(join(folder, name), printJson({ ...narration, steps }))
  if (manifest.files.narration !== undefined) return
  const written = await readJson(folder, manifestFile)
  if (!written.ok) throw new Error(manifestFile)
  const before = written.value as { readonly files: object }
  await atomicWrite(join(folder, manifestFile), printJson({ ...before, files: { ...before.files, narration: name } }))
}
