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
import { ownPlan } from '../../core/rehearsal'
import { walkIndex, walkOf, walkWithout, type Walk } from '../../core/route'
import type { TourState } from '../../core/tour'
import type { Opened } from '../tour/open'
import type { RehearsalRoom } from './rehearsals'

/** The step a state shows, as rehearsals name it. */
const stepOf = ({ walk, scene, step }: TourState): string => {
  const stop = walk.stops[scene]
  return `${stop?.scene ?? ''}/${stop?.steps[step] ?? ''}`
}

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
    private readonly rehearsals?: RehearsalRoom,
  ) {
    this.#state = opened.host.state
    this.#plan = this.#planOf(this.#state.walk)
    if (this.#state.phase !== 'attract') this.#talk = stepped(noTalk, now())
    opened.host.onChange((state) => this.#follow(state))
  }

  get state(): { readonly talk: Talk; readonly plan: Plan; readonly own: boolean; readonly now: number } {
    return { talk: this.#talk, plan: this.#plan, own: this.#own() !== undefined, now: this.now() }
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

  /** A rehearsal begins with the clock at zero, or ends with the time of the step that is being spoken. */
  rehearse(on: boolean): void {
    const { report } = this.opened.playing
    if (!on) this.#endRun()
    else if (report) {
      this.turn('restart')
      this.rehearsals?.begin(report.manifest.id, this.#state.walk.route)
    }
  }

  /** The machine's own times, or the pack's, hold for the route from now on. */
  replan(): void {
    this.#plan = this.#planOf(this.#state.walk)
    this.changed()
  }

  #own(): ReturnType<RehearsalRoom['own']> {
    const { report } = this.opened.playing
    return report ? this.rehearsals?.own(report.manifest.id, this.#state.walk.route) : undefined
  }

  #noteSpoken(state: TourState): void {
    if (state.phase !== 'attract' && this.#talk.begunAt !== null)
      this.rehearsals?.note(stepOf(state), elapsedOf(this.#talk, this.now()) - this.#talk.arrived)
  }

  #endRun(): void {
    if (!this.rehearsals?.run) return
    this.#noteSpoken(this.#state)
    this.rehearsals.end()
  }

  #moment(): Moment {
    const { walk, scene, step } = this.#state
    const elapsed = elapsedOf(this.#talk, this.now())
    return { index: walkIndex(walk, scene, step), elapsed, spent: elapsed - this.#talk.arrived }
  }

  #planOf(walk: Walk): Plan {
    const { report } = this.opened.playing
    return report ? ownPlan(planOf(report.tour, walkOf(report.tour, walk.route), walk), walk, this.#own()) : []
  }

  #follow(state: TourState): void {
    const before = this.#state
    const isElsewhere = state.scene !== before.scene || state.step !== before.step
    // What ends a visit or takes another route ends its rehearsal, too.
    if (state.phase === 'attract' || state.walk.route !== before.walk.route) this.#endRun()
    else if (isElsewhere) this.#noteSpoken(before)
    this.#state = state
    if (state.walk !== before.walk) this.#plan = this.#planOf(state.walk)
    const began = state.session !== before.session
    if (state.phase === 'attract') this.#talk = noTalk
    else if (began) this.#talk = stepped(noTalk, this.now())
    else if (isElsewhere) this.#talk = stepped(this.#talk, this.now())
    else if (state.walk === before.walk) return
    this.changed()
  }
}
