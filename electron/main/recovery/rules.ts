import type { Display } from 'electron'
import { ageOf, isMoment, type Moment } from './moment'

/** How long a machine whose graphics failed goes without them. */
export const reducedMs = 6 * 3600_000

/**
 * Whether what was kept still asks for reduced effects. As long as the machine has not been started anew only its own running time
 * counts, whatever its clock is set to; after that the clock, and one that was set back to before ends it. Pure.
 */
export function isReduced(input: unknown, now: Moment): boolean {
  if (typeof input !== 'object' || input === null || !('since' in input)) return false
  const { since } = input
  const up = 'up' in input && typeof input.up === 'number' ? input.up : Infinity
  if (typeof since !== 'number') return false
  const age = ageOf({ at: since, up }, now)
  return age >= 0 && age < reducedMs
}

const recentMs = 10 * 60_000
const mostDeaths = 3

/** Deaths of main that still count, however the clock was set since; anything that is no list of moments is none. */
export function pastDeaths(input: unknown, now: Moment): readonly Moment[] {
  const moments = Array.isArray(input) ? input.filter(isMoment) : []
  return moments.filter((then) => ageOf(then, now) >= 0 && ageOf(then, now) < recentMs)
}

/** They, with one more now. */
export const withDeath = (input: unknown, now: Moment): readonly Moment[] => [...pastDeaths(input, now), now]

/** Whether main has died so often that the machine's graphics are suspected. */
export const isDying = (deaths: readonly Moment[]): boolean => deaths.length >= mostDeaths

/** Whether a main that failed and that nobody supervises starts a successor: one that fails again and again at its start must not spin. */
export const startsAgain = (deaths: number): boolean => deaths < mostDeaths + 2

/** How often a thread beside main looks whether main runs, and at how many looks in a row it may have stood still. */
export const mainLooks = { everyMs: 1000, still: 20 } as const

/** What the thread saw: main's count of beats, and at how many looks in a row it was the same. */
export interface MainLook {
  readonly beats: number
  readonly still: number
}

/** Takes a look. Looks are counted, not seconds: a machine that slept has looked no more often than its main has beaten. Pure. */
export const withLook = (seen: MainLook, beats: number): MainLook => ({
  beats,
  still: beats === seen.beats ? seen.still + 1 : 0,
})

/** Whether main will not run again by itself. Pure. */
export const isStuck = ({ still }: MainLook): boolean => still >= mainLooks.still

/** Megabytes of a page: `attract` with nobody there, `hands` under a visitor's hands. A stage at work holds about 300. */
export const ceilings = { attract: 1200, hands: 2600 } as const

/** Whether a page has grown so heavy that it must be exchanged now. */
export const isHeavy = (megabytes: number, attract: boolean): boolean =>
  megabytes > (attract ? ceilings.attract : ceilings.hands)

/** The same command line, with `resume` in place of an older one's scene. */
export function nextArguments(args: readonly string[], resume: readonly string[]): string[] {
  const kept = args.filter((arg, i) => !arg.startsWith('--scene=') && arg !== '--scene' && args[i - 1] !== '--scene')
  return [...kept, ...resume]
}

/** The display the stage belongs on: the chosen one where it is plugged in, else the primary one. */
export const rightDisplay = <D extends Pick<Display, 'id'>>(all: readonly D[], chosen: number | null, primary: D): D =>
  all.find((display) => display.id === chosen) ?? primary

/** Clocks are set a little now and then. One that is set by more has the tour play again: better than a dark hall. */
const clockMs = 2 * 60_000

/** Whether staff have left since the machine was started. `kept` is what was written then. Pure. */
export function isStillLeft(kept: unknown, booted: number): boolean {
  if (typeof kept !== 'object' || kept === null || !('booted' in kept) || typeof kept.booted !== 'number') return false
  return Math.abs(kept.booted - booted) < clockMs
}
