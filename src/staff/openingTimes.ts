import { endsTomorrow } from '../../electron/core/hours'
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

const day = 24 * 60
/** The end as minutes from the beginning's midnight. */
const endOf = (opening: Opening): number => inMinutes(opening.to) + (endsTomorrow(opening) ? day : 0)
const within = (minutes: number, least: number, most: number): number => Math.min(most, Math.max(least, minutes))

/** One end of a day moved by half hours: at least half an hour from the other end, and past midnight for less than a day. */
export function nudgedOpening(opening: Opening | null, end: keyof Opening, steps: number): Opening | null {
  if (!opening) return null
  const [from, to] = [inMinutes(opening.from), endOf(opening)]
  if (end === 'from') {
    const moved = within(from + steps * step, Math.max(0, to - day + step), Math.min(to - step, day - step))
    return { ...opening, from: asTime(moved) }
  }
  const moved = within(to + steps * step, from + step, from + day - step)
  return { ...opening, to: asTime(moved > day ? moved - day : moved) }
}

/** The local day, `YYYY-MM-DD`, so many days from a date. */
export function dayFrom(date: Date, days: number): string {
  const day = new Date(date.getFullYear(), date.getMonth(), date.getDate() + days)
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
