import type { Facts } from '../schema'
import { freeId } from './files'

type Derived = Facts['derived'][number]

/** Last year's amount, or the index, of a figure with growth: the one there is, or made. Its id. */
export function comparable(facts: Facts, figure: string, op: 'base' | 'index'): string {
  const found = facts.derived.find(({ formula }) => formula.op === op && formula.of === figure)
  if (found) return found.id
  const { value = 0, unit = '%' } = facts.figures.find(({ id }) => id === figure) ?? {}
  const id = freeId(`${figure}-${op}`, [...facts.derived, ...facts.figures])
  const made = op === 'base' ? { unit, round: stepOf(value) } : { unit: '%', round: 0.1 }
  facts.derived.push({ id, ...made, formula: { op, of: figure } })
  return id
}

/** One digit more than the figure itself is stated to. */
const stepOf = (value: number): number =>
  Number((10 ** -(String(value).split('.')[1]?.length ?? 0) / 10).toPrecision(1))

/** What a figure that was made is called, by the figure it was made of. */
export const nameOfMade = ({ formula: { op } }: Derived, name: string, locale: string): string => {
  const isChinese = locale.toLowerCase().startsWith('zh')
  if (op === 'base') return isChinese ? `上年${name}` : `${name}, the year before`
  return isChinese ? `${name}（上年=100）` : `${name} (the year before = 100)`
}
