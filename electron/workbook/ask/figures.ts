import { entriesOf, type Base } from '../base'
import { cellOfRow, type ReadRow } from '../read/entries'
import { cellFault, type CellFault, type Problem } from '../said'
import * as words from './words'

const much = 10

/** Figures that are hard to believe: shares beyond the whole, growth beyond all, ten times last year's, below zero. */
export function askFigures(rows: readonly ReadRow[], base: Base): readonly CellFault[] {
  const before = new Map(entriesOf(base, 'figures').map((entry) => [entry.id, entry]))
  return rows
    .filter(({ plan }) => plan.kind === 'figures')
    .flatMap((row) => {
      const was = before.get(row.id)
      const asked = (key: string, found: Problem | undefined): readonly CellFault[] =>
        found && row.values.get(key) !== was?.[key] ? [cellFault(row.sheet, cellOfRow(row, key), found)] : []
      return [
        ...asked('value', valueAsked(row, was?.unit === row.values.get('unit') ? was?.value : undefined)),
        ...asked('growth_pct', growthAsked(row.values.get('growth_pct'))),
      ]
    })
}

function valueAsked(row: ReadRow, before: unknown): Problem | undefined {
  const [value, unit] = [row.values.get('value'), row.values.get('unit')]
  if (typeof value !== 'number' || typeof unit !== 'string') return undefined
  if (unit === '%' && value > 100)
    return value % 100 === 0 && value >= 1000 ? words.shareHundredfold(value) : words.shareOver(value)
  if (value < 0) return words.negative(value)
  if (typeof before !== 'number' || before <= 0 || value === 0) return undefined
  return value / before >= much || before / value >= much ? words.tenfold(before, value, unit) : undefined
}

const growthAsked = (value: unknown): Problem | undefined =>
  typeof value === 'number' && (value > 100 || value < -100) ? words.growthOver(value) : undefined
