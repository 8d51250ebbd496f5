import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isOpen, isPlausible } from '../../electron/core/hours'
import type { Hours } from '../../electron/core/settings'

const day = { from: '09:00', to: '17:00' }
const hours: Hours = {
  week: [day, null, day, day, day, day, { from: '00:00', to: '24:00' }],
  days: [
    { date: '2027-02-17', opening: null },
    { date: '2027-02-15', opening: { from: '10:00', to: '11:00' } },
  ],
}
/** Monday 15 February 2027 is a day the hall is closed by its week. */
const at = (date: number, hour: number, minute = 0): boolean => isOpen(hours, new Date(2027, 1, date, hour, minute))

describe('opening hours', () => {
  it('hold from the first minute to the last', () => {
    expect([at(16, 8, 59), at(16, 9), at(16, 16, 59), at(16, 17)]).toEqual([false, true, true, false])
    expect([at(20, 0), at(20, 23, 59)]).toEqual([true, true])
    expect(at(22, 12)).toBe(false)
  })

  it('give way to a dated exception, either way', () => {
    expect(at(17, 12)).toBe(false)
    expect([at(15, 9), at(15, 10), at(15, 11)]).toEqual([false, true, false])
  })

  it('are always where there are none, and never close a hall whose clock cannot be believed', () => {
    fc.assert(fc.property(fc.date({ noInvalidDate: true }), (now) => isOpen(null, now)))
    expect(isOpen(hours, new Date(0))).toBe(true)
    expect(isPlausible(new Date(1970, 0, 1))).toBe(false)
    expect(isPlausible(new Date(2027, 0, 1))).toBe(true)
  })

  it('answer at any moment of any year, daylight saving or not', () => {
    const minute = fc.date({ min: new Date(2026, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true })
    fc.assert(
      fc.property(minute, (now) => {
        const expected = { from: 9, to: 17 }
        const open = isOpen({ week: Array.from({ length: 7 }, () => day), days: [] }, now)
        return open === (now.getHours() >= expected.from && now.getHours() < expected.to)
      }),
    )
  })

  const night = { from: '18:00', to: '01:00' }
  const nights: Hours = {
    week: Array.from({ length: 7 }, () => night),
    days: [{ date: '2027-02-17', opening: null }],
  }
  const open = (given: Hours, ...when: [day: number, hour: number, minute?: number]): boolean =>
    isOpen(given, new Date(2027, 1, when[0], when[1], when[2] ?? 0))

  it('go on after midnight, on the day whose evening they are of', () => {
    expect([open(nights, 14, 17, 59), open(nights, 14, 18), open(nights, 14, 23, 59)]).toEqual([false, true, true])
    expect([open(nights, 15, 0), open(nights, 15, 0, 59), open(nights, 15, 1)]).toEqual([true, true, false])
    // Closed on the 17th: its small hours are the 16th's, those of the 18th would have been its own.
    expect([open(nights, 17, 0, 30), open(nights, 17, 20), open(nights, 18, 0, 30)]).toEqual([true, false, false])
  })

  it('whatever they are, hold at every minute from their beginning to their end, the small hours included', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
    const clock = (n: number): string =>
      `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(minute, minute, fc.nat({ max: 6 }), fc.nat({ max: 8 * 24 * 60 }), (from, to, weekday, later) => {
        fc.pre(from !== to)
        const week = Array.from({ length: 7 }, (_, day) =>
          day === weekday ? { from: clock(from), to: clock(to) } : null,
        )
        // Sunday 14 February 2027, and so many minutes.
        const now = new Date(2027, 1, 14, 0, later)
        const [begins, length] = [weekday * 24 * 60 + from, to > from ? to - from : to + 24 * 60 - from]
        const isNow = [begins, begins - 7 * 24 * 60, begins + 7 * 24 * 60].some(
          (start) => later >= start && later < start + length,
        )
        expect(isOpen({ week, days: [] }, now)).toBe(isNow)
      }),
      { numRuns: 500 },
    )
  })

  it('until midnight and an exception of the small hours close no evening', () => {
    const { hours: given } = JSON.parse(readFileSync('tests/fixtures/settings/settings-workaround.json', 'utf8')) as {
      hours: Hours
    }
    expect([open(given, 17, 0, 59), open(given, 17, 1), open(given, 17, 18), open(given, 17, 23, 59)]).toEqual([
      ...[true, false, true, true],
    ])
    expect(open(given, 18, 0)).toBe(false)
  })
})
