import type { Hours, Opening } from '../../electron/core/settings'

/** Days as `Date.getDay` counts them, in the order in which a week is read here. */
export const weekFromMonday = [1, 2, 3, 4, 5, 6, 0] as const

const nineToFive: Opening = { from: '09:00', to: '17:00' }

/** Where somebody begins who sets hours for the first time: closed on Mondays, as halls are. */
export const usualHours: Hours = {
  week: [nineToFive, null, nineToFive, nineToFive, nineToFive, nineToFive, nineToFive],
  days: [],
}

const step = 30
const inMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const two = (n: number): string => String(n).padStart(2, '0')
const asTime = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** One end of a day moved by half hours; it stays between midnights and at least half an hour from the other end. */
export function nudgedOpening(opening: Opening | null, end: keyof Opening, steps: number): Opening | null {
  if (!opening) return null
  const [from, to] = [inMinutes(opening.from), inMinutes(opening.to)]
  const moved = inMinutes(opening[end]) + steps * step
  return end === 'from'
    ? { ...opening, from: asTime(Math.min(to - step, Math.max(0, moved))) }
    : { ...opening, to: asTime(Math.max(from + step, Math.min(24 * 60, moved))) }
}

/** The local day, `YYYY-MM-DD`, so many days from a date. */
export function dayFrom(date: Date, days: number): string {
  const day = new Date(date.getFullYear(), date.getMonth(), date.getDate() + days)
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
