import type { Spot } from '../../core/tour'
import {
  elapsedOf,
  noTalk,
  planOf,
  replanned,
  stepped,
  turned,
  type Moment,
  type Plan,
  type Talk,
  type TalkTurn,
} from '../../core/pace'
import { walkIndex, walkOf, walkWithout, type Walk } from '../../core/route'
import type { TourState } from '../../core/tour'
import type { Opened } from '../tour/open'

/** The clock of a guide's talk and the plan it is held against. Lives in main: neither window's end costs a second of it. */
export class GuidePace {
  #talk: Talk = noTalk
  #plan: Plan
  #state: TourState

  /** `now` is a steady clock in ms; `changed` is told where something else than time has. */
  constructor(
    private readonly opened: Opened,
    private readonly now: () => number,
    private readonly changed: () => void,
  ) {
    this.#state = opened.host.state
    this.#plan = this.#planOf(this.#state.walk)
    if (this.#state.phase !== 'attract') this.#talk = stepped(noTalk, now())
    opened.host.onChange((state) => this.#follow(state))
  }

  get state(): { readonly talk: Talk; readonly plan: Plan; readonly now: number } {
    return { talk: this.#talk, plan: this.#plan, now: this.now() }
  }

  turn(turn: TalkTurn): void {
    this.#talk = turned(this.#talk, turn, this.now())
    this.changed()
  }

  /** Leaves out steps that lie ahead, and plans the rest so that the tour ends in `left` seconds; what does not lie ahead stays. */
  shorten(left: number, drop: readonly Spot[]): void {
    const { walk } = this.#state
    const moment = this.#moment()
    const isOut = (scene: number, step: number): boolean =>
      walkIndex(walk, scene, step) > moment.index && drop.some((spot) => spot.scene === scene && spot.step === step)
    const dropped = drop
      .filter(({ scene, step }) => isOut(scene, step))
      .map((spot) => walkIndex(walk, spot.scene, spot.step))
    const plan = replanned(this.#plan, dropped, moment, left)
    this.opened.host.apply({ type: 'route', walk: walkWithout(walk, isOut) })
    this.#plan = plan
    this.changed()
  }

  #moment(): Moment {
    const { walk, scene, step } = this.#state
    const elapsed = elapsedOf(this.#talk, this.now())
    return { index: walkIndex(walk, scene, step), elapsed, spent: elapsed - this.#talk.arrived }
  }

  #planOf(walk: Walk): Plan {
    const { report } = this.opened.playing
    return report ? planOf(report.tour, walkOf(report.tour, walk.route), walk) : []
  }

  #follow(state: TourState): void {
    const before = this.#state
    this.#state = state
    if (state.walk !== before.walk) this.#plan = this.#planOf(state.walk)
    const began = state.session !== before.session
    if (state.phase === 'attract') this.#talk = noTalk
    else if (began) this.#talk = stepped(noTalk, this.now())
    else if (state.scene !== before.scene || state.step !== before.step) this.#talk = stepped(this.#talk, this.now())
    else if (state.walk === before.walk) return
    this.changed()
  }
}
