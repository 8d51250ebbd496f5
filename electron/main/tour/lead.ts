import { staySeconds } from '../../core/leadTime'
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

/** How long a step of a report stays, ms. Pure. */
export const stayOf = (report: Report | null, state: TourState): number =>
  report ? staySeconds(report, state) * 1000 : nobodyLeads.stay(state)
