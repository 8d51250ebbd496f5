import type { Fault } from './policy'

/** What main knows of a page's life; times in ms. */
export interface Pulse {
  readonly openedAt: number
  /** Its last beat: sent from inside a painted frame, with what it shows. */
  readonly beatAt?: number
  /** Since when it has shown something else than the tour's state. */
  readonly wrongSince?: number
}

/** A page says that it lives once a second. */
export const limits = { load: 40_000, beat: 12_000, wrong: 20_000 } as const

/** Takes a beat that says what the page shows, while the tour is at `expected`. Pure. */
export function withBeat(pulse: Pulse, shown: string, expected: string | undefined, now: number): Pulse {
  const { openedAt, wrongSince = now } = pulse
  const right = expected === undefined || shown === expected
  return { openedAt, beatAt: now, ...(right ? {} : { wrongSince }) }
}

/** What is wrong with a page, if anything. Pure. */
export function faultOf(pulse: Pulse, now: number): Fault | undefined {
  if (pulse.beatAt === undefined) return now - pulse.openedAt > limits.load ? 'not-loaded' : undefined
  if (now - pulse.beatAt > limits.beat) return 'hung'
  if (pulse.wrongSince !== undefined && now - pulse.wrongSince > limits.wrong) return 'wrong-picture'
  return undefined
}
