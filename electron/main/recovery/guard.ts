import { app, type BrowserWindow } from 'electron'
import { decide, type Fault, type Remedy, type Tried } from './policy'
import { faultOf, withBeat, type Pulse } from './pulse'
import { readTried, writeTried } from './tried'

/** What the guard needs of the app. */
export interface Guarded {
  readonly open: () => BrowserWindow
  /** What the tour's state wants to be shown; undefined where nothing plays. */
  readonly expected: () => string | undefined
  /** Arguments with which another process comes back to where this one is. */
  readonly resume: () => readonly string[]
  readonly log: (line: string) => void
}

const lookEveryMs = 1000

/** Keeps one stage window alive: sees crashes, hangs and wrong pictures, and takes the policy's remedy. */
export class Guard {
  #window: BrowserWindow
  #pulse: Pulse = { openedAt: Date.now() }
  #tried = readTried()
  #mending = false

  constructor(private readonly guarded: Guarded) {
    this.#window = this.#openWatched()
    setInterval(() => {
      const fault = faultOf(this.#pulse, Date.now())
      if (fault) this.#mend(fault)
    }, lookEveryMs).unref()
  }

  get window(): BrowserWindow {
    return this.#window
  }

  /** The page has painted a frame that shows `shown`. */
  beat(shown: string): void {
    this.#pulse = withBeat(this.#pulse, shown, this.guarded.expected(), Date.now())
  }

  #openWatched(): BrowserWindow {
    const window = this.guarded.open()
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && window === this.#window) this.#mend('crashed')
    })
    window.webContents.on('did-fail-load', () => {
      if (window === this.#window) this.#mend('not-loaded')
    })
    return window
  }

  #mend(fault: Fault): void {
    if (this.#mending || this.#window.isDestroyed()) return
    this.#mending = true
    const seenAt = Date.now()
    const { remedy, after } = decide(this.#tried, fault, seenAt)
    this.guarded.log(`recovery: ${fault}, ${remedy}${after > 0 ? ` in ${after / 1000} s` : ''}`)
    setTimeout(() => {
      const tried: Tried = { fault, remedy, seenAt, doneAt: Date.now() }
      this.#tried = [...this.#tried, tried]
      writeTried(this.#tried)
      this.#take(remedy)
      this.#pulse = { openedAt: Date.now() }
      this.#mending = false
    }, after)
  }

  #take(remedy: Remedy): void {
    const old = this.#window
    if (remedy === 'reload') return old.webContents.reload()
    if (remedy === 'reopen') {
      this.#window = this.#openWatched()
      return old.destroy()
    }
    app.relaunch({ args: [...process.argv.slice(1), ...this.guarded.resume()] })
    app.exit(0)
  }
}
