import { formatFigure } from '../../core/figure'
import { figureWords } from '../../core/figureWords'
import { figureOf, nameOf, unitsOf } from '../../core/reading'
import type { Report } from '../../core/report'
import { writtenFigure } from '../../core/written'
import { exportWords } from '../words'
import type { Chart } from './charts'

/** A chart's table: what its bars are called and what they come to. */
export interface Table {
  /** What its numbers are so many of, in its reader's language. */
  readonly measure: string
  readonly rows: readonly {
    readonly name: string
    readonly value: number
    /** How a spreadsheet writes the number: with what the report says of it, estimate or bound. */
    readonly format: string
  }[]
}

/** What a figure of a bar is called; of a growth, that it is one. */
export function barName(report: Report, locale: string, ref: string): string {
  const name = nameOf(report, locale, ref) ?? ref
  return ref.endsWith('#growth') ? `${name} · ${exportWords(locale).columns.growth}` : name
}

/** One of a unit, as a language writes it: 亿元 is RMB 100 m. */
function measureOf(report: Report, locale: string, ref: string): string {
  const figure = figureOf(report, ref)
  if (figureWords(locale).han) return figure.unit
  const one = { ref, value: 1, ...unitsOf(figure), est: false, derived: false, signed: false }
  const { before, number, after, text } = formatFigure(one, locale)
  return (number === '1' && before === '' ? after.trim() : text) || exportWords(locale).columns.value
}

function formatOf(report: Report, locale: string, ref: string): string {
  const { bound } = figureOf(report, ref)
  const marks = [writtenFigure(report, locale, ref).estimate, bound ? exportWords(locale).bounds[bound] : '']
  const gap = figureWords(locale).han ? '' : ' '
  const said = marks.flatMap((mark) => (mark === '' ? [] : [`${mark}${gap}`])).join('')
  return said === '' ? 'General' : `"${said.replace(/["\\]/g, '')}"General`
}

export const tableOf = (report: Report, locale: string, { bars }: Chart): Table => ({
  measure: measureOf(report, locale, bars[0].fact),
  rows: bars.map(({ fact, value }) => ({
    name: barName(report, locale, fact),
    value,
    format: formatOf(report, locale, fact),
  })),
})
