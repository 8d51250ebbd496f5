import { compare, type Comparison, type Refusal } from '../../electron/core/compare'
import { formatFigure, formatNumber } from '../../electron/core/figure'
import type { Figure } from '../../electron/core/report'
import { isHanLocale } from './metrics'

/** A figure as it is compared: its name, its number, and by how much it grew. */
export interface Measured {
  readonly id: string
  readonly name: string
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

/** One bar by itself: what it is, what it was, how it grew. */
export function oneText({ id, name, figure, growth, base }: Measured, locale: string): string {
  const { estimate } = formatFigure(figure, locale)
  if (isHanLocale(locale)) {
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

/** Which grew faster, and by how many points; empty where one of them has no exact rate. */
function growthText(large: Measured, small: Measured, locale: string): string {
  const told = large.growth && small.growth && compare(large.growth, small.growth)
  if (told?.kind !== 'apart') return ''
  const points = formatNumber(told.difference.value, locale)
  if (isHanLocale(locale)) return `；增速${told.first ? '高' : '低'}${points}个百分点`
  return `; growth ${told.first ? 'higher' : 'lower'} by ${points} ${points === '1' ? 'point' : 'points'}`
}

function apartText({ difference, times }: Apart, large: Measured, small: Measured, locale: string): string {
  const [by, { estimate }] = [bare(difference, locale), formatFigure(difference, locale)]
  const growth = growthText(large, small, locale)
  const ratio = times && formatNumber(times.value, locale)
  if (isHanLocale(locale)) {
    const than = ratio
      ? `${large.name}${times.exact ? '' : '约'}为${small.name}的${ratio}倍，多${by}`
      : `${large.name}比${small.name}多${by}`
    return `${estimate}${than}${growth}。`
  }
  const than = ratio
    ? `${large.name}: ${times.exact ? '' : 'about '}${ratio} times ${small.name}, ${by} more`
    : `${large.name}: ${by} more than ${small.name}`
  return `${than}${growth}${estimate ? ` (${estimate})` : '.'}`
}

/** What two bars say together, or why they say nothing. */
export function twoText(a: Measured, b: Measured, locale: string): string {
  const han = isHanLocale(locale)
  const told: Comparison =
    a.figure.unit === b.figure.unit && a.kind !== b.kind
      ? { kind: 'refused', why: 'kind' }
      : compare(a.figure, b.figure)
  if (told.kind === 'refused') return refusals[han ? 'zh' : 'en'][told.why]
  if (told.kind === 'equal') return han ? `${a.name}与${b.name}一样多。` : `${a.name} and ${b.name}: equally much.`
  return told.first ? apartText(told, a, b, locale) : apartText(told, b, a, locale)
}
