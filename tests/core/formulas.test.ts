import { describe, expect, it } from 'vitest'
import { daysInclusive, evaluate, ingredients, roundTo, type Distance } from '../../electron/core/formulas'
import type { Fact, Formula } from '../../electron/core/report'

const facts: Readonly<Record<string, Fact>> = {
  sales: { kind: 'figure', id: 'sales', at: '1.1', value: 350, unit: '亿元', growth_pct: 22, est: true },
  output: { kind: 'figure', id: 'output', at: '1.1', value: 61, unit: '亿元', growth_pct: 30 },
  more: { kind: 'figure', id: 'more', at: '1.1', value: 12, unit: '亿元' },
  share: { kind: 'figure', id: 'share', at: '1.1', value: 61, unit: '%', bound: 'more-than' },
  works: { kind: 'list', id: 'works', at: '1.1', items: ['a', 'b', 'c', 'd'], total: 8 },
  first: { kind: 'milestone', id: 'first', at: '1.1', date: '2020-11-20', precision: 'day' },
  last: { kind: 'milestone', id: 'last', at: '1.1', date: '2020-12-16', precision: 'day' },
}
const distance: Distance = (from, to) => (from === 'here' && to === 'there' ? 12.5 : undefined)
const value = (formula: Formula): number => evaluate(formula, facts, distance)

describe('a formula', () => {
  it.each<[Formula, number, readonly string[]]>([
    [{ op: 'sum', of: ['output', 'more'] }, 73, ['output', 'more']],
    [{ op: 'sum', of: ['sales#growth', 'output#growth'] }, 52, ['sales', 'output']],
    [{ op: 'base', of: 'sales' }, 286.885, ['sales']],
    [{ op: 'index', of: 'sales' }, 122, ['sales']],
    [{ op: 'days', from: 'first', to: 'last' }, 27, ['first', 'last']],
    [{ op: 'count', of: ['first', 'last'] }, 2, ['first', 'last']],
    [{ op: 'whole-of-share', parts: ['output', 'more'], share: 'share' }, 119.672, ['output', 'more', 'share']],
    [{ op: 'unnamed', of: 'works' }, 4, ['works']],
    [{ op: 'distance', from: 'here', to: 'there' }, 12.5, []],
  ])('%o is %d', (formula, expected, from) => {
    expect(value(formula)).toBeCloseTo(expected, 3)
    expect(ingredients(formula)).toEqual(from)
  })

  it.each<Formula>([
    { op: 'sum', of: ['output', 'nothing'] },
    { op: 'base', of: 'more' },
    { op: 'index', of: 'constructor' },
    { op: 'days', from: 'first', to: 'sales' },
    { op: 'unnamed', of: 'sales' },
    { op: 'distance', from: 'here', to: 'nowhere' },
  ])('%o over what is not there is no number', (formula) => {
    expect(value(formula)).toBeNaN()
  })
})

describe('calendar days', () => {
  it('count both ends, and the leap day', () => {
    expect(daysInclusive('2020-11-20', '2020-12-16')).toBe(27)
    expect(daysInclusive('2020-01-01', '2020-12-31')).toBe(366)
    expect(daysInclusive('2020-03-01', '2020-03-01')).toBe(1)
  })
})

describe('rounding', () => {
  it.each([
    [286.885, 0.1, 286.9],
    [0.15, 0.1, 0.2],
    [62.5, 5, 65],
    [119.672, 1, 120],
    [134.234, 0.1, 134.2],
  ])('%d in steps of %d is %d', (exact, step, rounded) => {
    expect(roundTo(exact, step)).toBe(rounded)
  })
})
