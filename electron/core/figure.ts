import type { Figure } from './report'
import { figureWords } from './figureWords'

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

const zhShape = (figure: Figure): Shape => ({
  before: '',
  value: figure.value,
  after: figure.unit === '个' ? '' : figure.unit,
})

/** 亿 = 10⁸: 350 亿元 is RMB 35 bn, 5 亿元 is RMB 500 m. */
function hundredMillions(value: number, currency: string): Shape {
  const before = currency ? `${currency}${currency.endsWith('$') ? '' : ' '}` : ''
  return Math.abs(value) >= 10
    ? { before, value: value / 10, after: ' bn' }
    : { before, value: value * 100, after: ' m' }
}

function latinShape(figure: Figure): Shape {
  switch (figure.unit) {
    case '亿元':
      return hundredMillions(figure.value, 'RMB')
    case '亿美元':
      return hundredMillions(figure.value, 'US$')
    case '亿':
      return hundredMillions(figure.value, '')
    case '万平方米':
      return { before: '', value: figure.value * 10_000, after: ' m²' }
    case '公里':
      return { before: '', value: figure.value, after: ' km' }
    case '天':
      return { before: '', value: figure.value, after: Math.abs(figure.value) === 1 ? ' day' : ' days' }
    case '%':
      return { before: '', value: figure.value, after: '%' }
    case '个':
      return { before: '', value: figure.value, after: '' }
  }
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

/** The one formatter: how a figure is written in a language, marks and bounds included. Pure; units per `Unit`. */
export function formatFigure(figure: Figure, locale: string): FigureText {
  const words = figureWords(locale)
  const shape = words.han ? zhShape(figure) : latinShape(figure)
  const [boundBefore, boundAfter] = boundMarks(figure, words)
  const sign = figure.signed && figure.value > 0 ? '+' : ''
  const estimate = figure.aim ? words.aim : figure.est ? (figure.estimateWord ?? words.estimate) : ''
  const before = `${boundBefore}${shape.before}${sign}`
  const number = formatNumber(shape.value, locale).replace('-', '−')
  const after = `${boundAfter}${shape.after}`
  const derived = figure.derived ? words.derived : ''
  const gap = words.han ? '' : ' '
  const text = [
    estimate && `${estimate}${gap}`,
    `${before}${number}${after}`,
    derived && (words.han ? `（${derived}）` : ` (${derived})`),
  ].join('')
  return { ref: figure.ref, estimate, before, number, value: written(shape.value), after, derived, text }
}

/** 80余, 超61%, 约60%, 可达10, 不足120; 80+, >61%, up to 10: a count's "more than" goes behind, as does an amount's in Latin. */
function boundMarks(figure: Figure, words: ReturnType<typeof figureWords>): readonly [string, string] {
  switch (figure.bound) {
    case 'more-than':
      if (words.han) return figure.unit === '个' ? ['', words.odd] : [words.moreThan, '']
      return figure.unit === '%' ? [words.moreThan, ''] : ['', words.odd]
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
