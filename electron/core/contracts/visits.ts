import type { Earlier } from '../guess'
import type { Result } from '../result'
import type { VisitStats } from '../visitStats'

/** What was written to a stick. */
export interface Exported {
  readonly file: string
}

/** What is asked about visits and logs; all but what is noted by staff only. */
export interface VisitCalls {
  /** A visitor looks at the source of a figure, a place or a crossing. */
  'kiosk:note-tap': (fact: string) => Result<null, string>
  /** A visitor answered a step’s question; what those before him answered, nothing on a guide’s laptop. */
  'kiosk:note-guess': (scene: string, step: string, answer: number) => Result<Earlier, string>
  /** What the visits of the last days say together, and how many are kept besides under a day that a wrong clock said. */
  'kiosk:get-visits': (days: number) => Result<VisitStats & { readonly misdated: number }, string>
  /** Writes visits, or the program's logs, to a stick that is plugged in. The error says what the disk said. */
  'kiosk:export-kept': (what: 'csv' | 'xlsx' | 'logs', stick: string) => Result<Exported, string>
}

export const visitCallNames = [
  'kiosk:note-tap',
  'kiosk:note-guess',
  'kiosk:get-visits',
  'kiosk:export-kept',
] as const satisfies readonly (keyof VisitCalls)[]
