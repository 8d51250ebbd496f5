import { compare, type Comparison, type Refusal } from '../../electron/core/compare'
import { formatFigure, formatNumber } from '../../electron/core/figure'
import type { Figure } from '../../electron/core/report'
import { isHanLocale } from './metrics'

/** A figure as it is compared: its name, its number, and by how much it grew. */
export interface Measured {
  readonly id: string
  readonly name: string
  /** What its bar shows: the amount, or its growth. */
  readonly ref: string
  readonly figure: Figure
  readonly growth?: Figure | undefined
  /** The fact of the year before, where the report has it. */
  readonly base?: string | undefined
  /** What is measured: sales are not set against investment, though both are money. */
  readonly kind: string
}

const refusals: Readonly<Record<'zh' | 'en', Readonly<Record<Refusal, string>>>> = {
  zh: {
    bound: '其中有一个不是准数，看得出长短，相差多少没有准数。',
    unit: '两者单位不一样，各看各的长短。',
    kind: '两者说的是两件事，各看各的长短。',
  },
  en: {
    bound: 'One of the two is a round number: see which is longer; the gap has no exact size.',
    unit: 'These two are counted in different units, so each stands by itself.',
    kind: 'These are two different things, so each stands by itself.',
  },
}

export const compareHint = (locale: string): string =>
  isHanLocale(locale) ? '点两条，比一比。' : 'Tap two bars to compare.'

/** What the switch between amounts and their growth says. */
export const scaleWords = (locale: string): { readonly amount: string; readonly growth: string } =>
  isHanLocale(locale) ? { amount: '金额', growth: '同比增速' } : { amount: 'Amounts', growth: 'Growth' }

const isGrowth = ({ id, ref }: Measured): boolean => id !== ref

/** One bar by itself: what it is, what it was, how it grew. */
export function oneText(one: Measured, locale: string): string {
  const { id, name, figure, growth, base } = one
  const { estimate } = formatFigure(figure, locale)
  if (isHanLocale(locale)) {
    if (isGrowth(one)) return `${estimate}${name}{${id}}，同比{${id}#growth}。再点一条，比一比。`
    const more = [growth && `同比{${id}#growth}`, base && `上年{${base}}`].filter(Boolean)
    return `${[`${estimate}${name}{${id}}`, ...more].join('，')}。再点一条，比一比。`
  }
  const more = [growth && `{${id}#growth} year on year`, base && `{${base}} the year before`].filter(Boolean)
  return `${[`${name}: ${estimate}${estimate && ' '}{${id}}`, ...more].join(', ')}. Tap one more.`
}

/** How much apart, without the mark of an estimate: that is said once, for all of the sentence. */
function bare(difference: Figure, locale: string): string {
  const { before, number, after } = formatFigure(difference, locale)
  return `${before}${number}${after}`
}

type Apart = Extract<Comparison, { readonly kind: 'apart' }>

const pointsOf = (number: string): string => (number === '1' ? 'point' : 'points')

function apartText({ difference, times }: Apart, large: Measured, small: Measured, locale: string): string {
  const [by, { estimate, number }] = [bare(difference, locale), formatFigure(difference, locale)]
  if (isGrowth(large))
    return isHanLocale(locale)
      ? `${estimate}${large.name}同比增速比${small.name}高${number}个百分点。`
      : `${large.name} grew ${number} percentage ${pointsOf(number)} faster than ${small.name}${estimate ? ` (${estimate})` : '.'}`
  const ratio = times && formatNumber(times.value, locale)
  if (isHanLocale(locale)) {
    const than = ratio
      ? `${large.name}${times.exact ? '' : '约'}为${small.name}的${ratio}倍，多${by}`
      : `${large.name}比${small.name}多${by}`
    return `${estimate}${than}。`
  }
  const than = ratio
    ? `${large.name}: ${times.exact ? '' : 'about '}${ratio} times ${small.name}, ${by} more`
    : `${large.name}: ${by} more than ${small.name}`
  return `${than}${estimate ? ` (${estimate})` : '.'}`
}

/** Two bars held against each other; amounts of two kinds are not. */
export const told = (a: Measured, b: Measured): Comparison =>
  a.figure.unit === b.figure.unit && a.kind !== b.kind && !isGrowth(a)
    ? { kind: 'refused', why: 'kind' }
    : compare(a.figure, b.figure)

function equalText(a: Measured, b: Measured, locale: string): string {
  const [zh, en] = isGrowth(a) ? ['增得一样快', 'grew equally fast'] : ['一样多', 'are equally large']
  return isHanLocale(locale) ? `${a.name}与${b.name}${zh}。` : `${a.name} and ${b.name} ${en}.`
}

/** What two bars say together, or why they say nothing. */
export function twoText(a: Measured, b: Measured, locale: string): string {
  const both = told(a, b)
  if (both.kind === 'refused') return refusals[isHanLocale(locale) ? 'zh' : 'en'][both.why]
  if (both.kind === 'equal') return equalText(a, b, locale)
  return both.first ? apartText(both, a, b, locale) : apartText(both, b, a, locale)
}

/** What stands large while two bars are held: how many times, or how far apart; undefined where there is no such number. */
export function ratioText(
  a: Measured,
  b: Measured,
  locale: string,
): { readonly before: string; readonly number: string; readonly after: string } | undefined {
  const both = told(a, b)
  if (both.kind !== 'apart') return undefined
  const han = isHanLocale(locale)
  const { before, number, after } = formatFigure(both.difference, locale)
  if (isGrowth(a)) return { before: '', number, after: han ? '个百分点' : pointsOf(number) }
  if (!both.times) return { before: before.trim(), number, after: after.trim() }
  const about = both.times.exact ? '' : han ? '约' : 'about'
  return { before: about, number: formatNumber(both.times.value, locale), after: han ? '倍' : 'times' }
}

/** What the hatched piece between two lengths is. */
export function gapText(a: Measured, b: Measured, locale: string): string {
  const both = told(a, b)
  if (both.kind !== 'apart') return ''
  const { number } = formatFigure(both.difference, locale)
  if (isHanLocale(locale)) return `相差${isGrowth(a) ? `${number}个百分点` : bare(both.difference, locale)}`
  return isGrowth(a) ? `${number} ${pointsOf(number)} apart` : `${bare(both.difference, locale)} apart`
}
