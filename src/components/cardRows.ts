import { namePeriod } from '../../electron/core/periodWords'
import { factText, findFigure, parseRef, textsOf } from '../../electron/core/reading'
import type { Fact, FactText, Figure, MilestoneFact } from '../../electron/core/report'
import { formatFigure } from '../../electron/core/figure'
import { plainText } from '../picture/splitText'
import { cardRow as row, type CardContext, type CardRow } from './cardModel'
import { formulaWords, sourceOf } from './cardSource'
import { cardWords, dateWords, fill, type CardWords } from './cardWords'

/** All rows of a fact's card, in the order they are read. Pure. */
export function factRows(context: CardContext, fact: Fact, ref: string): readonly CardRow[] {
  const { report, locale, write } = context
  const text = factText(report, locale, fact.id)
  const words = cardWords(locale)
  return [
    ...row('full', text.full === text.name ? undefined : text.full && plainText(text.full, write)),
    ...row('called', text.called),
    ...figureRows(context, fact, ref, words),
    ...(fact.kind === 'statement' && fact.aim ? row('reading', words.aim) : []),
    ...(fact.kind === 'link' && fact.future ? row('reading', words.future) : []),
    ...dateRow(context, fact, text, words),
    ...row('status', text.status),
    ...listRows(fact, text, words),
    ...clusterRow(context, fact),
    ...(fact.kind === 'derived' ? row('formula', formulaWords(context, fact, words)) : []),
    ...row('source', sourceOf(context, fact, words)),
    ...('ours' in fact && fact.ours ? row('ours', words.oursText) : []),
  ]
}

/** A number's reading (estimate, bound, derived), its value where the card is of its growth, and its growth. */
function figureRows(context: CardContext, fact: Fact, ref: string, words: CardWords): readonly CardRow[] {
  const figure = findFigure(context.report.facts, ref)
  const text = factText(context.report, context.locale, fact.id)
  if (!figure || (fact.kind !== 'figure' && fact.kind !== 'derived')) return []
  const isGrowth = parseRef(ref).facet === 'growth'
  const growth = findFigure(context.report.facts, `${fact.id}#growth`)
  return [
    ...(isGrowth ? row('value', context.write(fact.id)) : []),
    ...row('reading', reading(figure, text.estimateWord, context.locale, words)),
    ...(growth && !isGrowth ? row('growth', formatFigure(growth, context.locale).text) : []),
  ]
}

/** 预计 and bounds spelled out; empty where the number is simply stated. */
function reading(figure: Figure, word: string | undefined, locale: string, words: CardWords): string {
  const bounds = { 'more-than': words.moreThan, about: words.about, 'up-to': words.upTo, 'less-than': words.lessThan }
  const { bound: _, ...plain } = { ...figure, est: false, aim: false, derived: false, signed: false }
  const value = formatFigure(plain, locale).text
  return [
    figure.derived ? words.derived : figure.signed ? words.signed : '',
    figure.aim ? words.aim : '',
    figure.est ? (word === undefined ? words.estimate : fill(words.estimateAs, { word })) : '',
    figure.bound ? fill(bounds[figure.bound], { value }) : '',
  ]
    .filter(Boolean)
    .join(words.clause)
}

/** A milestone's date as exact as the report is; elsewhere the period or as-of a number holds for. */
function dateRow({ report, locale }: CardContext, fact: Fact, text: FactText, words: CardWords): readonly CardRow[] {
  if (fact.kind === 'milestone') return row('date', milestoneDate(fact, locale, words))
  const dated = fact.kind === 'figure' || fact.kind === 'derived'
  return row('period', text.asOf ?? (dated ? namePeriod(report.manifest.period, locale) : undefined))
}

function milestoneDate(fact: MilestoneFact, locale: string, words: CardWords): string {
  const year = fact.date.slice(0, 4)
  switch (fact.precision) {
    case 'day':
      return dateWords(fact.date, locale)
    case 'mid-month':
      return fill(words.midMonth, { month: dateWords(fact.date, locale) })
    case 'start-of-year':
      return fill(words.startOfYear, { year })
    case 'undated':
      return fill(words.undated, { year })
    case 'year':
      return fill(words.year, { year })
    case 'about':
      return fill(words.aboutYear, { year })
  }
}

/** Everything a list or link names, open ends included. */
function listRows(fact: Fact, text: FactText, words: CardWords): readonly CardRow[] {
  const open = 'open' in fact && fact.open === true
  const said = (ids: readonly string[], names: Readonly<Record<string, string>> | undefined): string | undefined => {
    const list = ids.map((id) => names?.[id] ?? id).join(words.join)
    const gap = words.join.endsWith(' ') ? ' ' : ''
    return list && `${list}${open ? `${gap}${words.andOthers}` : ''}`
  }
  if (fact.kind === 'list') {
    const total = fact.total === undefined ? undefined : { total: String(fact.total), named: String(fact.items.length) }
    const count = total ? `${words.clause}${fill(words.ofTotal, total)}` : ''
    return row('items', `${said(fact.items, text.items) ?? ''}${count}`)
  }
  if (fact.kind !== 'link') return []
  return [
    ...row('fields', said(fact.fields ?? [], text.fields)),
    ...row('partners', said(fact.partners ?? [], text.partners)),
  ]
}

function clusterRow({ report, locale }: CardContext, fact: Fact): readonly CardRow[] {
  return fact.kind === 'company' ? row('cluster', textsOf(report, locale).facts[fact.cluster]?.name) : []
}
