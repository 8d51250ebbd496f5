import { findFigure, nameOf, textsOf } from '../../core/reading'
import type { Report } from '../../core/report'
import { findWritten, writtenFigure } from '../../core/written'
import { plainText } from '../../../src/picture/splitText'
import { sourceOf } from '../facts'
import { exportWords } from '../words'

/** What a guide says to a step, what may be asked and answered, and where its figures are from. A line each. */
export function notesOf(report: Report, locale: string, scene: string, step: string): readonly string[] {
  const words = exportWords(locale)
  const texts = textsOf(report, locale).scenes[scene]?.steps[step]
  const plain = (before: string, text = ''): readonly string[] =>
    text === ''
      ? []
      : `${before}${text}`.split('\n').map((line) => plainText(line, (ref) => writtenFigure(report, locale, ref).text))
  const told = [
    ...plain('', texts?.guide),
    ...plain(words.question, texts?.question),
    ...plain(words.answer, texts?.answer),
  ]
  const facts = report.tour.scenes.find(({ id }) => id === scene)?.steps.find(({ id }) => id === step)?.facts ?? []
  return [...told, ...facts.flatMap((id) => sourceLine(report, locale, id))]
}

/** A fact of a step: its name, its figures with their marks, its source. */
function sourceLine(report: Report, locale: string, id: string): readonly string[] {
  const fact = report.facts[id]
  if (!fact) return []
  const figures = [id, `${id}#growth`].flatMap((ref) =>
    findFigure(report.facts, ref) ? [findWritten(report, locale, ref)?.text ?? ''] : [],
  )
  const named = [nameOf(report, locale, id) ?? id, ...figures].join(' ')
  return [`${named}${exportWords(locale).from(sourceOf(report, locale, fact).source)}`]
}
