import { figureWords } from './figureWords'
import type { Measure } from './measure'
import type { Figure } from './report'
import { figureUnit, measureName, perCent, type Scaled } from './units'

/** A figure in words of one language, in reading order: `estimate before number after derived`. */
export interface FigureText {
  readonly ref: string
  /** 预计 / est., the report's own word for it, or 力争 of an aim; or empty. */
  readonly estimate: string
  /** What precedes the digits and belongs to them: 约, >, RMB, +. */
  readonly before: string
  readonly number: string
  /** What the digits say, as a number: 35 of RMB 35 bn, whatever the language writes for a decimal point. */
  readonly value: number
  /** What follows them: 亿元, bn, %, + of a more-than count. */
  readonly after: string
  /** 推算 / derived, or empty. */
  readonly derived: string
  /** All of it as one string, for names and prose. */
  readonly text: string
}

interface Shape {
  readonly before: string
  readonly value: number
  readonly after: string
}

/** As the report has it, the measure in words: 62万标准箱. Letters stand apart from digits. */
function hanShape(figure: Figure, { scale, measure }: Scaled, locale: string): Shape {
  const name = measureName(measure, locale)
  const gap = scale === '' && /^[A-Za-z]/.test(name) ? ' ' : ''
  return { before: '', value: figure.value, after: `${gap}${scale}${name}` }
}

const undust = (value: number): number => Number(value.toPrecision(12))

/** Words of large numbers; money and what its own name measures take the short ones. */
const large = [
  { size: 1e9, short: ' bn', long: ' billion' },
  { size: 1e6, short: ' m', long: ' million' },
] as const

/** Things counted one by one stay as they are counted; of 万 and 亿 the largest word that loses nothing. */
function latinShape(figure: Figure, { times, measure }: Scaled, locale: string): Shape {
  const whole = undust(figure.value * times)
  const isMoney = measure.kind === 'money'
  const fits = (size: number): boolean => Math.abs(whole) >= size && undust(written(whole / size) * size) === whole
  const word = times === 1 ? undefined : large.find(({ size }) => fits(size))
  const value = word ? whole / word.size : whole
  const name = measureName(measure, locale, Math.abs(value) === 1 && !word)
  const scale = word ? (isMoney || name === '' ? word.short : word.long) : ''
  if (isMoney) return { before: `${name}${name.endsWith('$') ? '' : ' '}`, value, after: scale }
  return { before: '', value, after: `${scale}${name === '' || name === perCent ? '' : ' '}${name}` }
}

/** A number as it is written: up to three decimals, so that nothing stated is lost. */
const written = (value: number): number => Number(Number(value.toPrecision(12)).toFixed(3))

/** Making a number format is dear; there is one a language. */
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(locale: string): Intl.NumberFormat {
  const made = formats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: true })
  formats.set(locale, made)
  return made
}

/** Digits for a language, grouped from four digits on. */
export const formatNumber = (value: number, locale: string): string => formatOf(locale).format(written(value))

/** The one formatter: how a figure is written in a language, marks and bounds included. Pure. */
export function formatFigure(figure: Figure, locale: string): FigureText {
  const words = figureWords(locale)
  const unit = figureUnit(figure)
  const shape = words.han ? hanShape(figure, unit, locale) : latinShape(figure, unit, locale)
  const [boundBefore, boundAfter] = boundMarks(figure, words, unit.measure.kind)
  const sign = figure.signed && figure.value > 0 ? '+' : ''
  const estimate = figure.aim ? words.aim : figure.est ? (figure.estimateWord ?? words.estimate) : ''
  const before = `${boundBefore}${shape.before}${sign}`
  const number = formatNumber(shape.value, locale).replace('-', '−')
  // 80+ projects, 10+ million people; RMB 50 bn+, as money is read.
  const isShort = large.some(({ short }) => short === shape.after)
  const after = isShort ? `${shape.after}${boundAfter}` : `${boundAfter}${shape.after}`
  const derived = figure.derived ? words.derived : ''
  const gap = words.han ? '' : ' '
  const text = [
    estimate && `${estimate}${gap}`,
    `${before}${number}${after}`,
    derived && (words.han ? `（${derived}）` : ` (${derived})`),
  ].join('')
  return { ref: figure.ref, estimate, before, number, value: written(shape.value), after, derived, text }
}

/** 80余, 超61%, 约60%, 可达10, 不足120; 80+, 50 bn+, >61%, up to 10: a count's "more than" goes behind, as does an amount's in Latin. */
function boundMarks(
  figure: Figure,
  words: ReturnType<typeof figureWords>,
  kind: Measure['kind'],
): readonly [string, string] {
  switch (figure.bound) {
    case 'more-than':
      if (words.han) return kind === 'count' ? ['', words.odd] : [words.moreThan, '']
      return kind === 'share' ? [words.moreThan, ''] : ['', words.odd]
    case 'about':
      return [words.about, '']
    case 'up-to':
      return [words.upTo, '']
    case 'less-than':
      return [words.lessThan, '']
    default:
      return ['', '']
  }
}
