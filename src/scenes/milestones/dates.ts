import type { MilestoneFact } from '../../../electron/core/report'
import { daysInYear } from '../../marks/ring'

/** Which days of the reported year a milestone may mean, both counted, 0 = 1 January. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

/** How the axis can show a milestone: on its day, as the days it may mean, beside the axis, or after the year. */
export type Placing =
  | { readonly kind: 'day' | 'span'; readonly days: DaySpan }
  | { readonly kind: 'undated' }
  | { readonly kind: 'future'; readonly year: number; readonly about: boolean }

const dayMs = 86_400_000
const dayOf = (year: number, month: number, date: number): number =>
  (Date.UTC(year, month - 1, date) - Date.UTC(year, 0, 1)) / dayMs

/** First and last day for each vague word of the report; the whole year or month where it says no more. */
function spanOf(milestone: MilestoneFact, year: number, month: number | undefined): DaySpan {
  if (month === undefined) {
    const last = milestone.precision === 'start-of-year' ? dayOf(year, 2, 1) : daysInYear(year)
    return { from: 0, to: last - 1 }
  }
  const middle = milestone.precision === 'mid-month'
  const from = dayOf(year, month, middle ? 11 : 1)
  return { from, to: middle ? dayOf(year, month, 20) : dayOf(year, month + 1, 1) - 1 }
}

/** Where a milestone belongs on the axis of `year`; undefined where it lies before that year. */
export function placingOf(milestone: MilestoneFact, year: number): Placing | undefined {
  const [y = 0, month, date] = milestone.date.split('-').map(Number)
  if (y < year) return undefined
  if (y > year) return { kind: 'future', year: y, about: milestone.precision === 'about' }
  if (milestone.precision === 'undated') return { kind: 'undated' }
  if (month !== undefined && date !== undefined) {
    const day = dayOf(year, month, date)
    return { kind: 'day', days: { from: day, to: day } }
  }
  return { kind: 'span', days: spanOf(milestone, year, month) }
}

/** First day of each month, 0 = 1 January, and after the last the day the year ends. */
export const monthStarts = (year: number): readonly number[] =>
  Array.from({ length: 13 }, (_, month) => dayOf(year, month + 1, 1))

/** Month (1–12) and date of a day of the year. */
export function dateOf(day: number, year: number): { readonly month: number; readonly date: number } {
  const at = new Date(Date.UTC(year, 0, 1 + day))
  return { month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

const utc = (day: number, year: number): Date => new Date(Date.UTC(year, 0, 1 + day))

/** 11月 / Nov. */
export const monthName = (month: number, year: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, 1)))

/** 10月13日 / 13 October. */
export const dayName = (day: number, year: number, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(utc(day, year))

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–99 as written in upright Chinese: 十, 十三, 二十一. */
function hanNumber(n: number): string {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${numerals[n % 10]}`
}

/** 十月十三日, for lines set from top to bottom, where digits would lie on their side. */
export function uprightDayName(day: number, year: number): string {
  const { month, date } = dateOf(day, year)
  return `${hanNumber(month)}月${hanNumber(date)}日`
}

/** 三月. */
export const uprightMonthName = (day: number, year: number): string => `${hanNumber(dateOf(day, year).month)}月`

/** 3月 / March: the month of a day. */
export const longMonthName = (day: number, year: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(utc(day, year))
