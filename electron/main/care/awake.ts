import { powerMonitor, powerSaveBlocker } from 'electron'

/** Some systems drop a blocker when they sleep or when displays change: it is asked after this often, ms. */
const lookEveryMs = 30_000

/** Keeps the display from sleeping while `wanted`; lets it sleep while the hall is closed. */
export class Awake {
  #blocker: number | undefined
  #wanted = false

  constructor() {
    setInterval(() => this.#assert(), lookEveryMs).unref()
    powerMonitor.on('resume', () => this.#assert())
  }

  keep(wanted: boolean): void {
    this.#wanted = wanted
    this.#assert()
  }

  #assert(): void {
    const held = this.#blocker !== undefined && powerSaveBlocker.isStarted(this.#blocker)
    if (this.#wanted === held) return
    if (this.#wanted) this.#blocker = powerSaveBlocker.start('prevent-display-sleep')
    else if (this.#blocker !== undefined) powerSaveBlocker.stop(this.#blocker)
  }
}
