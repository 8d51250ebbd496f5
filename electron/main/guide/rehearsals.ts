import { err, ok, type Result } from '../../core/result'
import {
  noRehearsals,
  ownKey,
  spent,
  withOwn,
  withoutRun,
  withRun,
  type Rehearsals,
  type Run,
  type StepTimes,
} from '../../core/rehearsal'

/** Where rehearsals are kept. */
export interface Shelf {
  open(): Promise<Rehearsals>
  keep(all: Rehearsals): Promise<void>
}

/** The rehearsals of this machine. One is kept after every step of it, so that whatever ends costs the step that was being spoken. */
export class RehearsalRoom {
  #all: Rehearsals = noRehearsals
  #run: Run | undefined

  constructor(
    private readonly shelf: Shelf,
    /** A local moment, `YYYY-MM-DDTHH:MM`. */
    private readonly moment: () => string,
    private readonly changed: () => void,
  ) {}

  async open(): Promise<void> {
    this.#all = await this.shelf.open()
    this.changed()
  }

  get all(): Rehearsals {
    return this.#all
  }

  /** The run that is going on. */
  get run(): Run | undefined {
    return this.#run
  }

  /** The times this machine has of its own for a route. */
  own(pack: string, route: string): StepTimes | undefined {
    const key = ownKey({ pack, route })
    return Object.hasOwn(this.#all.own, key) ? this.#all.own[key] : undefined
  }

  begin(pack: string, route: string): void {
    this.#run = { begun: this.moment(), pack, route, times: {} }
    this.changed()
  }

  /** So long a step was spoken on. */
  note(step: string, seconds: number): void {
    if (!this.#run) return
    const before = this.#run
    this.#run = spent(before, step, seconds)
    if (this.#run !== before) this.#take(withRun(this.#all, this.#run, Object.keys(before.times).length === 0))
  }

  end(): void {
    this.#run = undefined
    this.changed()
  }

  /** Takes a run's times for the machine's own. The error: there is no such run. */
  use(index: number): Result<null, string> {
    const run = this.#all.runs[index]
    if (!run) return err('no such rehearsal')
    this.#take(withOwn(this.#all, ownKey(run), run.times))
    return ok(null)
  }

  /** The pack's times hold again for a route. */
  disown(pack: string, route: string): void {
    this.#take(withOwn(this.#all, ownKey({ pack, route }), null))
  }

  /** One that is going on ends with it. */
  forget(index: number): void {
    if (this.#run && index === this.#all.runs.length - 1) this.#run = undefined
    this.#take(withoutRun(this.#all, index))
  }

  #take(all: Rehearsals): void {
    this.#all = all
    void this.shelf.keep(all)
    this.changed()
  }
}
