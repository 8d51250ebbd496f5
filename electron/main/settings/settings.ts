import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '../../core/result'
import { noSettings, type Settings } from '../../core/settings'
import { atomicWrite } from '../../packs/disk'
import { readSettings } from './schema'

const names = ['settings.json', 'settings.last-good.json'] as const

/** The settings of this machine, in two equal files of a folder: a broken one never costs the other. */
export class SettingsFiles {
  private constructor(
    private readonly folder: string,
    private settings: Settings,
  ) {}

  /** Reads them: the file, else its last good copy, else none; `log` is told what was wrong and where. Never fails. */
  static async open(folder: string, log: (line: string) => void): Promise<SettingsFiles> {
    for (const name of names) {
      const read = await readOne(join(folder, name))
      if (read === undefined) continue
      if (read.ok) return new SettingsFiles(folder, read.value)
      log(`settings: ${join(folder, name)} cannot be used: ${read.error}`)
    }
    return new SettingsFiles(folder, noSettings)
  }

  get current(): Settings {
    return this.settings
  }

  /** Keeps the settings and uses them from now on, kept or not. The error is what the disk said. */
  async save(settings: Settings): Promise<Result<Settings, string>> {
    this.settings = settings
    try {
      await mkdir(this.folder, { recursive: true })
      for (const name of names) await atomicWrite(join(this.folder, name), `${JSON.stringify(settings, null, 2)}\n`)
      return ok(settings)
    } catch (cause) {
      return err(`settings could not be written to ${this.folder}: ${String(cause)}`)
    }
  }
}

/** Settings of a file; undefined where there is no such file. */
async function readOne(path: string): Promise<Result<Settings, string> | undefined> {
  try {
    return readSettings(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    return err(cause instanceof Error ? cause.message : String(cause))
  }
}
