import { shortPeriod } from '../../core/periodWords'
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { InstallOutcome, InstallWork } from '../../core/contracts/installs'
import type { Told } from '../../core/contracts/workshop'
import type { Judged } from '../../../src/judge'
import { err, ok, type Result } from '../../core/result'
import {
  giveUp,
  prove,
  readPointer,
  rollBack,
  switchTo,
  type Installed,
  type Pointer,
  type Refusal,
  type Staged,
} from '../../packs/store'
import type { Playing } from '../packs'
import { tellRefusal } from './words'

/** What installing needs of the program. */
export interface InstallerTools {
  /** The store's folder. */
  readonly store: string
  /** Verifies and unpacks a file. */
  readonly stage: (
    file: string,
    allTheSame: boolean,
    onProgress: (done: number) => void,
  ) => Promise<Result<Staged, Refusal>>
  /** Reads the pack of a folder. */
  readonly read: (folder: string) => Promise<Playing>
  /** Reads what is current, or what was before it where that is not sound, or what came with the program. */
  readonly firstSound: (pointer: Pick<Pointer, 'current' | 'previous'>) => Promise<Playing>
  /** What has no room in a report's pictures on this stage. */
  readonly judge: (judged: Judged) => Promise<readonly Told[]>
  /** Paints all of a pack unseen. */
  readonly tryPack: (read: Playing, onProgress: (done: number) => void) => Promise<Result<null, Refusal>>
  /** Lets a pack play in the place of what plays, now or as soon as nobody is there. */
  readonly play: (read: Playing, now: boolean) => void
  /** The folder of the installed pack that plays, among the versions. */
  readonly playing: () => string | undefined
  readonly log: (line: string) => void
  /** What is shown to staff has changed. */
  readonly changed: () => void
}

/** What staff may overrule: the pack is sound, and they have been told. */
const overruled: ReadonlySet<Refusal['why']> = new Set(['older', 'given-up', 'misfit'])

type Done = Promise<Result<null, Refusal>>

/** Installs one pack after the other; what plays plays on until a new one is whole, proved, and nobody is there. */
export class Installer {
  #work: InstallWork | null = null
  #last: InstallOutcome | null = null
  /** Each change of the store waits for the one before it, but for no pack that is only being unpacked or tried. */
  #changes: Promise<unknown> = Promise.resolve()

  constructor(private readonly tools: InstallerTools) {}

  get work(): InstallWork | null {
    return this.#work
  }

  /** What came of the last install. */
  get last(): InstallOutcome | null {
    return this.#last
  }

  /** Installs a file; `now`: it plays at once, whoever is there. Never rejects: what fails without a word is told as such. */
  async install(file: string, allTheSame: boolean, now: boolean): Done {
    if (this.#work) return err({ why: 'busy' })
    const done = await this.#installOne(file, allTheSame, now).catch((cause: unknown) => this.#failed(cause))
    this.#work = null
    const overrule = !done.ok && overruled.has(done.error.why) ? file : null
    this.#tell({ name: basename(file), refusals: done.ok ? [] : tellRefusal(done.error, basename(file)), overrule })
    return done
  }

  async #installOne(file: string, allTheSame: boolean, now: boolean): Done {
    const { store, log, playing } = this.tools
    this.#at(file, 'verify', 0)
    const staged = await this.tools.stage(file, allTheSame, (done) => this.#at(file, 'verify', done))
    if (!staged.ok) return staged
    this.#at(file, 'trial', 0)
    const tried = await this.#try(staged.value, allTheSame, (done) => this.#at(file, 'trial', done))
    if (!tried.ok) return tried
    this.#at(file, 'switch', 0)
    return this.#change(async () => {
      const switched = await switchTo(store, staged.value, { now: new Date(), playing: playing(), log })
      return switched.ok ? this.#playNext(switched.value, now) : switched
    })
  }

  async #try({ folder }: Staged, allTheSame: boolean, onProgress: (done: number) => void): Done {
    const tried = await this.#paint(folder, allTheSame, onProgress).catch((cause: unknown) => this.#failed(cause))
    if (tried.ok) return tried
    this.tools.log(`install: trial failed: ${JSON.stringify(tried.error)}`)
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    return tried
  }

  async #paint(folder: string, allTheSame: boolean, onProgress: (done: number) => void): Done {
    const read = await this.tools.read(folder)
    if (!read.report) return err(unreadable)
    const told = allTheSame
      ? []
      : await this.tools.judge({ report: read.report, geography: read.geography ?? undefined })
    return told.length > 0 ? err({ why: 'misfit', told }) : await this.tools.tryPack(read, onProgress)
  }

  /** A pack has painted on the stage. */
  proved(pack: Installed): void {
    void this.#change(async () => {
      await prove(this.tools.store, pack, this.tools.log)
      return ok(null)
    })
  }

  /** Staff want what played before. */
  async rollBack(now: boolean): Done {
    if (this.#work) return err({ why: 'busy' })
    return this.#change(async () => {
      const changed = await rollBack(this.tools.store, this.tools.log)
      return changed.ok ? this.#playNext(changed.value, now) : changed
    })
  }

  /** A new pack does not paint: something else plays at once, whatever is being installed and whatever the disk says. */
  giveUp(pack: Installed, why: string): Done {
    const { store } = this.tools
    return this.#change(async () => {
      const before = await readPointer(store)
      const changed = await giveUp(store, pack, why, this.tools.log)
      if (!changed.ok && (changed.error.why === 'nothing-before' || !before)) return changed
      if (!changed.ok) this.tools.log(`install: not kept: ${JSON.stringify(changed.error)}`)
      const offered = `${shortPeriod(pack.period)} · ${pack.version}`
      this.#tell({ name: pack.id, refusals: tellRefusal({ why: 'given-up', offered }, pack.id), overrule: null })
      const next = changed.ok ? changed.value : { current: before?.previous ?? null, previous: null }
      return this.#playNext(next, true)
    })
  }

  async #playNext({ current, previous }: Pick<Pointer, 'current' | 'previous'>, now: boolean): Done {
    const read = await this.tools.firstSound({ current, previous })
    if (read.report) this.tools.play(read, now)
    this.#changed()
    return read.report && read.installed?.folder === current?.folder ? ok(null) : err(unreadable)
  }

  #change(change: () => Done): Done {
    const done = this.#changes.then(change).catch((cause: unknown) => this.#failed(cause))
    this.#changes = done
    return done
  }

  #failed(cause: unknown): Result<null, Refusal> {
    this.tools.log(`install: failed: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`)
    return err({ why: 'failed', reason: cause instanceof Error ? cause.message : String(cause) })
  }

  #at(file: string, step: InstallWork['step'], done: number): void {
    this.#work = { name: basename(file), step, done }
    this.#changed()
  }

  /** News for staff; that it does not reach them is no reason to stop. */
  #changed(): void {
    try {
      this.tools.changed()
    } catch (cause) {
      this.#failed(cause)
    }
  }

  #tell(outcome: InstallOutcome): void {
    this.#last = outcome
    this.#changed()
  }
}

/** It was read a moment ago. */
const unreadable: Refusal = { why: 'failed', reason: 'what was installed cannot be read' }
