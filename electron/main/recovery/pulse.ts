import type { Fault } from './policy'

/** What main knows of a page's life; times in ms of one steady clock. */
export interface Pulse {
  readonly openedAt: number
  /** Its last beat: sent from inside a painted frame, with what it shows. */
  readonly beatAt?: number
  /** Since when it has shown something else than the tour's state. */
  readonly wrongSince?: number
}

/** A page says that it lives once a second; with that second and main's own looks, silence is seen as a hang within 8 s. */
export const limits = { load: 40_000, beat: 6_500, wrong: 10_000 } as const

/** How often main looks, and what it may be late before the whole machine counts as asleep or overrun. */
export const lookEveryMs = 500
const lateMs = 500

/** What the stage has to show: what the tour wants, or the black of a closed hall over it; undefined where nothing plays. Pure. */
export const expectedOf = (tour: string | undefined, open: boolean): string | undefined =>
  tour === undefined || open ? tour : 'closed'

/** Takes a beat that says what the page shows, while the tour is at `expected`. Pure. */
export function withBeat(pulse: Pulse, shown: string, expected: string | undefined, now: number): Pulse {
  const { openedAt, wrongSince = now } = pulse
  const right = expected === undefined || shown === expected
  return { openedAt, beatAt: now, ...(right ? {} : { wrongSince }) }
}

/** Gives a page the time back in which main did not run either: the machine slept or was overrun, and the page could not beat. Pure. */
export function withPause(pulse: Pulse, sinceLook: number): Pulse {
  const lost = sinceLook - lookEveryMs
  if (lost <= lateMs) return pulse
  const { openedAt, beatAt, wrongSince } = pulse
  return {
    openedAt: openedAt + lost,
    ...(beatAt === undefined ? {} : { beatAt: beatAt + lost }),
    ...(wrongSince === undefined ? {} : { wrongSince: wrongSince + lost }),
  }
}

/** Whether the page has painted, and what it paints is what the tour wants. Pure. */
export const isRight = (pulse: Pulse): boolean => pulse.beatAt !== undefined && pulse.wrongSince === undefined

/** What is wrong with a page, if anything. Pure. */
export function faultOf(pulse: Pulse, now: number): Fault | undefined {
  if (pulse.beatAt === undefined) return now - pulse.openedAt > limits.load ? 'not-loaded' : undefined
  if (now - pulse.beatAt > limits.beat) return 'hung'
  if (pulse.wrongSince !== undefined && now - pulse.wrongSince > limits.wrong) return 'wrong-picture'
  return undefined
}
