import type { BrowserWindow, Display } from 'electron'
import { leaveFullscreen } from '../windows/keys'
import { putBack, StageDisplay, type Spread, type StagePlace } from './displays'
import type { RecoveryEvent } from './events'
import { leaveForAnother } from './leave'
import { thisMoment } from './moment'
import { decide, type Fault, type Remedy } from './policy'
import { faultOf, isRight, lookEveryMs, withBeat, withPause, type Pulse } from './pulse'
import { keepReduced } from './reduced'
import { addTried, readTried } from './tried'
import { watchSight } from './watchSight'
import { watchGpu, watchMachine, watchMemory, watchPage } from './watch'

/** What the guard needs of the app. */
export interface Guarded {
  readonly open: (on: StagePlace) => BrowserWindow
  /** Opens the still picture that stands in for the stage; shows itself. */
  readonly openPoster: (on: Display) => BrowserWindow
  /** What the tour's state wants to be shown; undefined where nothing plays. */
  readonly expected: () => string | undefined
  /** Whether that is a picture: a closed hall's black and a curtain are none. */
  readonly isPictured: () => boolean
  /** Arguments with which another process comes back to where this one is. */
  readonly resume: () => readonly string[]
  /** The displays that staff have given the stage, and the one that is the podium's. */
  readonly displays: () => Spread
  /** Whether the stage must fill its display, whatever the system thinks. */
  readonly kiosk: boolean
  /** Whether this process already does without GPU and motion. */
  readonly reduced: boolean
  readonly tell: (event: RecoveryEvent) => void
}

/** Keeps one stage window alive: sees crashes, hangs, wrong pictures, lost displays and sleep, and takes the policy's remedy. */
export class Guard {
  readonly #display: StageDisplay
  #window: BrowserWindow
  #poster: BrowserWindow | undefined
  #pulse: Pulse = { openedAt: performance.now() }
  #mending = false
  /** Whether the window was opened without a frame, for a wall. */
  #isBare = false
  #lookedAt = performance.now()
  readonly #listeners = new Set<() => void>()

  constructor(private readonly guarded: Guarded) {
    this.#display = new StageDisplay(guarded.displays, guarded.kiosk)
    this.#window = this.#openWatched()
    setInterval(() => this.#look(), lookEveryMs).unref()
    const nobody = (): boolean => ['attract', 'closed'].includes(guarded.expected() ?? '')
    watchMemory(
      () => this.#window,
      nobody,
      (why) => this.#mend('heavy', why),
    )
    if (!guarded.reduced) watchGpu((why) => this.#mend('gpu-lost', why))
    watchSight(
      () => this.#poster ?? this.#window,
      () => guarded.isPictured() && (this.#poster !== undefined || (isRight(this.#pulse) && !this.#mending)),
      () => this.#repaint(),
    )
    watchMachine(
      () => this.#putBack(),
      () => this.#putBack(true),
    )
  }

  get window(): BrowserWindow {
    return this.#window
  }

  /** Whether the stage's page is there; while it is fetched back nobody knows what its audience sees. */
  get isStanding(): boolean {
    return !this.#mending && this.#pulse.beatAt !== undefined
  }

  /** Tells when the stage was lost, is there again, in another window perhaps, or was put on its display. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** Somebody started the program a second time: the stage is what they want to see. */
  toFront(): void {
    this.#putBack(true)
  }

  /** Another display has been chosen: the stage goes there. */
  toItsDisplay(): void {
    this.#putBack()
  }

  /** The hall has opened or closed: the still picture goes dark with it, and comes again. */
  onHours(): void {
    if (this.#poster && !this.#poster.isDestroyed()) this.#openPosterAnew(this.#poster)
  }

  /** The display the stage stands on. */
  get display(): StagePlace {
    return this.#display.now
  }

  /** A guide wants the stage on another display: it fills it. */
  moveTo(display: Display): void {
    // A wall is no guide's to leave.
    if (this.display.isWall) return
    this.#display.put(display)
    this.#window.setFullScreen(true)
    putBack(this.#window, display, this.guarded.kiosk, true)
    this.#changed()
  }

  /** Escape that nothing on the page wanted. */
  leaveFullscreen(): void {
    leaveFullscreen(this.#window)
  }

  /** The page has painted a frame that shows `shown`. */
  beat(shown: string): void {
    const isFirst = this.#pulse.beatAt === undefined
    this.#pulse = withBeat(this.#pulse, shown, this.guarded.expected(), performance.now())
    if (!this.#mending && this.#poster && isRight(this.#pulse)) this.#dropPoster()
    if (isFirst) this.#changed()
  }

  #look(): void {
    const now = performance.now()
    this.#pulse = withPause(this.#pulse, now - this.#lookedAt)
    this.#lookedAt = now
    const fault = faultOf(this.#pulse, now)
    if (fault) this.#mend(fault, 'seen by its beat')
  }

  #openWatched(): BrowserWindow {
    const place = this.#display.now
    const window = this.guarded.open(place)
    this.#isBare = place.isWall === true
    if (place.isWall) window.once('show', () => putBack(window, place, this.guarded.kiosk, true))
    this.#display.follow(window)
    watchPage(window, (fault, why) => {
      if (window === this.#window) this.#mend(fault, why)
    })
    return window
  }

  #putBack(force = false): void {
    const stage = this.#poster ?? this.#window
    const place = this.#display.now
    // A frame cannot be taken off a window: a stage that becomes a wall is another one.
    if (place.isWall && !this.#isBare && stage === this.#window && !stage.isDestroyed()) this.#reopen()
    else if (!stage.isDestroyed()) putBack(stage, place, this.guarded.kiosk, force)
    this.#changed()
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }

  #mend(fault: Fault, why: string): void {
    if (this.#mending || this.#window.isDestroyed()) return
    this.#mending = true
    this.#changed()
    const seenAt = thisMoment()
    const { remedy, after } = decide(readTried(), fault, seenAt)
    this.guarded.tell({ kind: 'mended', fault, why, remedy, after })
    const act = (): void => {
      addTried({ fault, remedy, seenAt, doneAt: thisMoment() })
      this.#take(remedy)
      this.#pulse = { openedAt: performance.now() }
      this.#mending = false
      this.#changed()
    }
    // At once, without a turn of the clock: a crashed page is missed by whoever stands before it.
    if (after === 0) return act()
    this.#showPoster()
    setTimeout(act, after)
  }

  #take(remedy: Remedy): void {
    if (remedy === 'reload') return this.#window.webContents.reload()
    if (remedy === 'reopen' || remedy === 'poster') return this.#reopen()
    if (remedy === 'reduce') keepReduced()
    leaveForAnother(this.guarded.resume())
  }

  /** The old window stays as a cover until the new one shows itself; its page must not take the machine from the new one's. */
  #reopen(): void {
    const old = this.#window
    this.#window = this.#openWatched()
    old.webContents.forcefullyCrashRenderer()
    this.#window.once('show', () => old.destroy())
  }

  /** The display shows one colour, whatever the page says of itself. */
  #repaint(): void {
    if (this.#poster) this.#openPosterAnew(this.#poster)
    else this.#mend('blank', 'nothing on the display since a GPU process was lost')
  }

  #openPosterAnew(old: BrowserWindow): void {
    this.#poster = this.guarded.openPoster(this.#display.now)
    this.#poster.webContents.once('did-finish-load', () => old.destroy())
  }

  #showPoster(): void {
    if (this.#poster && !this.#poster.isDestroyed()) this.#poster.moveTop()
    else this.#poster = this.guarded.openPoster(this.#display.now)
    const failed = this.#window
    failed.webContents.forcefullyCrashRenderer()
    failed.hide()
  }

  #dropPoster(): void {
    this.guarded.tell({ kind: 'back-from-poster' })
    this.#window.show()
    this.#poster?.destroy()
    this.#poster = undefined
  }
}
