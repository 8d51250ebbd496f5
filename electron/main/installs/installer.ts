import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { InstallOutcome, InstallWork } from '../../core/contracts/installs'
import { err, ok, type Result } from '../../core/result'
import { giveUp, rollBack, switchTo, type Pointer, type Refusal, type Staged } from '../../packs/store'
import { bundledFolder, readBundled, readInstalled, readPlaying, type PackRules, type Playing } from '../packs'
import { stageAside } from './stager'
import { tellRefusal } from './words'

/** What installing needs of the program. */
export interface InstallerTools {
  readonly rules: PackRules
  /** Paints all of a pack unseen. */
  readonly tryPack: (read: Playing, onProgress: (done: number) => void) => Promise<Result<null, Refusal>>
  /** Lets a pack play in the place of what plays, now or as soon as nobody is there. */
  readonly play: (read: Playing, now: boolean) => void
  readonly log: (line: string) => void
  /** What is shown to staff has changed. */
  readonly changed: () => void
}

/** Installs one pack after the other; what plays plays on until a new one is whole, proved, and nobody is there. */
export class Installer {
  #work: InstallWork | null = null
  #last: InstallOutcome | null = null

  constructor(private readonly tools: InstallerTools) {}

  get work(): InstallWork | null {
    return this.#work
  }

  /** What came of the last install. */
  get last(): InstallOutcome | null {
    return this.#last
  }

  /** Installs a file; `now`: it plays at once, whoever is there. */
  async install(file: string, allTheSame: boolean, now: boolean): Promise<Result<null, Refusal>> {
    if (this.#work) return err({ why: 'busy' })
    const done = await this.#installOne(file, allTheSame, now)
    this.#work = null
    const overrule = !done.ok && (done.error.why === 'older' || done.error.why === 'given-up') ? file : null
    this.#last = { name: basename(file), refusals: done.ok ? [] : tellRefusal(done.error, basename(file)), overrule }
    this.tools.changed()
    return done
  }

  async #installOne(file: string, allTheSame: boolean, now: boolean): Promise<Result<null, Refusal>> {
    const { rules, log } = this.tools
    const { store, keys, profile, resources } = rules
    const at = (step: InstallWork['step'], done: number): void => {
      this.#work = { name: basename(file), step, done }
      this.tools.changed()
    }
    at('verify', 0)
    const order = { store, keys, file, profile, allTheSame, bundled: bundledFolder(resources) }
    const staged = await stageAside(order, log, (done) => at('verify', done))
    if (!staged.ok) return staged
    at('trial', 0)
    const tried = await this.#try(staged.value, (done) => at('trial', done))
    if (!tried.ok) return tried
    at('switch', 0)
    const switched = await switchTo(store, staged.value, new Date(), log)
    return switched.ok ? this.#playNext(switched.value, now) : switched
  }

  async #try({ folder }: Staged, onProgress: (done: number) => void): Promise<Result<null, Refusal>> {
    const read = await readPlaying(folder)
    const tried = read.report ? await this.tools.tryPack(read, onProgress) : err<Refusal>({ why: 'faulty', faults: [] })
    if (tried.ok) return tried
    this.tools.log(`install: trial failed: ${JSON.stringify(tried.error)}`)
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    return tried
  }

  /** Staff want what played before. */
  rollBack(now: boolean): Promise<Result<null, Refusal>> {
    return this.#goBack(() => rollBack(this.tools.rules.store, this.tools.log), now)
  }

  /** The new pack does not paint. */
  giveUp(why: string): Promise<Result<null, Refusal>> {
    return this.#goBack(() => giveUp(this.tools.rules.store, why, this.tools.log), true)
  }

  async #goBack(change: () => Promise<Result<Pointer, Refusal>>, now: boolean): Promise<Result<null, Refusal>> {
    if (this.#work) return err({ why: 'busy' })
    const changed = await change()
    return changed.ok ? this.#playNext(changed.value, now) : changed
  }

  async #playNext({ current }: Pointer, now: boolean): Promise<Result<null, Refusal>> {
    const { rules, play, changed } = this.tools
    const read = current ? await readInstalled(rules, current) : await readBundled(rules)
    if (read.report) play(read, now)
    changed()
    return read.report ? ok(null) : err({ why: 'faulty', faults: [] })
  }
}
