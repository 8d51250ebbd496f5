import { factText, findFigure, parseRef } from '../../electron/core/reading'
import { formatFigure } from '../../electron/core/figure'
import type { Geography, Report } from '../../electron/core/report'

/** One line of a card: `label` is a key of the program's own words (`card.…`). */
export interface CardRow {
  readonly label: string
  readonly text: string
}

/** A source card: what a figure or mark is, and where it comes from. */
export interface CardModel {
  readonly ref: string
  readonly name: string
  readonly figure?: string
  readonly note?: string
  readonly rows: readonly CardRow[]
}

/** The card of `fact-id`, `fact-id#growth`, `place:id` or `crossing:id`; undefined where the pack has no such thing. Pure. */
export function cardOf(report: Report, _geography: Geography | null, locale: string, ref: string): CardModel | undefined {
  const { id } = parseRef(ref)
  if (!report.facts[id]) return undefined
  const text = factText(report, locale, id)
  const figure = findFigure(report.facts, ref)
  return {
    ref,
    name: text.name,
    ...(figure ? { figure: formatFigure(figure, locale).text } : {}),
    ...(text.note === undefined ? {} : { note: text.note }),
    rows: [],
  }
}
