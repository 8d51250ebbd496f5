import { isAfter, isWithin } from '../../core/period'
import type { MilestoneFact } from '../../core/report'
import { textLeaves } from '../words/leaves'
import { factField, question, type Question, type Sayings } from './question'
import * as words from './words'

const many = 3

/** Events outside the reported year; many of one year are one question about the year itself. */
export function askDates({ facts, period }: Sayings, before: Sayings | undefined): readonly Question[] {
  const outside = Object.values(facts).filter((fact): fact is MilestoneFact => {
    if (fact.kind !== 'milestone' || isWithin(fact.date, period)) return false
    const was = before?.facts[fact.id]
    const isAsItWas = was?.kind === 'milestone' && was.date === fact.date && before?.period === period
    return !isAsItWas && !(fact.future === true && isAfter(fact.date, period))
  })
  const year = outside[0]?.date.slice(0, 4) ?? ''
  if (outside.length >= many && outside.every(({ date }) => date.startsWith(year)))
    return [
      question({ of: 'period' }, [period, year, outside.length], () => words.periodLeft(period, outside.length, year)),
    ]
  return outside.map(({ id, date }) =>
    question(factField(id, 'date'), [date, period], () => words.outsidePeriod(date, period)),
  )
}

/** A report's id that names a year and not the reported one: last year's, left as it was. */
export const askId = ({ id, period }: Sayings, before: Sayings | undefined): readonly Question[] =>
  isOfOtherYear(id, period) && !(before?.id === id && before.period === period)
    ? [question({ of: 'id' }, [id, period], () => words.idOfOtherYear(period, id))]
    : []

const isOfOtherYear = (text: string, period: string): boolean => {
  const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  return years.length > 0 && !years.some((year) => isWithin(year, period))
}

/** Titles that name a year and not the reported one. */
export const askTitles = ({ texts, period }: Sayings, before: Sayings | undefined): readonly Question[] =>
  Object.entries(texts).flatMap(([locale, said]) => {
    const was = new Set(before?.period === period ? textLeaves(before.texts[locale]).map(keyOf) : [])
    return textLeaves(said).flatMap(([path, text]) => {
      if (was.has(keyOf([path, text]))) return []
      if (!isTitle(path) || !isOfOtherYear(text, period)) return []
      return [question({ of: 'text', locale, path }, [text, period], () => words.titleOfOtherYear(period, text))]
    })
  })

const keyOf = (leaf: readonly unknown[]): string => JSON.stringify(leaf)

const isTitle = ([room, second, third]: readonly (string | number)[]): boolean =>
  (room === 'source' && second === 'title') ||
  (room === 'attract' && second === 'slogan') ||
  (room === 'scenes' && third === 'name')
