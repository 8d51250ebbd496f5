import type { EntryRefusal } from '../../core/contracts/staff'
import { err, ok, type Result } from '../../core/result'
import { afterWrong, noLockout, type Lockout } from './lockout'
import { keepLockout, loadLockout } from './lockoutFile'
import { isPin, isPinOf } from './pin'
import { loadPin } from './pinFile'

/** While the pad is locked, what is left of it is kept this often, ms. */
const keepEveryMs = 10_000

/** The door to the staff panel: knows the PIN again, and waits longer after each wrong one. */
export class StaffDoor {
  #lockout: Lockout
  /** Of the clock nobody can set, when `leftMs` was true. */
  #since: number
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly folder: string,
    private readonly log: (line: string) => void,
    private readonly clock: () => number,
    lockout: Lockout,
  ) {
    this.#lockout = lockout
    this.#since = clock()
    setInterval(() => void this.#keepRest(), keepEveryMs).unref()
  }

  /** The door of a machine whose data lie in `folder`; `clock` runs in ms from any beginning. */
  static async open(
    folder: string,
    log: (line: string) => void,
    clock: () => number = () => performance.now(),
  ): Promise<StaffDoor> {
    return new StaffDoor(folder, log, clock, await loadLockout(folder, log))
  }

  /** Whether a PIN is set now: `--set-pin` may set one while the program runs. */
  get hasPin(): boolean {
    return loadPin(this.folder, this.log) !== undefined
  }

  get leftSeconds(): number {
    return Math.ceil(this.#leftMs() / 1000)
  }

  /** Tries a PIN, one after the other however many come at once: each waits for what the one before it has cost. */
  tryPin(pin: unknown): Promise<Result<null, EntryRefusal>> {
    const answer = this.#turn.then(() => this.#tryNow(pin))
    this.#turn = answer.catch(() => undefined)
    return answer
  }

  async #tryNow(pin: unknown): Promise<Result<null, EntryRefusal>> {
    if (this.leftSeconds > 0) return this.#refusal('locked')
    if (!isPin(pin)) return this.#refusal('not-a-pin')
    const record = loadPin(this.folder, this.log)
    if (!record) return this.#refusal('no-pin')
    const before = this.#lockout
    // Counted and on disk before anybody knows whether it is right: a plug pulled in between is a wrong PIN.
    await this.#set(afterWrong(before))
    if (await isPinOf(record, pin)) {
      await this.#set(noLockout)
      return ok(null)
    }
    this.#since = this.clock()
    this.log(`staff: wrong PIN, ${this.#lockout.wrong} in a row, locked for ${this.leftSeconds} s`)
    return this.#refusal('wrong')
  }

  #refusal(why: EntryRefusal['why']): Result<never, EntryRefusal> {
    return err({ why, leftSeconds: this.leftSeconds })
  }

  #leftMs(): number {
    return Math.max(0, this.#lockout.leftMs - (this.clock() - this.#since))
  }

  /** A disk that is full must not keep staff from a machine that needs them: the lock-out then holds until the next start. */
  async #set(lockout: Lockout): Promise<void> {
    this.#lockout = lockout
    this.#since = this.clock()
    try {
      await keepLockout(this.folder, lockout)
    } catch (cause) {
      this.log(`staff: the lock-out could not be kept: ${String(cause)}`)
    }
  }

  /** In its turn, so that it never overwrites what a PIN has cost. */
  async #keepRest(): Promise<void> {
    if (this.#lockout.leftMs === 0) return
    this.#turn = this.#turn.then(() => this.#set({ ...this.#lockout, leftMs: this.#leftMs() }))
    await this.#turn
  }
}
