import { formatFigure } from '../core/figure'
import { factText, findFigure, textsOf, unitsOf } from '../core/reading'
import type { Fact, Figure, Report } from '../core/report'
import { findWritten } from '../core/written'
import { columns, exportWords, type Column, type ExportWords } from './words'

/** A fact as a line of a table; numbers stay numbers, so that a sheet can count with them. */
export type FactRow = Readonly<Record<Column, string | number>>

/** The unit a language writes a figure in: what stands around its bare digits. */
function unitOf(figure: Figure, locale: string): string {
  const { ref, value } = figure
  const bare = { ref, value: Math.abs(value), ...unitsOf(figure), est: false, derived: false, signed: false }
  const { before, after } = formatFigure(bare, locale)
  return [before.trim(), after.trim()].filter((part) => part !== '').join(' ')
}

function marksOf(fact: Fact, figure: Figure | undefined, words: ExportWords): readonly string[] {
  const { marks } = words
  const stated = fact.kind === 'derived' ? undefined : fact
  return [
    ...(figure?.aim === true || stated?.aim === true ? [marks.aim] : []),
    ...(figure?.est === true && figure.aim !== true ? [marks.estimate] : []),
    ...(fact.kind === 'derived' ? [marks.derived] : []),
    ...(stated?.ours === true ? [marks.ours] : []),
    ...(stated?.open === true ? [marks.open] : []),
  ]
}

/** What a fact without a number says. */
function saidOf(report: Report, locale: string, fact: Fact): string {
  const text = factText(report, locale, fact.id)
  const named = [text.items, text.fields, text.partners].flatMap((all) => Object.values(all ?? {}))
  return [...(fact.kind === 'milestone' ? [fact.date] : []), ...named].join(exportWords(locale).comma)
}

function numbersOf(report: Report, locale: string, id: string): Partial<FactRow> {
  const figure = findFigure(report.facts, id)
  const written = findWritten(report, locale, id)
  if (!figure || !written) return {}
  const growth = findFigure(report.facts, `${id}#growth`)
  const fact = report.facts[id]
  return {
    written: written.text,
    value: written.value,
    unit: unitOf(figure, locale),
    bound: figure.bound ? exportWords(locale).bounds[figure.bound] : '',
    growth: growth?.value ?? '',
    basis: fact?.kind === 'figure' ? (fact.growth_basis ?? '') : '',
    stated: figure.value,
    statedUnit: figure.unit,
  }
}

/** Where a fact stands in the report, in words and as its address. */
export function sourceOf(
  report: Report,
  locale: string,
  fact: Fact,
): { readonly source: string; readonly address: string } {
  const words = exportWords(locale)
  if (fact.kind === 'derived') return { source: words.workedOut, address: '' }
  const [part = '', paragraph = ''] = fact.at.split('.')
  const title = textsOf(report, locale).source.parts[part] ?? part
  return { source: words.paragraph(title, paragraph), address: fact.at }
}

/** Where a fact is from, in few words. */
export function shortSourceOf(report: Report, locale: string, fact: Fact): string {
  if (fact.kind === 'derived') return exportWords(locale).workedOut
  const [part = '', paragraph = ''] = fact.at.split('.')
  return exportWords(locale).paragraph(textsOf(report, locale).source.partsShort[part] ?? part, paragraph)
}

/** Every fact of a report in a language, in the pack's own order, with its marks, unit and source. Pure. */
export function factRows(report: Report, locale: string): readonly FactRow[] {
  const words = exportWords(locale)
  return Object.values(report.facts).map((fact): FactRow => {
    const text = factText(report, locale, fact.id)
    const figure = findFigure(report.facts, fact.id)
    return {
      ...emptyRow,
      ...{ id: fact.id, kind: words.kinds[fact.kind], name: text.full ?? text.name },
      written: saidOf(report, locale, fact),
      ...numbersOf(report, locale, fact.id),
      marks: marksOf(fact, figure, words).join(words.comma),
      asOf: text.asOf ?? '',
      note: [text.status, text.note].filter((part) => part !== undefined).join(' '),
      ...sourceOf(report, locale, fact),
    }
  })
}

const emptyRow = Object.fromEntries(columns.map((column) => [column, ''])) as FactRow
