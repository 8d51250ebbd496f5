import type { Hours, Opening } from './settings'
import { localMoment } from './welcome'

/** No clock of a machine that runs this program is earlier; one that says so has lost its battery. */
const earliest = '2026-01-01'

/** Whether a clock can be believed. */
export const isPlausible = (now: Date): boolean => localMoment(now) >= earliest

/**
 * Whether the hall is open at a moment, by the machine's local time: what is open today, or still from yesterday. A hall without hours
 * is open, and so is one whose clock cannot be believed: a flat battery must not close it.
 */
export function isOpen(hours: Hours | null, now: Date): boolean {
  if (!hours || !isPlausible(now)) return true
  const time = localMoment(now).slice(11)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  const today = openingsOf(hours, now).some(({ from, to }) => from <= time && (time < to || endsTomorrow({ from, to })))
  return today || openingsOf(hours, yesterday).some((opening) => endsTomorrow(opening) && time < opening.to)
}

/** Whether an opening goes on after midnight. */
export const endsTomorrow = ({ from, to }: Opening): boolean => to <= from

/** What is open on a day: a dated exception goes before the weekday, but one of the small hours is added to it, being the night before. */
function openingsOf({ week, days }: Hours, day: Date): readonly Opening[] {
  const usual = week[day.getDay()] ?? null
  const date = localMoment(day).slice(0, 10)
  const exceptions = days.filter((one) => one.date === date).map(({ opening }) => opening)
  const isOfNight = (one: Opening | null): boolean => one?.from === '00:00' && usual !== null && one.to <= usual.from
  const openings = exceptions.every(isOfNight) ? [...exceptions, usual] : exceptions
  return openings.filter((opening) => opening !== null)
}
