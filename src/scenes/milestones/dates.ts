import { isAfter } from '../../../electron/core/period'
import type { MilestoneFact } from '../../../electron/core/report'
import { remembered } from '../../picture/remembered'

/** Days a milestone may mean, both counted; days since 1970. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

/** On those days, somewhere in the year, or still to come. */
export type Placing = { readonly kind: 'dated'; readonly days: DaySpan } | { readonly kind: 'undated' | 'future' }

const dayMs = 86_400_000
const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / dayMs
const dateOf = (day: number): Date => new Date(day * dayMs)

/** From the first day of a month to the last of another, `YYYY-MM`. */
export function monthSpan(first: string, last: string): DaySpan {
  const [[year = 0, month = 1], [endYear = 0, endMonth = 12]] = [first, last].map((one) =>
    one.split('-').map(Number),
  ) as [number[], number[]]
  return { from: dayOf(year, month, 1), to: dayOf(endYear, endMonth + 1, 1) - 1 }
}

/** First and last day for each vague word of a report; the whole month, or the first one of the year, where it says no more. */
function spanOf({ precision }: MilestoneFact, year: number, month: number | undefined): DaySpan {
  if (month === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year, 2, 1) - 1 }
  if (precision === 'mid-month') return { from: dayOf(year, month, 11), to: dayOf(year, month, 20) }
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1 }
}

/** Where a milestone belongs in a report of `period`: what lies after it, or is said to be ahead, is no part of its axis. */
export function placingOf(milestone: MilestoneFact, period: string): Placing {
  const [year = 0, month, date] = milestone.date.split('-').map(Number)
  if (milestone.future === true || isAfter(milestone.date, period)) return { kind: 'future' }
  if (month !== undefined && date !== undefined) {
    const day = dayOf(year, month, date)
    return { kind: 'dated', days: { from: day, to: day } }
  }
  if (month === undefined && milestone.precision !== 'start-of-year') return { kind: 'undated' }
  return { kind: 'dated', days: spanOf(milestone, year, month) }
}

/** The first days of months within a span, thinned to quarters or years where they would be many. */
export function ticksOf({ from, to }: DaySpan): readonly { readonly day: number; readonly year: boolean }[] {
  const years = (to - from) / 365
  const step = years < 1.5 ? 1 : years < 3.5 ? 3 : 12
  const first = dateOf(from)
  const start = Math.floor(first.getUTCMonth() / step) * step
  const count = Math.ceil((years * 12) / step) + 2
  return Array.from({ length: count }, (_, i) => start + i * step)
    .map((i) => ({ day: Date.UTC(first.getUTCFullYear(), i, 1) / dayMs, year: step === 12 }))
    .filter(({ day }) => day >= from && day <= to)
}

/** One is made in a millisecond, and every day of a year is written by one of six. */
const formats = remembered<Intl.DateTimeFormat>(50)

function written(day: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone: 'UTC' })
  return formats(locale + JSON.stringify(options), make).format(dateOf(day))
}

/** 11月 / Nov, or the year. */
export const tickName = (tick: { readonly day: number; readonly year: boolean }, locale: string): string =>
  written(tick.day, locale, tick.year ? { year: 'numeric' } : { month: 'short' })

/** 10月13日 / 13 October. */
export const dayName = (day: number, locale: string): string => written(day, locale, { month: 'long', day: 'numeric' })

/** 10月13日 / 13 Oct; after a day of the same month 14日, where the day alone says that it is one. */
export function shortDayName(day: number, before: number | undefined, locale: string): string {
  const month = (d: number): string => dateOf(d).toISOString().slice(0, 7)
  const alone = written(day, locale, { day: 'numeric' })
  const told = before !== undefined && month(before) === month(day) && /\p{L}/u.test(alone)
  return told ? alone : written(day, locale, { month: 'short', day: 'numeric' })
}

/** 2026年3月 / March 2026: what a vague date is called where the pack does not say. */
export const monthName = (day: number, locale: string): string =>
  written(day, locale, { month: 'long', year: 'numeric' })
