import { describe, expect, it } from 'vitest'
import type { MilestoneFact } from '../../../electron/core/report'
import { monthSpan, placingOf, shortDayName, ticksOf } from '../../../src/scenes/milestones/dates'

const on = (date: string, precision: MilestoneFact['precision'], more: Partial<MilestoneFact> = {}): MilestoneFact => ({
  ...{ kind: 'milestone', id: 'a', at: '1.1', date, precision },
  ...more,
})
const day = (date: string): number => Date.parse(date) / 86_400_000

describe('where a milestone belongs', () => {
  it.each([
    ['a day', on('2020-11-20', 'day'), { from: day('2020-11-20'), to: day('2020-11-20') }],
    ['the middle of a month', on('2020-03', 'mid-month'), { from: day('2020-03-11'), to: day('2020-03-20') }],
    ['the start of the year', on('2020', 'start-of-year'), { from: day('2020-01-01'), to: day('2020-01-31') }],
    ['a day of the year before', on('2019-05-01', 'day'), { from: day('2019-05-01'), to: day('2019-05-01') }],
  ])('%s', (_name, fact, days) => expect(placingOf(fact, '2020')).toEqual({ kind: 'dated', days }))
  it('no day, and a plan', () => {
    expect(placingOf(on('2020', 'undated'), '2020').kind).toBe('undated')
    expect(placingOf(on('2021', 'year'), '2020').kind).toBe('future')
    expect(placingOf(on('2020', 'year', { future: true }), '2020').kind).toBe('future')
    expect(placingOf(on('2027-04-01', 'day'), '2026-04/2027-03').kind).toBe('future')
    expect(placingOf(on('2027-03-31', 'day'), '2026-04/2027-03').kind).toBe('dated')
  })
})

it('marks months of one year and years of many', () => {
  expect(ticksOf(monthSpan('2020-01', '2020-12'))).toHaveLength(12)
  expect(ticksOf(monthSpan('2019-01', '2020-12'))).toHaveLength(8)
  expect(ticksOf(monthSpan('2010-01', '2020-12'))).toHaveLength(11)
  // A year that begins in April has its twelve months, too.
  expect(ticksOf(monthSpan('2026-04', '2027-03'))).toHaveLength(12)
  expect(ticksOf(monthSpan('2026-04', '2028-03'))).toHaveLength(8)
})

it('names the month where it changes', () => {
  expect(shortDayName(day('2020-11-23'), day('2020-11-20'), 'zh-CN')).toBe('23日')
  expect(shortDayName(day('2020-12-12'), day('2020-11-24'), 'zh-CN')).toBe('12月12日')
  expect(shortDayName(day('2020-11-20'), undefined, 'en')).toBe('20 Nov')
})
