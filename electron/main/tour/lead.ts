import { nameOf, textsOf } from '../../core/reading'
import { readingSeconds } from '../../core/readingTime'
import type { Report } from '../../core/report'
import type { LeadEnd, TourState } from '../../core/tour'

/** How a tour leads itself; asked whenever a clock is set. */
export interface LeadRules {
  /** How long the step of a state stays, ms. */
  readonly stay: (state: TourState) => number
  readonly end: () => LeadEnd
  /** How long attract stands before the tour begins to lead itself, ms; undefined: for ever. */
  readonly after: () => number | undefined
}

export const nobodyLeads: LeadRules = { stay: () => 20_000, end: () => 'stay', after: () => undefined }

/** What a step says on the stage: its words, and the names of what it shows. Pure. */
export function wordsOn(report: Report, { walk, scene, step, locale }: TourState): readonly string[] {
  const [at, stepId] = [walk.stops[scene]?.scene, walk.stops[scene]?.steps[step]]
  if (at === undefined || stepId === undefined) return []
  const words = textsOf(report, locale).scenes[at]?.steps[stepId]
  const facts = report.tour.scenes.find(({ id }) => id === at)?.steps.find(({ id }) => id === stepId)?.facts ?? []
  return [
    ...[words?.title, words?.lead, ...Object.values(words?.labels ?? {})].flatMap((line) => line ?? []),
    ...facts.flatMap((ref) => nameOf(report, locale, ref) ?? []),
  ]
}

/** How long a step of a report stays, ms. Pure. */
export const stayOf = (report: Report | null, state: TourState): number =>
  report ? readingSeconds(wordsOn(report, state)) * 1000 : nobodyLeads.stay(state)
