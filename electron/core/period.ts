/** What a report covers: a year (`2026`), whole years (`2026-2027`), or months (`2026-04/2027-03`), ends included. */
export const periodForm = /^(\d{4}|\d{4}-\d{4}|\d{4}-(0[1-9]|1[0-2])\/\d{4}-(0[1-9]|1[0-2]))$/

/** Its first and last month, `YYYY-MM`. */
interface Months {
  readonly from: string
  readonly to: string
}

/** Of whatever is no period the first and last year that it names, else nothing that ends. */
export function monthsOf(period: string): Months {
  if (period.includes('/') && periodForm.test(period)) {
    const [from = '', to = from] = period.split('/')
    return { from, to }
  }
  const years = period.match(/\d{4}/g) ?? []
  return { from: `${years[0] ?? '0000'}-01`, to: `${years.at(-1) ?? '9999'}-12` }
}

/** Whether it has the form of a period and ends after it has begun; at most twenty years. */
export function isPeriod(period: string): boolean {
  const { from, to } = monthsOf(period)
  return periodForm.test(period) && from <= to && lastYear(period) - firstYear(period) < 20
}

export const firstYear = (period: string): number => Number(monthsOf(period).from.slice(0, 4))
export const lastYear = (period: string): number => Number(monthsOf(period).to.slice(0, 4))

/** Whether some of a year, month or day (`2026`, `2026-03`, `2026-03-14`) lies in a period. */
export function isWithin(date: string, period: string): boolean {
  const { from, to } = monthsOf(period)
  const month = date.slice(0, 7)
  return month.length === 4 ? month >= from.slice(0, 4) && month <= to.slice(0, 4) : month >= from && month <= to
}

/** Whether a year, month or day begins when a period is over. */
export const isAfter = (date: string, period: string): boolean => {
  const { to } = monthsOf(period)
  return date.length === 4 ? date > to.slice(0, 4) : date.slice(0, 7) > to
}

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`

/** Every month of a period in order, `YYYY-MM`. */
export function monthsIn(period: string): readonly string[] {
  const { from, to } = monthsOf(period)
  return Array.from({ length: Math.max(0, indexOf(to) - indexOf(from) + 1) }, (_, i) => monthAt(indexOf(from) + i))
}

/** The period that is compared with, so many periods away: as many whole years as it takes to be past this one. */
export function shiftPeriod(period: string, by: number): string {
  const years = Math.ceil(monthsIn(period).length / 12) * by
  return period.replace(/\d{4}/g, (year) => String(Number(year) + years))
}

/** Below zero where the one ends, or else begins, before the other. */
export function comparePeriods(one: string, other: string): number {
  const [a, b] = [monthsOf(one), monthsOf(other)]
  return indexOf(a.to) - indexOf(b.to) || indexOf(a.from) - indexOf(b.from)
}

/** A period as part of an id or a file's name. */
export const idOfPeriod = (period: string): string => period.replace('/', '-')
