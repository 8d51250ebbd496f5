import { ageOf, type Moment } from './moment'

/** What can go wrong with the picture. */
export const faultNames = ['crashed', 'hung', 'not-loaded', 'wrong-picture', 'blank', 'heavy', 'gpu-lost'] as const
export type Fault = (typeof faultNames)[number]

/** What main does about it, from the mildest to the hardest. `reduce` relaunches without GPU and motion; `poster` shows a still picture. */
export const ladder = ['reload', 'reopen', 'relaunch', 'reduce', 'poster'] as const
export type Remedy = (typeof ladder)[number]

/** A remedy that was tried: when the fault was seen and when the remedy was taken. */
export interface Tried {
  readonly fault: Fault
  readonly remedy: Remedy
  readonly seenAt: Moment
  readonly doneAt: Moment
}

export interface Decision {
  readonly remedy: Remedy
  /** How long the poster stands in before it, ms. */
  readonly after: number
}

/** A picture that held this long is sound again: the next fault starts at the foot of the ladder. */
export const quietMs = 10 * 60_000
/** Attempts from the poster follow each other at growing distances, up to this. */
export const longestWaitMs = 30 * 60_000
const firstWaitMs = 15_000

/** Remedies that cannot help: what answers no more cannot load again, a renderer without a way to the display keeps none, and a lost GPU is not in the page. */
const useless: Partial<Record<Fault, readonly Remedy[]>> = {
  hung: ['reload'],
  blank: ['reload'],
  heavy: ['reload'],
  'gpu-lost': ['reload', 'reopen', 'relaunch'],
}

const isRemedyOf = (fault: Fault, remedy: Remedy): boolean => !useless[fault]?.includes(remedy)

/** The remedies since the picture was last sound; a clock set back while the machine was off counts as no time passed. */
function recent(history: readonly Tried[], now: Moment): readonly Tried[] {
  const last = history.findLastIndex((tried, i) => ageOf(tried.doneAt, history[i + 1]?.seenAt ?? now) > quietMs)
  return history.slice(last + 1)
}

/** Higher rungs only: what did not hold is not tried again by a milder means. */
function nextRung(tried: readonly Tried[], fault: Fault): Remedy | undefined {
  const reached = Math.max(-1, ...tried.map((t) => ladder.indexOf(t.remedy)))
  return ladder.find((remedy, rung) => rung > reached && isRemedyOf(fault, remedy))
}

/**
 * What to do about a fault, given what was tried before (oldest first). Pure and total: each rung is tried once and at once; from
 * the poster a new page and a new process are tried in turn, for ever, at doubling distances, so that it neither gives up nor spins.
 */
export function decide(history: readonly Tried[], fault: Fault, now: Moment): Decision {
  const tried = recent(history, now)
  const next = nextRung(tried, fault)
  if (next && next !== 'poster') return { remedy: next, after: 0 }
  const top = tried.findIndex((t) => t.remedy === 'poster')
  const attempts = top < 0 ? 0 : tried.length - top
  const remedy = attempts % 2 === 0 || fault === 'gpu-lost' ? 'poster' : 'relaunch'
  return { remedy, after: Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts, 20)) }
}
