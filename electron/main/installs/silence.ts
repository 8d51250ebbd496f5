/** A folder that has not answered a look for so long hangs: a share whose server is away. */
const silentMs = 30_000

/** Knows since when a look has been waiting, and says once that it is too long, and once that it is over. Times in ms of one clock. */
export class Silence {
  #since: number | undefined
  #told = false

  constructor(
    private readonly folder: string,
    private readonly log: (line: string) => void,
  ) {}

  /** A look begins. */
  ask(now: number): void {
    this.#since = now
  }

  /** It has its answer. */
  answer(): void {
    this.#since = undefined
    if (this.#told) this.log(`drop: ${this.folder} answers again`)
    this.#told = false
  }

  /** It is time for the next look, and the last one may still wait. */
  pass(now: number): void {
    if (this.#told || this.#since === undefined || now - this.#since < silentMs) return
    this.#told = true
    this.log(
      `drop: ${this.folder} has not answered for ${silentMs / 1000} s: its packs are looked for as soon as it does`,
    )
  }
}
