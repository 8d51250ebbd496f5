import { screen, type BrowserWindow, type Display } from 'electron'
import { podiumOf } from '../../core/wall'
import { fills, putBack } from '../recovery/displays'
import { faultOf, lookEveryMs, withBeat, withPause, type Pulse } from '../recovery/pulse'
import { watchPage } from '../recovery/watch'
import { lossesOf } from './losses'

/** What the podium needs of the app. */
export interface PodiumNeeds {
  /** The display's name, as staff have given it; null: there is no podium. */
  readonly name: () => string | null
  readonly open: (on: Display) => BrowserWindow
  /** No hand is at the podium any more. */
  readonly left: () => void
  readonly log: (line: string) => void
}

/**
 * The podium's touchscreen in a visitor's hall: the stage's page once more, the same tour, touched here and followed there. It owns nothing
 * and the stage does without it; when it is lost it is fetched back at its place, when its display is away there is none.
 */
export class Podium {
  #window: BrowserWindow | undefined
  #pulse: Pulse = { openedAt: 0 }
  #lookedAt = performance.now()
  #losses: readonly number[] = []
  #later: NodeJS.Timeout | undefined

  constructor(private readonly needs: PodiumNeeds) {
    setInterval(() => this.#look(), lookEveryMs).unref()
  }

  get window(): BrowserWindow | undefined {
    return this.#window
  }

  /** The page has painted a frame. */
  beat(shown: string): void {
    this.#pulse = withBeat(this.#pulse, shown, undefined, performance.now())
  }

  /** Displays have come or gone, or staff have said where it is: it stands there, or nowhere. */
  follow(): void {
    const on = podiumOf(screen.getAllDisplays(), this.needs.name())
    if (!on) return this.#close()
    const window = this.#window
    if (!window) {
      if (this.#later === undefined) this.#open(on)
    } else if (window.isVisible() && !fills(window, on)) putBack(window, on, true, true)
  }

  #open(on: Display): void {
    const window = this.needs.open(on)
    this.#window = window
    this.#pulse = { openedAt: performance.now() }
    watchPage(window, (fault, why) => {
      if (window === this.#window) this.#mend(`${fault} (${why})`)
    })
  }

  #look(): void {
    const now = performance.now()
    this.#pulse = withPause(this.#pulse, now - this.#lookedAt)
    this.#lookedAt = now
    const fault = this.#window && faultOf(this.#pulse, now)
    if (fault) this.#mend(`${fault} (seen by its beat)`)
  }

  /** Another window, at once; after many losses in a short time later and later. */
  #mend(why: string): void {
    const { losses, waitMs } = lossesOf(this.#losses, performance.now())
    this.#losses = losses
    this.needs.log(`podium: ${why}, another window${waitMs > 0 ? ` in ${waitMs / 1000} s` : ''}`)
    this.#close()
    this.#later = setTimeout(() => {
      this.#later = undefined
      this.follow()
    }, waitMs)
  }

  #close(): void {
    clearTimeout(this.#later)
    this.#later = undefined
    const old = this.#window
    this.#window = undefined
    if (!old) return
    if (!old.isDestroyed()) old.destroy()
    this.needs.left()
  }
}
