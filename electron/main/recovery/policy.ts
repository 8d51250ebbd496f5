/** What can go wrong with the picture. */
export type Fault = 'crashed' | 'hung' | 'not-loaded' | 'wrong-picture'

/** What main does about it, from the mildest to the hardest. */
export const ladder = ['reload', 'reopen', 'relaunch'] as const
export type Remedy = (typeof ladder)[number]

/** A remedy that was tried: when the fault was seen and when the remedy was taken, ms since the epoch. */
export interface Tried {
  readonly fault: Fault
  readonly remedy: Remedy
  readonly seenAt: number
  readonly doneAt: number
}

export interface Decision {
  readonly remedy: Remedy
  /** How long to wait before it, ms. */
  readonly after: number
}

/** A picture that held this long is sound again: the next fault starts at the foot of the ladder. */
export const quietMs = 10 * 60_000
/** Relaunches follow each other at growing distances, up to this. */
export const longestWaitMs = 30 * 60_000
const firstWaitMs = 15_000

const isRemedyOf = (fault: Fault, remedy: Remedy): boolean =>
  // A page that answers no more cannot be asked to load again: it gets a new window.
  !(fault === 'hung' && remedy === 'reload')

/** The remedies since the picture was last sound; a clock set back counts as no time passed. */
function recent(history: readonly Tried[], now: number): readonly Tried[] {
  const last = history.findLastIndex((tried, i) => (history[i + 1]?.seenAt ?? now) - tried.doneAt > quietMs)
  return history.slice(last + 1)
}

/**
 * What to do about a fault, given what was tried before (oldest first). Pure and total: each remedy is tried once, then the app
 * is relaunched again and again at doubling distances, so that it neither gives up nor spins.
 */
export function decide(history: readonly Tried[], fault: Fault, now: number): Decision {
  const tried = recent(history, now)
  const next = ladder.find((remedy) => isRemedyOf(fault, remedy) && !tried.some((t) => t.remedy === remedy))
  if (next) return { remedy: next, after: 0 }
  const relaunches = tried.filter((t) => t.remedy === 'relaunch').length
  return { remedy: 'relaunch', after: Math.min(longestWaitMs, firstWaitMs * 2 ** (relaunches - 1)) }
}
