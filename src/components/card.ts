import { factText, parseRef } from '../../electron/core/reading'
import type { Geography, Report } from '../../electron/core/report'
import { findWritten } from '../../electron/core/written'
import { plainText } from '../picture/splitText'
import { factLinks } from './cardLinks'
import type { CardModel } from './cardModel'
import { crossingCard, placeCard } from './cardPlaces'
import { factRows } from './cardRows'

export type { CardModel } from './cardModel'

/** The card of `fact-id`, `fact-id#growth`, `place:id` or `crossing:id`; undefined where the pack has no such thing. Pure. */
export function cardOf(
  report: Report,
  geography: Geography | null,
  locale: string,
  ref: string,
): CardModel | undefined {
  const [kind, target = ''] = ref.split(':')
  if (kind === 'place') return placeCard(report, geography, locale, target)
  if (kind === 'crossing') return crossingCard(report, geography, locale, target)
  const { id } = parseRef(ref)
  const fact = report.facts[id]
  if (!fact) return undefined
  const text = factText(report, locale, id)
  const write = (r: string): string => findWritten(report, locale, r)?.text ?? ''
  const figure = findWritten(report, locale, ref)
  const texts = report.texts[locale] ?? Object.values(report.texts)[0]
  return {
    ref,
    name: plainText(text.name, write),
    ...(figure ? { figure } : {}),
    ...(text.note === undefined ? {} : { note: plainText(text.note, write) }),
    rows: factRows({ report, locale, write }, fact, ref),
    links: factLinks(report, locale, fact, ref),
    ...(texts ? { report: texts.source.title } : {}),
  }
}
