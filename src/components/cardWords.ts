import { monthsOf } from '../../electron/core/period'
import { namePeriod } from '../../electron/core/periodWords'
import { cardEn } from '../i18n/cardEn'
import { cardZh } from '../i18n/cardZh'

export type CardWords = typeof cardZh

/** The cards' words of a locale; English where the program has none. */
export const cardWords = (locale: string): CardWords => (locale.startsWith('zh') ? cardZh : cardEn)

/** Fills `{name}` in a text. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/** When a period ends, in words: its last year, or its last month where that is not December. */
export function endOf(period: string, locale: string): string {
  const { to } = monthsOf(period)
  return to.endsWith('-12') ? namePeriod(to.slice(0, 4), locale) : dateWords(to, locale)
}

/** `2020`, `2020-03` or `2020-11-23` in words, as exact as it is. */
export function dateWords(date: string, locale: string): string {
  const [, month, day] = date.split('-')
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month ? { month: 'long' as const } : {}),
    ...(day ? { day: 'numeric' as const } : {}),
    timeZone: 'UTC',
  })
  return format.format(new Date(`${date}${month ? '' : '-01'}${day ? '' : '-01'}T00:00:00Z`))
}
