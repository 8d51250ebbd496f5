import type { SpokenAt, WindowAction } from '../../core/contract'
import { breath } from '../../core/leadTime'
import type { Tour } from '../../core/report'
import type { Settings } from '../../core/settings'
import { walkOf } from '../../core/route'
import { nobodyLeads, type LeadRules } from './lead'
import { firstState, reduceTour, type TourAction, type TourDefaults, type TourState } from '../../core/tour'

/** How long nobody may touch before the warning, and how long that stays, as they are set now; undefined where nothing idles. */
export type IdleTimes = () => Settings['idle'] | undefined

/** The one owner of committed tour state; windows are views of it. */
export class TourHost {
  #state: TourState
  #timer: NodeJS.Timeout | undefined
  readonly #listeners = new Set<(state: TourState) => void>()

  constructor(
    private tour: Tour,
    private given: TourDefaults,
    private readonly idle: IdleTimes,
    private readonly lead: LeadRules = nobodyLeads,
  ) {
    this.#state = firstState(given)
    this.#rearm()
  }

  get defaults(): TourDefaults {
    return this.given
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

  /** Goes on with another telling of the tour: route, scene, step and language stay where it has them. */
  retell(tour: Tour, locales: readonly string[]): void {
    const kept = (locale: string): string => (locales.includes(locale) ? locale : (locales[0] ?? locale))
    this.tour = tour
    this.given = { ...this.given, locales, locale: kept(this.given.locale), walk: walkOf(tour, this.given.walk.route) }
    this.apply({ type: 'route', walk: walkOf(tour, this.#state.walk.route) })
    this.apply({ type: 'locale', locale: kept(this.#state.locale) })
  }

  /** What a new visitor finds from now on; whoever is there keeps what they have, attract shows it at once. */
  restart(given: TourDefaults): void {
    this.given = given
    if (this.#state.phase === 'attract') this.apply({ type: 'leave' })
  }

  /** What is said at a step has been said to its end: the next one comes after a breath, where the tour still leads itself there. */
  spoken({ scene, step, locale }: SpokenAt): void {
    const now = this.#state
    const isThere = now.scene === scene && now.step === step && now.locale === locale
    const next = this.#coming()
    if (!isThere || next?.action.type !== 'turn') return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.apply(next.action), Math.min(next.ms, breath * 1000))
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
    const next = this.#coming()
    if (next) this.#timer = setTimeout(() => this.apply(next.action), next.ms)
  }

  /** What the clock will say, and when, if nobody does anything. */
  #coming(): { readonly action: TourAction; readonly ms: number } | undefined {
    const { phase, leading, curtain } = this.#state
    if (phase === 'attract') {
      const ms = this.lead.after()
      return ms === undefined ? undefined : { action: { type: 'lead' }, ms }
    }
    if (leading === 'on')
      return curtain ? undefined : { action: { type: 'turn', end: this.lead.end() }, ms: this.lead.stay(this.#state) }
    const idle = this.idle()
    if (!idle) return undefined
    return phase === 'warning'
      ? { action: { type: 'expire' }, ms: idle.warningSeconds * 1000 }
      : { action: { type: 'idle' }, ms: idle.touchSeconds * 1000 }
  }
}
