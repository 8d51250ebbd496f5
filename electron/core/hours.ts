import type { Hours } from './settings'
import { localMoment } from './welcome'

/** No clock of a machine that runs this program is earlier; one that says so has lost its battery. */
const earliest = '2026-01-01'

/** Whether a clock can be believed. */
export const isPlausible = (now: Date): boolean => localMoment(now) >= earliest

/**
 * Whether the hall is open at a moment, by the machine's local time: a dated exception goes before its weekday. A hall without hours
 * is open, and so is one whose clock cannot be believed: a flat battery must not close it.
 */
export function isOpen(hours: Hours | null, now: Date): boolean {
  if (!hours || !isPlausible(now)) return true
  const [date = '', time = ''] = localMoment(now).split('T')
  const exception = hours.days.find((day) => day.date === date)
  const opening = exception ? exception.opening : hours.week[now.getDay()]
  return opening ? opening.from <= time && time < opening.to : false
}
