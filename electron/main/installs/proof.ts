/** How long a new pack has to be asked for and painted, ms. */
const longestMs = 90_000

/**
 * Whether a new pack has painted on the real stage: the page has fetched it, and has then sent two beats from painted frames that
 * show a report (the first may still be of the old picture).
 */
export class Proof {
  #state: 'idle' | 'wanted' | 'fetched' | 'once' = 'idle'
  #timer: NodeJS.Timeout | undefined

  constructor(
    private readonly onProved: () => void,
    private readonly onFailed: () => void,
    private readonly longest = longestMs,
  ) {}

  /** A new pack is to be shown from now on. */
  want(): void {
    this.#state = 'wanted'
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#state = 'idle'
      this.onFailed()
    }, this.longest)
    this.#timer.unref()
  }

  /** The page has fetched what plays. */
  fetched(): void {
    if (this.#state === 'wanted') this.#state = 'fetched'
  }

  /** A painted frame shows this. */
  beat(shown: unknown): void {
    if (this.#state === 'idle' || this.#state === 'wanted' || shown === 'notice') return
    if (this.#state === 'fetched') {
      this.#state = 'once'
      return
    }
    this.#state = 'idle'
    clearTimeout(this.#timer)
    this.onProved()
  }
}
