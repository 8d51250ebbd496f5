import { staySeconds } from '../../core/leadTime'
import { spokenAt } from '../../core/narration'
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

/** How much later than it should a voice may begin and end before the tour goes on without it, ms. */
const patience = 4000

/** How long a step of a report stays, ms; where something is said, at the latest: the page says when it has ended. Pure. */
export function stayOf(report: Report | null, state: TourState): number {
  if (!report) return nobodyLeads.stay(state)
  return staySeconds(report, state) * 1000 + (spokenAt(report, state) ? patience : 0)
}
