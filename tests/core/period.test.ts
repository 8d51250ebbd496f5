import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePeriods,
  isAfter,
  isPeriod,
  isWithin,
  lastYear,
  monthsIn,
  monthsOf,
  shiftPeriod,
} from '../../electron/core/period'
import { readPeriod } from '../../electron/core/periodReading'
import { namePeriod, sayPeriod, shortPeriod } from '../../electron/core/periodWords'

const month = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
/** Periods of every form, at most ten years long. */
const periods = fc
  .tuple(fc.integer({ min: 1950 * 12, max: 2080 * 12 }), fc.nat(119), fc.nat(2))
  .map(([from, length, form]) => {
    const year = Math.floor(from / 12)
    if (form === 0) return String(year)
    const years = 1 + Math.floor(length / 12)
    return form === 1 ? `${year}-${year + years}` : `${month(from)}/${month(from + length)}`
  })

describe('a period of a report', () => {
  it('holds its months and no other, and days, months and years are before, in or after it', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 1940 * 12, max: 2100 * 12 }), fc.nat(27), (period, at, day) => {
        expect(isPeriod(period)).toBe(true)
        const date = `${month(at)}-${String(day + 1).padStart(2, '0')}`
        const isIn = monthsIn(period).includes(month(at))
        expect(isWithin(date, period)).toBe(isIn)
        expect(isAfter(date, period)).toBe(!isIn && month(at) > monthsOf(period).to)
        if (isIn) expect(isWithin(date.slice(0, 4), period)).toBe(true)
      }),
    )
  })

  it('is followed by one of the same form that begins after it, and there is a way back', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 1, max: 3 }), (period, by) => {
        const later = shiftPeriod(period, by)
        expect(comparePeriods(period, later)).toBeLessThan(0)
        expect(monthsOf(later).from > monthsOf(period).to).toBe(true)
        expect(shiftPeriod(later, -by)).toBe(period)
        expect(monthsIn(later)).toHaveLength(monthsIn(period).length)
        expect(lastYear(later)).toBeGreaterThan(lastYear(period))
      }),
    )
  })

  it('reads back as it is said, in Chinese and in English', () => {
    fc.assert(
      fc.property(periods, fc.constantFrom('zh-CN', 'en'), (period, locale) => {
        // 2026-01/2026-12 is the year 2026 said longer.
        expect(readPeriod(namePeriod(period, locale))).toBe(period)
        expect(shortPeriod(period).length).toBeLessThanOrEqual(15)
      }),
    )
  })

  it.each([
    ['2021年', '2021'],
    ['2021年度', '2021'],
    ['二〇二一年', '2021'],
    ['２０２１', '2021'],
    ['2021-2022', '2021-2022'],
    ['2021—2022年', '2021-2022'],
    ['2021年至2022年', '2021-2022'],
    ['2021年上半年', '2021-01/2021-06'],
    ['2021下半年', '2021-07/2021-12'],
    ['H2 2021', '2021-07/2021-12'],
    ['2021年第三季度', '2021-07/2021-09'],
    ['2021Q1', '2021-01/2021-03'],
    ['2021年4月至2022年3月', '2021-04/2022-03'],
    ['2021年1—6月', '2021-01/2021-06'],
    ['2021.4-2022.3', '2021-04/2022-03'],
    ['Apr 2021 – March 2022', '2021-04/2022-03'],
    ['2021-04/2022-03', '2021-04/2022-03'],
    ['2021/22', undefined],
    ['FY2021', undefined],
    ['2022-2021', undefined],
    ['2021-13/2022-02', undefined],
    ['去年', undefined],
    ['', undefined],
  ])('as somebody writes it: %s', (text, period) => {
    expect(readPeriod(text)).toBe(period)
  })

  it('is said so that a sentence goes on', () => {
    expect(['2026', '2026-2027', '2026-04/2027-03', '2026-01/2026-06'].map((one) => sayPeriod(one, 'zh-CN'))).toEqual([
      '2026',
      '2026—2027',
      '2026年4月至2027年3月',
      '2026年1月至6月',
    ])
    expect(['2026-2027', '2026-04/2027-03', '2026-01/2026-06'].map((one) => sayPeriod(one, 'en'))).toEqual([
      '2026–2027',
      'Apr 2026 – Mar 2027',
      'Jan – Jun 2026',
    ])
    expect(['2026-2027', '2026-04/2027-03', '2026-01/2026-06'].map(shortPeriod)).toEqual([
      '2026–27',
      '2026.4–2027.3',
      '2026.1–6',
    ])
  })
})
