import type { Plan } from './pace'
import type { Walk } from './route'

/** Seconds that were really spoken on steps, by `scene/step`; pauses for questions are not in them. */
export type StepTimes = Readonly<Record<string, number>>

/** One rehearsal of a route. */
export interface Run {
  /** Local moment at which it began, `YYYY-MM-DDTHH:MM`. */
  readonly begun: string
  readonly pack: string
  readonly route: string
  readonly times: StepTimes
}

/** What this machine has of rehearsals: the runs, the latest last, and by `pack/route` the times a guide has made the machine's own. */
export interface Rehearsals {
  readonly runs: readonly Run[]
  readonly own: Readonly<Record<string, StepTimes>>
}

export const noRehearsals: Rehearsals = { runs: [], own: {} }

export const rehearsalLimits = {
  runs: 20,
  own: 40,
  steps: 500,
  /** Longest time on a step, s. */
  seconds: 28_800,
} as const

export const ownKey = ({ pack, route }: Pick<Run, 'pack' | 'route'>): string => `${pack}/${route}`

const hasRoom = (times: StepTimes, step: string): boolean =>
  Object.hasOwn(times, step) || Object.keys(times).length < rehearsalLimits.steps

/** A run with more time on a step; one that is returned to has both times. What is no time changes nothing. Pure. */
export function spent(run: Run, step: string, seconds: number): Run {
  if (!(seconds >= 0.05) || !hasRoom(run.times, step)) return run
  const before = Object.hasOwn(run.times, step) ? (run.times[step] ?? 0) : 0
  const now = Math.min(rehearsalLimits.seconds, Math.round((before + seconds) * 10) / 10)
  return { ...run, times: { ...run.times, [step]: now } }
}

/** Another run, or the last one as it is by now; the oldest goes where there are too many. Pure. */
export function withRun(all: Rehearsals, run: Run, isNew: boolean): Rehearsals {
  const before = isNew ? all.runs : all.runs.slice(0, -1)
  return { ...all, runs: [...before, run].slice(-rehearsalLimits.runs) }
}

/** Without one of the runs, by its place. Pure. */
export const withoutRun = (all: Rehearsals, index: number): Rehearsals => ({
  ...all,
  runs: all.runs.filter((_, i) => i !== index),
})

/** A run's times become this machine's for its route; null: the pack's hold again. Pure. */
export function withOwn(all: Rehearsals, key: string, times: StepTimes | null): Rehearsals {
  const others = Object.entries(all.own).filter(([one]) => one !== key)
  const own = times ? [...others, [key, times] as const] : others
  return { ...all, own: Object.fromEntries(own.slice(-rehearsalLimits.own)) }
}

/** A plan with a machine's own times where it has one; other steps keep the pack's. Pure. */
export function ownPlan(plan: Plan, walk: Walk, times: StepTimes | undefined): Plan {
  if (!times) return plan
  const steps = walk.stops.flatMap(({ scene, steps: ids }) => ids.map((step) => `${scene}/${step}`))
  const twice = (step: string): number => steps.filter((one) => one === step).length
  return plan.map((seconds, i) => {
    const step = steps[i] ?? ''
    // A step that is walked twice was timed as one: each visit has its share.
    return Object.hasOwn(times, step) ? (times[step] ?? seconds) / twice(step) : seconds
  })
}

/** How long a run took, s. */
export const runLength = ({ times }: Run): number => Object.values(times).reduce((sum, seconds) => sum + seconds, 0)
