import type { Tour } from './report'
import type { Walk } from './route'

/** Seconds that each step of a walk may take, in its order. */
export type Plan = readonly number[]

/** Where a guide is in time; seconds of talk, pauses for questions not counted. */
export interface Moment {
  /** Step of the walk, from 0. */
  readonly index: number
  readonly elapsed: number
  /** Of which on this step. */
  readonly spent: number
}

const sum = (plan: Plan): number => plan.reduce((total, seconds) => total + seconds, 0)

/** How long a tour by this plan takes, seconds. */
export const lengthOf = sum

const keyOf = (scene: string, step: string): string => `${scene}/${step}`
const stepsOf = (walk: Walk): readonly string[] =>
  walk.stops.flatMap(({ scene, steps }) => steps.map((step) => keyOf(scene, step)))

/** Minutes that a route gives its steps, by `scene/step`. */
const givenBy = (route: Tour['routes'][number] | undefined): ReadonlyMap<string, number> =>
  new Map(
    route?.stops.flatMap(({ scene, minutes }) =>
      Object.entries(minutes ?? {}).map(([step, share]) => [keyOf(scene, step), share] as const),
    ),
  )

/** The time of a walk's steps: what the pack gives them; what it leaves open has equal shares of the rest of the route's promise. `whole` is the route in full. Pure. */
export function planOf(tour: Tour, whole: Walk, walk: Walk): Plan {
  const route = tour.routes.find(({ id }) => id === walk.route)
  const given = givenBy(route)
  const all = stepsOf(whole)
  const open = all.filter((key) => !given.has(key)).length
  const rest = (route?.minutes ?? 0) - all.reduce((total, key) => total + (given.get(key) ?? 0), 0)
  const share = open === 0 ? 0 : Math.max(0, rest) / open
  return stepsOf(walk).map((key) => (given.get(key) ?? share) * 60)
}

/** Steps of a walk that may be left out, as places on it: the pack's least important first. Pure. */
export function spareOf(tour: Tour, walk: Walk): readonly number[] {
  const keys = stepsOf(walk)
  const spare = tour.routes.find(({ id }) => id === walk.route)?.spare ?? []
  return spare.flatMap((key) => keys.flatMap((one, i) => (one === key ? [i] : [])))
}

/** Seconds behind the plan; below 0 ahead of it, 0 while the step's own time runs. Pure. */
export function lateness(plan: Plan, { index, elapsed }: Moment): number {
  const begins = sum(plan.slice(0, index))
  const ends = begins + (plan[index] ?? 0)
  return elapsed > ends ? elapsed - ends : Math.min(0, elapsed - begins)
}

/** What of the step a guide is at is still to be said. */
const restHere = (plan: Plan, { index, spent }: Moment): number => Math.max(0, (plan[index] ?? 0) - spent)

/** Seconds by the plan until the tour ends. Pure. */
export const stillToSay = (plan: Plan, moment: Moment): number =>
  restHere(plan, moment) + sum(plan.slice(moment.index + 1))

/** Minutes that a guide may have left, to choose from. */
const spans = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120] as const

/** The four longest of them that are of use where so many seconds are still to be said: the last is enough for all, or the longest there is. Pure. */
export function spansFor(seconds: number): readonly number[] {
  const enough = spans.findIndex((minutes) => minutes * 60 >= seconds)
  const end = enough < 0 ? spans.length : Math.max(1, enough) + 1
  return spans.slice(Math.max(0, end - 4), end)
}

/** What fits into the time that is left. */
export interface Shortened {
  /** Steps to leave out, as places on the walk, in the order in which they went. */
  readonly dropped: readonly number[]
  /** Seconds by which what is left is still too long, all that may go gone; 0: it fits. */
  readonly over: number
}

/** Which steps to leave out so that the tour ends in `left` seconds: of those ahead, the least important first, and no more than need be. Pure. */
export function shorten(plan: Plan, spare: readonly number[], moment: Moment, left: number): Shortened {
  let cost = stillToSay(plan, moment)
  const dropped: number[] = []
  for (const index of spare) {
    if (cost <= left) break
    if (index <= moment.index || dropped.includes(index)) continue
    dropped.push(index)
    cost -= plan[index] ?? 0
  }
  return { dropped, over: Math.max(0, cost - left) }
}

/** The plan of the steps that stay, so that the tour ends in `left` seconds: what was said counts as it was, what comes shares what is left. Pure. */
export function replanned(plan: Plan, dropped: readonly number[], moment: Moment, left: number): Plan {
  const { index, elapsed, spent } = moment
  const kept = (i: number): boolean => !(i > index && dropped.includes(i))
  const here = restHere(plan, moment)
  const cost = here + plan.reduce((total, seconds, i) => (i > index && kept(i) ? total + seconds : total), 0)
  const before = sum(plan.slice(0, index))
  const began = elapsed - spent
  const [past, ahead] = [before > 0 ? began / before : 0, cost > 0 ? left / cost : 0]
  // What nobody has a share of is said here: a first step that began late, a last one that has no time left.
  const extra = (before > 0 ? 0 : began) + (cost > 0 ? 0 : left)
  return plan.flatMap((seconds, i) => {
    if (!kept(i)) return []
    if (i < index) return [seconds * past]
    return [i === index ? spent + here * ahead + extra : seconds * ahead]
  })
}

/** A clock of talk that can be stopped for questions; ms of any steady clock. */
export interface Talk {
  /** Null until the tour begins. */
  readonly begunAt: number | null
  readonly pausedAt: number | null
  readonly pausedMs: number
  /** Seconds of talk at which this step was reached. */
  readonly arrived: number
}

export const noTalk: Talk = { begunAt: null, pausedAt: null, pausedMs: 0, arrived: 0 }

/** What a guide does to the clock; `turn` pauses it or has it go on, whichever it is not. */
export const talkTurns = ['pause', 'resume', 'turn', 'restart'] as const
export type TalkTurn = (typeof talkTurns)[number]

/** Seconds of talk until now; never below 0. Pure. */
export const elapsedOf = ({ begunAt, pausedAt, pausedMs }: Talk, now: number): number =>
  begunAt === null ? 0 : Math.max(0, ((pausedAt ?? now) - begunAt - pausedMs) / 1000)

/** The clock after a turn; what makes no sense changes nothing. Pure. */
export function turned(talk: Talk, turn: TalkTurn, now: number): Talk {
  if (talk.begunAt === null) return talk
  if (turn === 'restart') return { ...noTalk, begunAt: now }
  const { pausedAt } = talk
  if (pausedAt === null) return turn === 'resume' ? talk : { ...talk, pausedAt: now }
  if (turn === 'pause') return talk
  return { ...talk, pausedAt: null, pausedMs: talk.pausedMs + Math.max(0, now - pausedAt) }
}

/** The clock as another step is reached, which begins the talk where nothing has. Pure. */
export const stepped = (talk: Talk, now: number): Talk =>
  talk.begunAt === null ? { ...noTalk, begunAt: now } : { ...talk, arrived: elapsedOf(talk, now) }

/** Seconds as a guide reads them: 7:15, 1:02:03. Never below 0:00; what is no number is 0:00. Pure. */
export function clockText(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
