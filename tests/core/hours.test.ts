import fc from 'fast-check'
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
})
