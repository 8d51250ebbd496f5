import { entriesOf, type Base } from '../base'
import { cellOfRow, type ReadRow } from '../read/entries'
import type { ReadSetting, ReadText } from '../read/keyed'
import { cellFault, type CellFault } from '../said'
import * as words from './words'

/** Events outside the reported year; many of one year are one question about the year itself. */
export function askDates(rows: readonly ReadRow[], report: readonly ReadSetting[], base: Base): readonly CellFault[] {
  const setting = report.find(({ key }) => key === 'period')
  const period = periodOf(report, base)
  const before = new Map(entriesOf(base, 'milestones').map(({ id, date }) => [id, date]))
  const outside = rows.filter(({ plan, values, id }) => {
    const date = values.get('date')
    const isAhead = values.get('future') === true && String(date) > period
    const isAsItWas = before.get(id) === date && base.manifest.period === period
    return plan.kind === 'milestones' && typeof date === 'string' && !isInPeriod(date, period) && !isAhead && !isAsItWas
  })
  const [first] = outside
  const year = String(first?.values.get('date')).slice(0, 4)
  const ofOneYear = outside.filter(({ values }) => String(values.get('date')).startsWith(year))
  if (setting && ofOneYear.length >= many && ofOneYear.length === outside.length)
    return [cellFault('报告', setting.cell, words.periodLeft(period, outside.length, year))]
  return outside.map((row) =>
    cellFault(row.sheet, cellOfRow(row, 'date'), words.outsidePeriod(String(row.values.get('date')), period)),
  )
}

const many = 3

/** Titles that name a year and not the reported one. */
export function askTitles(
  texts: readonly ReadText[],
  report: readonly ReadSetting[],
  base: Base,
): readonly CellFault[] {
  const period = periodOf(report, base)
  return texts
    .filter(({ key }) => /^(source\.title|attract\.slogan\b.*|scenes\.[^.]+\.name)$/.test(key))
    .flatMap(({ texts: said, cells }) =>
      [...said].flatMap(([locale, text]) => {
        const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
        if (years.length === 0 || years.some((year) => isInPeriod(year, period))) return []
        return [cellFault('文字', cells.get(locale) ?? '', words.titleOfOtherYear(period, text))]
      }),
    )
}

function periodOf(report: readonly ReadSetting[], base: Base): string {
  const value = report.find(({ key }) => key === 'period')?.value
  return typeof value === 'string' ? value : base.manifest.period
}

/** A period is a year, or years with something between. */
function isInPeriod(date: string, period: string): boolean {
  const years = period.match(/\d{4}/g) ?? []
  const [first = '', last = first] = [years[0], years.at(-1)]
  const year = date.slice(0, 4)
  return years.length === 0 || (year >= first && year <= last)
}
