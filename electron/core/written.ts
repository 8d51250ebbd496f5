import { formatFigure, type FigureText } from './figure'
import { figureOf, findFigure, parseRef, textsOf } from './reading'
import type { Figure, Report } from './report'

/** A figure of a report in words of a locale, with the report's own word where its estimate has one (将可). */
const written = (report: Report, locale: string, figure: Figure): FigureText => {
  const estimateWord = textsOf(report, locale).facts[parseRef(figure.ref).id]?.estimateWord
  return formatFigure(estimateWord === undefined ? figure : { ...figure, estimateWord }, locale)
}

/** What a reference reads as; undefined where the report has no figure of it. */
export function findWritten(report: Report, locale: string, ref: string): FigureText | undefined {
  const figure = findFigure(report.facts, ref)
  return figure && written(report, locale, figure)
}

/** As `findWritten`; throws where there is none (the loader has proved every reference). */
export const writtenFigure = (report: Report, locale: string, ref: string): FigureText =>
  written(report, locale, figureOf(report, ref))
