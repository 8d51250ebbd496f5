/**
 * The local days on which this machine has run, in the order in which it lived them; a day that comes again moves to the end. What
 * a clock says about its age is believed only as far as the machine has lived days since: a clock that leaps forward adds one.
 */
export type Lived = readonly string[]

/** Visits are kept for 3650 days at most. */
const most = 4000

/** Reads it from a file; nothing where it is none: everything is then young. */
export const readLived = (input: unknown): Lived =>
  Array.isArray(input) ? input.filter((day): day is string => typeof day === 'string').slice(-most) : []

/** The machine runs on a day. */
export const livedOn = (lived: Lived, day: string): Lived => [...lived.filter((one) => one !== day), day].slice(-most)

/** Whether a day is to be forgotten: too old both by the clock and by the days lived since. `today` is the clock's; pure. */
export function isPast(day: string, oldest: string, today: string, keepDays: number, lived: Lived): boolean {
  const byClock = day < oldest || day > today
  // A day before the list began is older than all of it.
  const since = lived.length - 1 - lived.lastIndexOf(day)
  return byClock && since >= keepDays
}
