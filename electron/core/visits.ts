import { localMoment } from './welcome'
import type { TourState } from './tour'

/** How long a step was on stage, seconds. */
export interface VisitStep {
  readonly scene: string
  readonly step: string
  readonly seconds: number
}

/** One visit, with nothing in it of whoever came: no place on the glass, no picture, no minute more exact than the minute. */
export interface Visit {
  /** Local time to the minute, `YYYY-MM-DDTHH:MM`. */
  readonly start: string
  readonly seconds: number
  /** Language it ended in, and how often it was changed. */
  readonly locale: string
  readonly switches: number
  readonly route: string
  readonly steps: readonly VisitStep[]
  /** Figures whose source was looked at, as often as that was. */
  readonly taps: readonly string[]
  /** Whether the idle clock ended it or somebody did. */
  readonly end: 'idle' | 'left'
}

/** Taps remembered of one visit: who drums on the glass says nothing more. */
const mostTaps = 200

interface Running {
  readonly start: string
  readonly since: number
  /** When the step that is on stage came. */
  readonly stepSince: number
  readonly state: TourState
  readonly steps: readonly VisitStep[]
  readonly taps: readonly string[]
  readonly switches: number
}

/** Makes visits of what a tour does. `now` is a clock that only goes forward, ms; the wall's clock only dates the start. */
export class VisitRecorder {
  #running: Running | undefined

  /** Takes the tour's next state; a visit where one has ended. `idleMs` is how long nobody touched before the idle clock ended it. */
  see(state: TourState, now: number, wall: Date, idleMs = 0): Visit | undefined {
    const running = this.#running
    // A tour that leads itself is nobody's visit.
    const nobody = state.phase === 'attract' || state.leading === 'on'
    if (!running) {
      if (!nobody) this.#running = begun(state, now, wall)
      return undefined
    }
    if (nobody) {
      this.#running = undefined
      const idle = running.state.phase === 'warning' || (state.leading === 'on' && running.state.leading === 'held')
      return ended(running, Math.max(running.stepSince, idle ? now - idleMs : now), idle ? 'idle' : 'left')
    }
    this.#running = followed(running, state, now)
    return undefined
  }

  /** Somebody looked at a figure's source. */
  tap(fact: string): void {
    const running = this.#running
    if (running && running.taps.length < mostTaps) this.#running = { ...running, taps: [...running.taps, fact] }
  }
}

const begun = (state: TourState, now: number, wall: Date): Running => ({
  ...{ start: localMoment(wall), since: now, stepSince: now, state },
  ...{ steps: [], taps: [], switches: 0 },
})

const placeOf = ({ walk, scene, step }: TourState): Pick<VisitStep, 'scene' | 'step'> => ({
  scene: walk.stops[scene]?.scene ?? '',
  step: walk.stops[scene]?.steps[step] ?? '',
})

function followed(running: Running, state: TourState, now: number): Running {
  const [was, is] = [placeOf(running.state), placeOf(state)]
  const switches = running.switches + (state.locale === running.state.locale ? 0 : 1)
  if (was.scene === is.scene && was.step === is.step) return { ...running, state, switches }
  return { ...running, state, switches, steps: [...running.steps, stepOf(running, now)], stepSince: now }
}

const seconds = (ms: number): number => Math.round(ms / 1000)
const stepOf = ({ state, stepSince }: Running, now: number): VisitStep => ({
  ...placeOf(state),
  seconds: seconds(now - stepSince),
})

const ended = (running: Running, now: number, end: Visit['end']): Visit => ({
  ...{ start: running.start, seconds: seconds(now - running.since), locale: running.state.locale },
  ...{ switches: running.switches, route: running.state.walk.route, taps: running.taps, end },
  steps: [...running.steps, stepOf(running, now)],
})
