import type { Installed } from '../../packs/store'

/** How many looks a new pack has to be asked for and painted, and how often is looked, ms. */
const [mostLooks, lookEveryMs] = [90, 1000]

/** What is known of a new pack on the stage. */
interface Watch {
  readonly pack: Installed
  /** Frames that show it, as far as they count: the first after it was fetched may still be of the old picture. */
  readonly seen: 'nothing' | 'fetched' | 'once' | 'painted'
  /** Looks without a picture. They are counted, not timed: a machine that slept has not looked. */
  readonly looks: number
}

const watchOf = (pack: Installed): Watch => ({ pack, seen: 'nothing', looks: 0 })

/** The page has fetched what plays. Pure. */
const withFetch = (watch: Watch): Watch => (watch.seen === 'nothing' ? { ...watch, seen: 'fetched' } : watch)

/** A painted frame shows this; neither a notice nor the black of a closed hall shows a report. Pure. */
function withBeat(watch: Watch, shown: unknown): Watch {
  if (watch.seen === 'nothing' || shown === 'notice' || shown === 'closed') return watch
  return { ...watch, seen: watch.seen === 'fetched' ? 'once' : 'painted' }
}

/** A look goes by; in a closed hall there is nothing to be seen, and what was waited for begins anew when it opens. Pure. */
const withLook = (watch: Watch, open: boolean): Watch => ({ ...watch, looks: open ? watch.looks + 1 : 0 })

/** Whether nobody will ever see it. Pure. */
const isFailed = ({ looks }: Watch): boolean => looks >= mostLooks

/** Whether a new pack paints on the real stage: the page has fetched it, and has then sent two beats from frames that show a report. */
export class Proof {
  #watch: Watch | undefined

  constructor(
    private readonly onProved: (pack: Installed) => void,
    private readonly onFailed: (pack: Installed) => void,
    private readonly isOpen: () => boolean,
  ) {
    setInterval(() => this.#look(), lookEveryMs).unref()
  }

  /** This is to be shown from now on; undefined: something that needs no proof. */
  want(pack: Installed | undefined): void {
    this.#watch = pack && watchOf(pack)
  }

  /** The page has fetched what plays. */
  fetched(): void {
    this.#watch = this.#watch && withFetch(this.#watch)
  }

  /** A painted frame shows this. */
  beat(shown: unknown): void {
    if (!this.#watch) return
    const { seen, pack } = (this.#watch = withBeat(this.#watch, shown))
    if (seen !== 'painted') return
    this.#watch = undefined
    this.onProved(pack)
  }

  #look(): void {
    if (!this.#watch) return
    this.#watch = withLook(this.#watch, this.isOpen())
    if (!isFailed(this.#watch)) return
    const { pack } = this.#watch
    this.#watch = undefined
    this.onFailed(pack)
  }
}
