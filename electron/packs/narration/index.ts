import { open } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { packFault, type PackFault } from '../../core/faults'
import type { Cue, Narration, Spoken } from '../../core/spoken'
import { bytesOf, type Bytes } from '../media/bytes'
import { strangeCodec } from '../media/film'
import { kindOf } from '../media/kinds'
import type { RawPack } from '../pack'
import { place } from '../read/place'
import { readText } from '../read/text'
import type { NarrationFile } from '../schema'
import { isForeign, readCaptions } from './captions'
import { sharedVoices, silentSteps, strangerIn } from './coverage'
import { isWhole, secondsOf, soundKind } from './sound'

type Entry = NarrationFile['steps'][string][string]

/** What of a pack's narration plays, and what is wrong with the rest. */
export interface NarrationFindings {
  readonly narration: Narration
  readonly notes: readonly PackFault[]
}

/** Looks at every voice, caption and film in sign language. Never throws for what it finds; what is broken is told and left out. */
export async function lookAtNarration(
  dir: string,
  pack: RawPack,
  { steps }: NarrationFile,
): Promise<NarrationFindings> {
  const file = pack.manifest.files.narration ?? ''
  const entries = Object.entries(steps).flatMap(([step, spoken]) =>
    Object.entries(spoken).map(([locale, entry]) => ({ step, locale, entry, at: ['steps', step, locale] })),
  )
  const looked = await Promise.all(
    entries.map(async ({ step, locale, entry, at }) => {
      const stranger = strangerIn(pack, step, locale)
      if (stranger) return { step, locale, notes: [packFault('unknown-narration', file, place(at), stranger)] }
      const own = new Look(dir, file, at)
      const spoken = await own.look(entry, { locale, shown: shownAt(pack, step, locale) })
      return { step, locale, spoken, notes: own.notes }
    }),
  )
  const narration: Record<string, Record<string, Spoken>> = {}
  for (const { step, locale, spoken } of looked) if (spoken) (narration[step] ??= {})[locale] = spoken
  return {
    narration,
    notes: [
      ...looked.flatMap(({ notes }) => notes),
      ...sharedVoices(entries, file),
      ...silentSteps(pack, narration, file),
    ],
  }
}

/** What a step shows in a language. */
function shownAt({ texts }: RawPack, ref: string, locale: string): readonly string[] {
  const [scene = '', step = ''] = ref.split('/')
  const said = texts[locale]?.scenes[scene]?.steps[step]
  return [said?.title ?? '', said?.lead ?? ''].map((line) => line.replaceAll(/\{[^}]*\}/g, ''))
}

/** What is written in a step's own language, to hold its captions against. */
interface Own {
  readonly locale: string
  readonly shown: readonly string[]
}

/** One entry, looked at. */
class Look {
  readonly notes: PackFault[] = []

  constructor(
    private readonly dir: string,
    private readonly file: string,
    private readonly at: readonly string[],
  ) {}

  async look({ audio, captions, sign }: Entry, own: Own): Promise<Spoken | undefined> {
    if (audio === undefined && sign === undefined) {
      this.notes.push(packFault('no-narration', this.file, place(this.at), {}))
      return undefined
    }
    const voice = audio === undefined ? undefined : await this.#timed(audio, 'audio', judgeSound)
    const film = sign === undefined ? undefined : await this.#timed(sign, 'sign', judgeSign)
    const lead = voice ?? film
    if (!lead) return undefined
    const cues = captions === undefined ? [] : await this.#captions(captions, lead.seconds, own)
    return {
      ...(voice ? { audio: voice.file } : {}),
      ...(film ? { sign: film.file } : {}),
      ...{ cues, seconds: Math.max(voice?.seconds ?? 0, film?.seconds ?? 0) },
    }
  }

  /** A voice or film that plays, and how long; undefined where it does not. */
  async #timed(file: string, field: string, judge: Judge): Promise<{ file: string; seconds: number } | undefined> {
    const at = place([...this.at, field])
    const opened = await open(join(this.dir, file), 'r').catch(() => undefined)
    if (!opened) {
      this.notes.push(packFault('missing-narration', this.file, at, { file }))
      return undefined
    }
    try {
      const bytes = bytesOf(opened, (await opened.stat()).size)
      const wrong = await judge(file, at, bytes).catch(() => undefined)
      if (wrong) this.notes.push(wrong)
      if (wrong && wrong.code !== 'cut-narration') return undefined
      const seconds = await secondsOf(join(this.dir, file), bytes)
      if (seconds > 0) return { file, seconds }
      if (!wrong) this.notes.push(packFault('cut-narration', file, at, { kind: kindNamed(file) }))
      return undefined
    } finally {
      await opened.close()
    }
  }

  async #captions(file: string, seconds: number, { locale, shown }: Own): Promise<readonly Cue[]> {
    const at = place([...this.at, 'captions'])
    const text = await readText(this.dir, file)
    if (!text.ok) {
      const { code } = text.error
      this.notes.push(code === 'missing-file' ? packFault('missing-narration', this.file, at, { file }) : text.error)
      return []
    }
    const { cues, line } = readCaptions(text.value)
    if (line !== undefined || cues.length === 0)
      this.notes.push(packFault('broken-captions', file, at, { line: line ?? 1 }))
    const end = Math.max(0, ...cues.map(({ to }) => to))
    const tenth = (n: number): number => Math.round(n * 10) / 10
    if (end > seconds + 0.5)
      this.notes.push(packFault('late-captions', file, at, { end: tenth(end), seconds: tenth(seconds) }))
    if (!isForeign(cues, shown)) return cues
    this.notes.push(packFault('foreign-captions', file, at, { locale }))
    return []
  }
}

type Judge = (file: string, at: string, bytes: Bytes) => Promise<PackFault | undefined>

const kindNamed = (file: string): string => extname(file).slice(1)

const judgeSound: Judge = async (file, at, bytes) => {
  const kind = kindNamed(file)
  const found = soundKind(await bytes.read(0, 16))
  if (found !== kind) return packFault('strange-sound', file, at, { kind, found: found ?? '' })
  return (await isWhole(kind, bytes)) ? undefined : packFault('cut-narration', file, at, { kind })
}

const judgeSign: Judge = async (file, at, bytes) => {
  const kind = kindNamed(file)
  if (kind !== 'mp4' && kind !== 'webm') return undefined
  const found = kindOf(await bytes.read(0, 64))
  if (found !== kind) return packFault('strange-sign', file, at, { codec: found })
  const codec = await strangeCodec(kind, bytes)
  return codec === undefined ? undefined : packFault('strange-sign', file, at, { codec })
}
