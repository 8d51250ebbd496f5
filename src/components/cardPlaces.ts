import { formatNumber } from '../../electron/core/figure'
import { isAfter } from '../../electron/core/period'
import { textsOf } from '../../electron/core/reading'
import type { Crossing, Geography, Place, Report } from '../../electron/core/report'
import { cardRow as row, type CardModel } from './cardModel'
import { cardWords, dateWords, endOf, fill, type CardWords } from './cardWords'

/** How well a position is known. */
function standing(status: Place['status'], words: CardWords): string {
  return status === 'sourced' ? '' : status === 'approximate' ? words.approximate : words.unverified
}

/** Metres as a visitor says them: kilometres from one on. */
function distance(metres: number, locale: string, words: CardWords): string {
  return metres >= 1000
    ? fill(words.kilometres, { n: formatNumber(metres / 1000, locale) })
    : fill(words.metres, { n: formatNumber(metres, locale) })
}

/** Minutes by car from the park, never without who says so. */
const driving = ({ drive_minutes: n }: Place, source: string | undefined, words: CardWords): string =>
  n === undefined || source === undefined ? '' : fill(words.byCar, { n: String(n), source })

/** Card of a place of the map: public geography with its accuracy; undefined where the pack has no such place. */
export function placeCard(
  report: Report,
  geography: Geography | null,
  locale: string,
  id: string,
): CardModel | undefined {
  const place = geography?.places.find((p) => p.id === id)
  const text = textsOf(report, locale).places[id]
  if (!place || !text) return undefined
  const words = cardWords(locale)
  const near = fill(words.within, { distance: distance(place.accuracy_m, locale, words) })
  return {
    ref: `place:${id}`,
    name: text.name,
    ...(text.note === undefined ? {} : { note: text.note }),
    rows: [
      ...row('drive', driving(place, text.driveSource, words)),
      ...row('accuracy', [near, standing(place.status, words)].filter(Boolean).join(words.clause)),
      ...row('source', words.geography),
    ],
    links: [],
  }
}

/** Card of a crossing: its state at the end of the reported period, opening, and each length with what it measures. */
export function crossingCard(
  report: Report,
  geography: Geography | null,
  locale: string,
  id: string,
): CardModel | undefined {
  const crossing = geography?.crossings.find((c) => c.id === id)
  const text = textsOf(report, locale).crossings[id]
  if (!crossing || !text) return undefined
  const words = cardWords(locale)
  const state = fill(words.endOf, { end: endOf(report.manifest.period, locale), state: words.states[crossing.state] })
  const doubt = crossing.state_unverified ? words.unverified : ''
  return {
    ref: `crossing:${id}`,
    name: text.name,
    ...(text.note === undefined ? {} : { note: text.note }),
    rows: [
      ...row('kind', words.kinds[crossing.kind]),
      ...row('status', [state, doubt].filter(Boolean).join(words.clause)),
      ...row('opened', opened(crossing, report.manifest.period, locale, words)),
      ...row('lengths', lengths(crossing, locale, words)),
      ...row('accuracy', standing(crossing.status, words)),
      ...row('source', words.geography),
    ],
    links: [],
  }
}

function opened({ opened: date }: Crossing, period: string, locale: string, words: CardWords): string {
  if (date === null) return ''
  const said = dateWords(date, locale)
  return isAfter(date, period) ? fill(words.notYet, { date: said }) : said
}

function lengths(crossing: Crossing, locale: string, words: CardWords): string {
  const names: Readonly<Record<string, string>> = words.measures
  return Object.entries(crossing.lengths_m)
    .map(([key, metres]) => `${names[key] ?? key} ${fill(words.metres, { n: formatNumber(metres, locale) })}`)
    .join(words.clause)
}
