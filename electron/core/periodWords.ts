import { monthsOf, periodForm } from './period'

const dateOf = (month: string): Date => new Date(`${month}-01T00:00:00Z`)

/**
 * A period in a sentence: `2026`, `2026–2027`, `Apr 2026 – Mar 2027`. In Chinese and its like a year is still to be
 * followed by its word, months are not.
 */
export function sayPeriod(period: string, locale: string): string {
  if (!periodForm.test(period)) return period
  if (!period.includes('/')) return period.replace('-', /^zh/i.test(locale) ? '—' : '–')
  const { from, to } = monthsOf(period)
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' })
  return format.formatRange(dateOf(from), dateOf(to)).replace(/[\u2009\u202f]/g, ' ')
}

/** A period by itself: `2026年` in Chinese. */
export function namePeriod(period: string, locale: string): string {
  const said = sayPeriod(period, locale)
  return /^zh/i.test(locale) && /\d$/.test(said) ? `${said}年` : said
}

/** A period where there is little room: `2026`, `2026–27`, `2026.4–2027.3`. */
export function shortPeriod(period: string): string {
  if (!periodForm.test(period)) return period
  if (!period.includes('/')) return period.replace(/-\d\d(\d\d)$/, '–$1')
  const { from, to } = monthsOf(period)
  const [first, last] = [from, to].map((month) => month.replace(/-0?/, '.'))
  if (from === to) return first ?? ''
  return from.slice(0, 4) === to.slice(0, 4) ? `${first}–${Number(to.slice(5))}` : `${first}–${last}`
}
