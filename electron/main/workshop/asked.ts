import type { AnsweredBrief, AskedBrief, CellAsked, Line, StaleBrief } from '../../core/contracts/workshop'
import { languageName } from '../../core/languageName'
import { placeInWords } from '../../core/placeWords'
import type { Report } from '../../core/report'
import { questionsOf, type Sayings, type Subject } from '../../packs/plausible'
import type { StaleText } from '../../packs/stale'

/**
 * What is hard to believe of a report as it is now, against last year's where there is one: at its cell where a workbook
 * told it, else by name. What is to be confirmed as a stale text is not asked twice. Pure.
 */
export function askedOf(
  now: Report,
  before: Report | undefined,
  cells: readonly CellAsked[],
  stale: readonly StaleText[],
): readonly AskedBrief[] {
  const byToken = new Map(cells.map((cell) => [cell.token, cell]))
  const isStale = new Set(stale.map(({ locale, path }) => placeKey(locale, path)))
  const ofPack = questionsOf(sayingsOf(now), before && sayingsOf(before))
    .filter(({ subject }) => subject.of !== 'text' || !isStale.has(placeKey(subject.locale, subject.path)))
    .map(({ subject, token, tell }): AskedBrief => {
      const cell = byToken.get(token)
      if (cell) return atCell(cell)
      const { what, right } = tell((other) => wordsFor(other, now))
      return { token, where: wordsFor(subject, now), what, right }
    })
  return [...ofPack, ...cells.filter(({ isOfCell }) => isOfCell).map(atCell)]
}

const sayingsOf = ({ manifest, facts, texts }: Report): Sayings => ({
  ...{ id: manifest.id, period: manifest.period },
  ...{ facts, texts },
})

const placeKey = (locale: string, path: readonly (string | number)[]): string => [locale, ...path].join('\u0001')

function atCell({ token, sheet, cell, what, right }: CellAsked): AskedBrief {
  const at = cell === '' ? sheet : `${sheet}!${cell}`
  return { token, where: { 'zh-CN': at, en: at }, what, right, ...(cell === '' ? {} : { cell: at }) }
}

function wordsFor(subject: Subject, report: Report): Line {
  if (subject.of === 'id' || subject.of === 'period') return placeInWords(['', subject.of], report)
  if (subject.of === 'fact') return placeInWords(['facts', subject.id, subject.field], report)
  const { 'zh-CN': zh, en } = placeInWords(subject.path.map(String), report)
  const [of, ofEn] = [languageName(subject.locale, 'zh-CN'), languageName(subject.locale, 'en')]
  return { 'zh-CN': `${zh} · ${of}`, en: `${en} · ${ofEn}` }
}

/** What was asked and is answered, the last answer first. */
export const answeredOf = (
  stale: readonly StaleBrief[],
  asked: readonly AskedBrief[],
  answers: Readonly<Record<string, string>>,
): readonly AnsweredBrief[] =>
  [...asked, ...stale.map(({ token, where, said }) => ({ token, where, what: { 'zh-CN': said, en: said } }))]
    .flatMap(({ token, where, what }) => {
      const at = answers[token]
      return at === undefined ? [] : [{ token, where, what, at }]
    })
    .sort((a, b) => b.at.localeCompare(a.at))
