/** Nobody types. */
const patienceMs = 30_000

/** What goes by at the PIN pad: the patience it has with whoever stands there, and the lock-out's seconds, neither of which holds up the other. */
export class PadClock {
  #patience: number | undefined
  #second: number | undefined
  #left = 0

  /** `onIdle`: nobody has typed for so long, locked or not; `onLeft` is told the seconds of lock-out that are left. */
  constructor(
    private readonly onIdle: () => void,
    private readonly onLeft: (seconds: number) => void,
  ) {}

  /** Somebody types. */
  touched(): void {
    window.clearTimeout(this.#patience)
    this.#patience = window.setTimeout(this.onIdle, patienceMs)
  }

  /** No PIN is looked at for so many seconds. */
  lock(seconds: number): void {
    window.clearInterval(this.#second)
    this.#tell(seconds)
    if (seconds > 0) this.#second = window.setInterval(() => this.#tell(this.#left - 1), 1000)
  }

  stop(): void {
    window.clearTimeout(this.#patience)
    window.clearInterval(this.#second)
  }

  #tell(seconds: number): void {
    this.#left = seconds
    if (seconds <= 0) window.clearInterval(this.#second)
    this.onLeft(seconds)
  }
}
