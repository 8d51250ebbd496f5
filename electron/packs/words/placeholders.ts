import { shiftPeriod } from '../../core/period'
import { sayPeriod } from '../../core/periodWords'
import { findFigure } from '../../core/reading'
import type { Fact } from '../../core/report'
import { isCountable } from '../../core/units'
import { spellRatio } from './ratio'
import { spellCount } from './numerals'

/** What a text may have the program say in words, in braces. */
export type WordPlaceholder =
  | { readonly say: 'period'; readonly shift: number }
  | { readonly say: 'count'; readonly of: string }
  | { readonly say: 'ratio'; readonly of: string; readonly to: string }

const ref = '[a-z0-9-]+(?:#growth)?'
const periodForm = /^period(?:([+-]\d{1,2}))?$/
const countForm = /^count:([a-z0-9-]+)$/
const ratioForm = new RegExp(`^ratio:(${ref})/(${ref})$`)

/** What stands between two braces, where it is one of these: `period`, `period-1`, `count:firms`, `ratio:a/b`. */
export function wordPlaceholder(inside: string): WordPlaceholder | undefined {
  const period = periodForm.exec(inside)
  if (period) return { say: 'period', shift: Number(period[1] ?? 0) }
  const [, counted] = countForm.exec(inside) ?? []
  if (counted !== undefined) return { say: 'count', of: counted }
  const [, of, to] = ratioForm.exec(inside) ?? []
  return of !== undefined && to !== undefined ? { say: 'ratio', of, to } : undefined
}

/** What words are made from. */
export interface Ground {
  readonly period: string
  readonly facts: Readonly<Record<string, Fact>>
}

/** The placeholder in words of a language; undefined where the facts give none: no whole count, amounts of two units, nothing to divide by. */
export function sayPlaceholder(placeholder: WordPlaceholder, ground: Ground, locale: string): string | undefined {
  switch (placeholder.say) {
    case 'period':
      return sayPeriod(shiftPeriod(ground.period, placeholder.shift), locale)
    case 'count': {
      const count = countOf(ground.facts[placeholder.of])
      return count === undefined ? undefined : spellCount(count, locale)
    }
    case 'ratio': {
      const [of, to] = [findFigure(ground.facts, placeholder.of), findFigure(ground.facts, placeholder.to)]
      if (!of || !to || of.unit !== to.unit || of.value <= 0 || to.value <= 0) return undefined
      return spellRatio(of.value / to.value, locale)
    }
  }
}

/** How many entries a list names; a count or a number of days. */
function countOf(fact: Fact | undefined): number | undefined {
  if (fact?.kind === 'list') return fact.items.length
  if (fact?.kind !== 'figure' && fact?.kind !== 'derived') return undefined
  return isCountable(fact) && Number.isInteger(fact.value) && fact.value >= 0 ? fact.value : undefined
}

export const braces = /\{([^{}]*)\}/g
const bracesAndYear = /\{([^{}]*)\}([年년]?)/g

/**
 * A text with its word placeholders said; figures stay as they are, and so does what cannot be said. A fact of the same
 * name goes first: packs named their facts before there were placeholders.
 */
export const sayWords = (text: string, ground: Ground, locale: string): string =>
  text.replace(bracesAndYear, (whole, inside: string, year: string, at: number) => {
    const placeholder = Object.hasOwn(ground.facts, inside) ? undefined : wordPlaceholder(inside)
    const said = placeholder && sayPlaceholder(placeholder, ground, locale)
    if (said === undefined) return whole
    const begun = /(?:^|[.!?]\s+)$/.test(text.slice(0, at)) ? said.charAt(0).toUpperCase() + said.slice(1) : said
    // The word for year follows a year, and nothing else.
    return placeholder?.say === 'period' && !/\d$/.test(said) ? begun : begun + year
  })
