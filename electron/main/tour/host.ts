import type { WindowAction } from '../../core/contract'
import type { Tour } from '../../core/report'
import { walkOf } from '../../core/route'
import {
  firstState,
  reduceTour,
  warningSeconds,
  type TourAction,
  type TourDefaults,
  type TourState,
} from '../../core/tour'

/** Milliseconds without a touch before the warning, and the warning's own length; absent where nothing idles. */
export interface IdleTimes {
  readonly idleMs: number
  readonly warningMs: number
}

export const kioskIdle: IdleTimes = { idleMs: 60_000, warningMs: warningSeconds * 1000 }

/** The one owner of committed tour state; windows are views of it. */
export class TourHost {
  #state: TourState
  #timer: NodeJS.Timeout | undefined
  readonly #listeners = new Set<(state: TourState) => void>()

  constructor(
    private readonly tour: Tour,
    readonly defaults: TourDefaults,
    private readonly idle: IdleTimes | undefined,
  ) {
    this.#state = firstState(defaults)
  }

  get state(): TourState {
    return this.#state
  }

  onChange(listener: (state: TourState) => void): void {
    this.#listeners.add(listener)
  }

  /** Takes a window's action and returns the committed state. */
  accept(action: WindowAction): TourState {
    if (action.type === 'route') return this.apply({ type: 'route', walk: walkOf(this.tour, action.route) })
    return this.apply(action)
  }

  apply(action: TourAction): TourState {
    this.#state = reduceTour(this.#state, action, this.defaults)
    this.#rearm()
    for (const listener of this.#listeners) listener(this.#state)
    return this.#state
  }

  /** Every accepted action restarts the clock of the phase it leads to. */
  #rearm(): void {
    clearTimeout(this.#timer)
    if (!this.idle || this.#state.phase === 'attract') return
    const warning = this.#state.phase === 'warning'
    this.#timer = setTimeout(
      () => this.apply({ type: warning ? 'expire' : 'idle' }),
      warning ? this.idle.warningMs : this.idle.idleMs,
    )
  }
}
