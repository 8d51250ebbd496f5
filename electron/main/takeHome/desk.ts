import type { TakeHomeOrder, TakeHomeOutcome, TakeHomeState } from '../../core/contracts/takeHome'
import { err, ok, type Result } from '../../core/result'
import type { Answer } from './answer'
import type { Writing } from './writer'

/** What an export is made of and where it may go. */
export interface Surroundings {
  /** The pack that plays: its folder, and what its files are called by; undefined where none does. */
  readonly pack: () => Promise<{ readonly folder: string; readonly name: string } | undefined>
  /** The folder to write to: a stick's own one, or one that is asked for. Undefined: asked in vain. */
  readonly place: (stick: string | null, name: string) => Promise<Result<string | undefined, string>>
  readonly write: (order: TakeHomeOrder, pack: string, out: string, onShare: (share: number) => void) => Writing
  readonly tell: (state: TakeHomeState) => void
}

/** One export at a time, begun by staff or a guide, and what came of it. */
export class TakeHomeDesk {
  #state: TakeHomeState = { work: null, last: null }
  #writing: Writing | undefined
  /** Called off before there was anything to call off. */
  #off = false

  constructor(private readonly on: Surroundings) {}

  get state(): TakeHomeState {
    return this.#state
  }

  /** Begins; resolves when it is known whether there is anything to do, long before it is done. */
  async begin(order: TakeHomeOrder): Promise<Result<null, string>> {
    if (this.#state.work !== null) return err('busy')
    this.#off = false
    this.#say({ work: 0, last: null })
    try {
      return await this.#write(order)
    } catch (cause) {
      this.#stop(null)
      return err(String(cause))
    }
  }

  async #write(order: TakeHomeOrder): Promise<Result<null, string>> {
    const pack = await this.on.pack()
    if (!pack) {
      this.#stop(null)
      return err('no report')
    }
    const place = await this.on.place(order.stick, pack.name)
    if (!place.ok || place.value === undefined || this.#isOff()) {
      this.#stop(this.#isOff() ? { is: 'cancelled' } : null)
      return place.ok ? ok(null) : place
    }
    const folder = place.value
    this.#writing = this.on.write(order, pack.folder, folder, (work) => this.#say({ work, last: null }))
    void this.#writing.ended.then((answer) => {
      this.#writing = undefined
      this.#stop(outcomeOf(answer, folder, this.#off))
    })
    return ok(null)
  }

  cancel(): void {
    this.#off = this.#state.work !== null
    this.#writing?.cancel()
  }

  /** Asked anew: it may have been called off while something was waited for. */
  #isOff(): boolean {
    return this.#off
  }

  #stop(last: TakeHomeOutcome | null): void {
    this.#say({ work: null, last })
  }

  #say(state: TakeHomeState): void {
    this.#state = state
    this.on.tell(state)
  }
}

/** An export that was whole before it was called off is one. */
function outcomeOf(answer: Answer, folder: string, off: boolean): TakeHomeOutcome {
  if (answer.ok) return { is: 'written', files: answer.files.length, folder, notes: answer.notes }
  return off ? { is: 'cancelled' } : { is: 'failed', faults: answer.faults }
}
