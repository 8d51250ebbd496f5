import { formatFigure } from '../../electron/core/figure'
import { ingredients } from '../../electron/core/formulas'
import { findFigure, textsOf } from '../../electron/core/reading'
import type { DerivedFact, Fact, Formula } from '../../electron/core/report'
import type { CardContext } from './cardModel'
import { dateWords, fill, type CardWords } from './cardWords'

/** `1.5` → `① 围绕“融合” · 第5段`. */
function addressWords({ report, locale }: CardContext, address: string, words: CardWords): string {
  const [part = '', paragraph = ''] = address.split('.')
  const name = textsOf(report, locale).source.partsShort[part] ?? part
  return `${name}\u00a0· ${fill(words.paragraph, { n: paragraph })}`
}

/** Report addresses a fact rests on: its own, or those of what it is derived from. */
function addresses({ report }: CardContext, fact: Fact): readonly string[] {
  if (fact.kind !== 'derived') return fact.kind === 'company' && fact.title_at ? [fact.at, fact.title_at] : [fact.at]
  const stated = ingredients(fact.formula).flatMap((id) => {
    const source = report.facts[id]
    return source && source.kind !== 'derived' ? [source.at] : []
  })
  return [...new Set(stated)].sort()
}

/** Where a fact comes from: the report by part and paragraph, or public geography; a derived one names what it rests on. */
export function sourceOf(context: CardContext, fact: Fact, words: CardWords): string {
  const sources = addresses(context, fact).map((address) => addressWords(context, address, words))
  const from = fact.kind === 'derived' && fact.formula.op === 'distance' ? [words.geography] : sources
  const said = from.join(words.clause)
  return fact.kind === 'derived' ? fill(words.derivedSource, { sources: said }) : said
}

/** A figure without its 预计, 力争 or 推算, as a term of a sum; never broken over two lines. */
function term({ report, locale }: CardContext, ref: string): string {
  const figure = findFigure(report.facts, ref)
  return figure
    ? formatFigure({ ...figure, est: false, aim: false, derived: false, signed: false }, locale).text.replaceAll(
        ' ',
        '\u00a0',
      )
    : ref
}

const nameOf = ({ report, locale }: CardContext, id: string): string => {
  const text = textsOf(report, locale).facts[id]
  return text?.short ?? text?.name ?? id
}

const placeName = ({ report, locale }: CardContext, id: string): string => {
  const text = textsOf(report, locale).places[id]
  return text?.short ?? text?.name ?? id
}

/** How a derived figure is computed, in words and terms of the report: `350亿元 ÷ (1 + 22%) ≈ 286.9亿元`. */
export function formulaWords(context: CardContext, fact: DerivedFact, words: CardWords): string {
  const left = leftSide(context, fact.formula, words, fact)
  if (left.complete) return left.text
  // A bound is no equation: parts over "more than 61 %" only limit the whole.
  const sign = fact.bound === undefined ? (Math.abs(fact.exact - fact.value) < 1e-9 ? '=' : '≈') : '→'
  return `${left.text} ${sign} ${term(context, fact.id)}`
}

interface Side {
  readonly text: string
  /** True where the sentence needs no "= value" behind it. */
  readonly complete: boolean
}

function leftSide(context: CardContext, formula: Formula, words: CardWords, fact: DerivedFact): Side {
  const { report, locale } = context
  const open = (text: string): Side => ({ text, complete: false })
  const date = (id: string): string => {
    const dated = report.facts[id]
    return dated?.kind === 'milestone' ? dateWords(dated.date, locale) : id
  }
  switch (formula.op) {
    case 'sum':
      return open(formula.of.map((ref) => term(context, ref)).join(' + '))
    case 'base':
      return open(`${term(context, formula.of)} ÷ (1 + ${term(context, `${formula.of}#growth`)})`)
    case 'index': {
      const growth = term(context, `${formula.of}#growth`).replace('%', '')
      const sum = `100 + ${growth} = ${term(context, fact.id).replace('%', '')}`
      return { text: fill(words.indexFormula, { sum }), complete: true }
    }
    case 'days':
      return open(fill(words.daysFormula, { from: date(formula.from), to: date(formula.to) }))
    case 'count': {
      const names = formula.of.map((id) => nameOf(context, id)).join(words.join)
      return { text: fill(words.countFormula, { names, value: term(context, fact.id) }), complete: true }
    }
    case 'whole-of-share':
      return open(`(${formula.parts.map((ref) => term(context, ref)).join(' + ')}) ÷ ${term(context, formula.share)}`)
    case 'unnamed': {
      const list = report.facts[formula.of]
      const [total, named] = list?.kind === 'list' ? [list.total ?? 0, list.items.length] : [0, 0]
      const values = { total: String(total), named: String(named), value: term(context, fact.id) }
      return { text: fill(words.unnamedFormula, values), complete: true }
    }
    case 'distance': {
      const ends = {
        from: placeName(context, formula.from),
        to: placeName(context, formula.to),
        step: String(fact.round),
      }
      return open(fill(words.distanceFormula, ends))
    }
  }
}
