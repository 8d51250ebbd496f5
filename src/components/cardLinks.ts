import { ingredients } from '../../electron/core/formulas'
import { parseRef, textsOf } from '../../electron/core/reading'
import type { Fact, Report } from '../../electron/core/report'
import type { CardLink } from './cardModel'

/** A card stays a card: more neighbours than this are left to the step's list. */
const most = 6

/** Facts that a fact names itself. */
function named(fact: Fact): readonly (string | undefined)[] {
  switch (fact.kind) {
    case 'statement':
      return [fact.part_of]
    case 'figure':
      return [fact.part_of]
    case 'derived':
      return ingredients(fact.formula)
    case 'milestone':
      return [...(fact.companies ?? []), fact.figure]
    case 'cluster':
      return [fact.indicator]
    case 'company':
      return [fact.cluster, fact.figure]
    case 'link':
      return [fact.figure, fact.company]
    case 'work':
      return fact.figures ?? []
    case 'list':
      return fact.items
  }
}

/** What this fact is linked with, in both directions: its whole, parts, company, cluster, figures, what is derived from it. */
export function factLinks(report: Report, locale: string, fact: Fact, ref: string): readonly CardLink[] {
  const own = named(fact)
  const others = Object.values(report.facts).filter((other) => other.kind !== 'list' && named(other).includes(fact.id))
  const growth = parseRef(ref).facet === 'growth' ? [fact.id] : []
  const ids = [...growth, ...own, ...others.map((other) => other.id)].filter(
    (id): id is string => id !== undefined && report.facts[id] !== undefined && (id !== fact.id || growth.length > 0),
  )
  const texts = textsOf(report, locale).facts
  const links = [...new Set(ids)].slice(0, most)
  const short = (id: string): string => texts[id]?.short ?? texts[id]?.name ?? id
  const isAlone = (id: string): boolean => links.every((other) => other === id || short(other) !== short(id))
  return links.map((id) => ({ ref: id, name: isAlone(id) ? short(id) : (texts[id]?.name ?? id) }))
}
