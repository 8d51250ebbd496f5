import type { Question } from '../../electron/core/guess'
import { formatFigure } from '../../electron/core/figure'
import { unitsOf } from '../../electron/core/reading'
import type { Figure } from '../../electron/core/report'
import { perCent } from '../../electron/core/units'
import { isHanLocale } from './metrics'

interface Said {
  readonly drag: string
  readonly guess: string
  readonly again: string
  readonly skip: string
  readonly tell: string
  readonly unset: string
  readonly beyond: (value: string) => string
  readonly below: (value: string) => string
  readonly yours: (value: string) => string
  readonly over: (value: string, by: string) => string
  readonly under: (value: string, by: string) => string
  readonly exact: (value: string) => string
  readonly others: (value: string) => string
  readonly points: (n: string) => string
}

const zh: Said = {
  drag: '拖动圆钮，猜一猜',
  guess: '猜一猜',
  again: '再猜一次',
  skip: '直接看答案',
  tell: '看答案',
  unset: '还没有猜',
  beyond: (value) => `${value}以上`,
  below: (value) => `${value}以下`,
  yours: (value) => `您猜${value}`,
  over: (value, by) => `您猜${value}，多了${by}`,
  under: (value, by) => `您猜${value}，少了${by}`,
  exact: (value) => `您猜${value}，正好`,
  others: (value) => `先前的观众猜${value}上下`,
  points: (n) => `${n}个百分点`,
}

const en: Said = {
  drag: 'Drag to guess',
  guess: 'Guess',
  again: 'Guess again',
  skip: 'See the answer',
  tell: 'See the answer',
  unset: 'no guess yet',
  beyond: (value) => `${value} or more`,
  below: (value) => `${value} or less`,
  yours: (value) => `You guessed ${value}`,
  over: (value, by) => `You guessed ${value}: ${by} over`,
  under: (value, by) => `You guessed ${value}: ${by} under`,
  exact: (value) => `You guessed ${value}: spot on`,
  others: (value) => `Earlier visitors guessed around ${value}`,
  points: (n) => `${n} points`,
}

export const guessWords = (locale: string): Said => (isHanLocale(locale) ? zh : en)

/** An answer as it is written: like the figure it is for, without what only the report can say of that. */
function bare(figure: Figure, value: number, locale: string): string {
  const { ref, signed } = figure
  return formatFigure({ ref, value, ...unitsOf(figure), signed, est: false, derived: false }, locale).text
}

/** Whether the scale goes on beyond an end: no share is under nothing or over all, and no count under nothing. */
const isOpen = (figure: Figure, end: number): boolean =>
  figure.signed || !(end === 0 || (end === 100 && figure.unit === perCent))

/** What a visitor answered; at an open end of the scale it may be anything beyond. */
export function answerText(question: Question, figure: Figure, value: number, locale: string): string {
  const [text, words] = [bare(figure, value, locale), guessWords(locale)]
  if (value >= question.to && isOpen(figure, question.to)) return words.beyond(text)
  return value <= question.from && isOpen(figure, question.from) ? words.below(text) : text
}

/** His answer beside the report's figure: by how much it is over or under, where both are known exactly. */
export function toldText(question: Question, figure: Figure, value: number, locale: string): string {
  const [said, words] = [answerText(question, figure, value, locale), guessWords(locale)]
  const atEnd = said !== bare(figure, value, locale)
  if (atEnd || figure.bound !== undefined) return words.yours(said)
  const by = Number(Math.abs(value - figure.value).toPrecision(12))
  if (by === 0) return words.exact(said)
  const far = bare({ ...figure, signed: false }, by, locale)
  const told = figure.unit === perCent ? words.points(far.replace('%', '')) : far
  return value > figure.value ? words.over(said, told) : words.under(said, told)
}

/** What a number on the scale is, for hairs and middles. */
export const aroundText = (figure: Figure, value: number, locale: string): string =>
  guessWords(locale).others(bare(figure, value, locale))
