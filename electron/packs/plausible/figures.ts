import type { FigureFact } from '../../core/report'
import type { Problem } from '../../core/said'
import { perCent } from '../../core/units'
import { factField, question, type Question, type Sayings } from './question'
import * as words from './words'

const much = 10

/** Figures that are hard to believe: shares beyond the whole, growth beyond all, ten times last year's, below zero. */
export const askFigures = ({ facts }: Sayings, before: Sayings | undefined): readonly Question[] =>
  Object.values(facts).flatMap((fact) => {
    if (fact.kind !== 'figure') return []
    const was = before?.facts[fact.id]
    return figureAsked(fact, was?.kind === 'figure' ? was : undefined)
  })

function figureAsked(figure: FigureFact, was: FigureFact | undefined): readonly Question[] {
  const { id, value, unit, growth_pct: growth, growth_basis: basis } = figure
  const before = was?.unit === unit ? was.value : undefined
  const asked = (field: 'value' | 'growth_pct' | 'growth_basis', found: Problem | undefined): readonly Question[] =>
    found && figure[field] !== was?.[field]
      ? [question(factField(id, field), [figure[field], unit, ...(field === 'value' ? [before] : [])], () => found)]
      : []
  return [
    ...asked('value', valueAsked(value, unit, before)),
    ...asked('growth_pct', growthAsked(growth)),
    ...asked('growth_basis', basis !== undefined && words.isOpen(basis) ? words.unsettled(basis) : undefined),
  ]
}

function valueAsked(value: number, unit: string, before: number | undefined): Problem | undefined {
  if (unit === perCent && value > 100) return words.shareOver(value)
  if (value < 0) return words.negative(value)
  if (before === undefined || before <= 0 || value === 0) return undefined
  return value / before >= much || before / value >= much ? words.tenfold(before, value, unit) : undefined
}

const growthAsked = (value: number | undefined): Problem | undefined =>
  value !== undefined && (value > 100 || value < -100) ? words.growthOver(value) : undefined
