import { access, copyFile, constants, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '../../core/result'
import { noSettings, type Settings } from '../../core/settings'
import { tellSettingsNote, type SettingsNote } from '../../core/settingsNotes'
import { atomicWrite } from '../../packs/disk'
import { decodeTyped } from './decode'
import { readTyped, type LenientRead } from './lenient'

const [own, lastGood] = ['settings.json', 'settings.last-good.json'] as const
/** What editors make of the name when somebody saves the file under it. */
const misnamed = /^settings\.json\.(txt|json)$/i

/** The settings of this machine, in two equal files of a folder: a broken one never costs the other. */
export class SettingsFiles {
  /** `known` is the text of the file that is in use; what differs from it was typed by somebody. */
  private constructor(
    private readonly folder: string,
    private settings: Settings,
    private known: string | undefined,
    private told: readonly SettingsNote[],
  ) {}

  /** Reads them: what can be used of the file, the rest out of its last good copy, else as it comes; `log` is told what was wrong and where. Never fails. */
  static async open(folder: string, log: (line: string) => void): Promise<SettingsFiles> {
    const spare = await readOne(folder, lastGood, noSettings)
    const before = spare?.settings ?? noSettings
    const read = await readOne(folder, own, before)
    if (read?.settings && read.notes.length === 0) {
      if (read.text !== spare?.text)
        await atomicWrite(join(folder, lastGood), read.text).catch((cause: unknown) =>
          log(`settings: ${String(cause)}`),
        )
      return new SettingsFiles(folder, read.settings, read.text, [])
    }
    const notes = [read, spare].flatMap((one) => one?.notes ?? [])
    for (const note of notes) log(`settings: ${join(folder, own)}: ${tellSettingsNote(note, 'en')}`)
    return new SettingsFiles(folder, read?.settings ?? before, undefined, notes)
  }

  get current(): Settings {
    return this.settings
  }

  /** What staff have to know, as the file is now. */
  async notes(): Promise<readonly SettingsNote[]> {
    const isNew = this.told.length === 0 && (await this.#typed()) !== undefined
    const beside = (await readdir(this.folder).catch(() => [])).filter((name) => misnamed.test(name))
    const told: readonly SettingsNote[] = isNew ? [{ kind: 'changed', file: own }] : this.told
    return [...told, ...beside.map((name): SettingsNote => ({ kind: 'misnamed', file: own, name }))]
  }

  /** Keeps the settings and uses them from now on, kept or not. The error is what the disk said. */
  async save(settings: Settings): Promise<Result<Settings, string>> {
    this.settings = settings
    try {
      await mkdir(this.folder, { recursive: true })
      await this.#putAside()
      const text = `${JSON.stringify(settings, null, 2)}\n`
      for (const name of [own, lastGood]) await atomicWrite(join(this.folder, name), text)
      this.known = text
      return ok(settings)
    } catch (cause) {
      return err(`settings could not be written to ${this.folder}: ${String(cause)}`)
    }
  }

  /** Text of the file where it is not what is in use. */
  async #typed(): Promise<string | undefined> {
    const text = await readFile(join(this.folder, own)).then(decodeTyped, () => undefined)
    return text === this.known ? undefined : text
  }

  /** What somebody has typed is never lost: it goes under a name that is free. */
  async #putAside(): Promise<void> {
    if ((await this.#typed()) === undefined) return
    for (let n = 1; ; n += 1) {
      const kept = `settings.by-hand${n === 1 ? '' : `-${n}`}.json`
      if (await isThere(join(this.folder, kept))) continue
      await copyFile(join(this.folder, own), join(this.folder, kept), constants.COPYFILE_EXCL)
      this.told = [{ kind: 'aside', file: own, kept }]
      return
    }
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

interface FileRead extends Omit<LenientRead, 'faults'> {
  readonly text: string
  readonly notes: readonly SettingsNote[]
}

/** Settings of a file; undefined where there is no such file. */
async function readOne(folder: string, file: string, before: Settings): Promise<FileRead | undefined> {
  try {
    const text = decodeTyped(await readFile(join(folder, file)))
    const { faults, ...read } = readTyped(text, file, before)
    const kind = read.settings ? 'field' : 'broken'
    return { ...read, text, notes: faults.map((fault): SettingsNote => ({ kind, fault })) }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    return {
      text: '',
      notes: [{ kind: 'unreadable', file, reason: cause instanceof Error ? cause.message : String(cause) }],
    }
  }
}
