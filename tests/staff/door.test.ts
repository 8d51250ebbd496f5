import { describe, expect, it } from 'vitest'
import { afterTap, noTaps, opensIfHeld } from '../../src/staff/cornerTaps'
import { daysSince } from '../../src/staff/daysSince'
import { dayFrom, nudgedOpening } from '../../src/staff/openingTimes'
import { padDigits } from '../../src/staff/padDigits'
import { momentsOf, nudgedSpan, stillToCome, withGreeting } from '../../src/staff/welcomeTimes'

const tapped = (times: readonly number[]) => times.reduce((state, time) => afterTap(state, 80, time), noTaps)

describe('the corner', () => {
  it('opens on a fifth touch that stays', () => {
    const state = tapped([100, 400, 700, 1000])
    expect(opensIfHeld(state, 1300)).toBe(true)
    expect(opensIfHeld(tapped([100, 400, 700]), 1000)).toBe(false)
  })

  it('forgets after a pause, and after a touch that was no tap', () => {
    expect(opensIfHeld(tapped([100, 400, 700, 5000]), 5200)).toBe(false)
    expect(opensIfHeld(tapped([100, 400, 700, 1000]), 4000)).toBe(false)
    expect(afterTap(tapped([100, 400, 700]), 3000, 3800)).toEqual(noTaps)
  })
})

describe('the pad', () => {
  it('has every digit once, in order or not', () => {
    expect(padDigits(false).join('')).toBe('1234567890')
    const seen = new Set<string>()
    for (let i = 0; i < 20; i += 1) {
      const digits = padDigits(true)
      expect([...digits].sort().join('')).toBe('0123456789')
      seen.add(digits.join(''))
    }
    expect(seen.size).toBeGreaterThan(10)
  })
})

describe('opening times', () => {
  it('move by half hours, past midnight too, never past each other', () => {
    const day = { from: '09:00', to: '17:00' }
    expect(nudgedOpening(day, 'from', 1)).toEqual({ from: '09:30', to: '17:00' })
    expect(nudgedOpening(day, 'from', 99)).toEqual({ from: '16:30', to: '17:00' })
    expect(nudgedOpening(day, 'to', 14)).toEqual({ from: '09:00', to: '24:00' })
    expect(nudgedOpening(day, 'to', 15)).toEqual({ from: '09:00', to: '00:30' })
    expect(nudgedOpening(day, 'to', 99)).toEqual({ from: '09:00', to: '08:30' })
    const night = { from: '18:00', to: '00:30' }
    expect(nudgedOpening(night, 'to', -1)).toEqual({ from: '18:00', to: '24:00' })
    expect(nudgedOpening(night, 'to', -99)).toEqual({ from: '18:00', to: '18:30' })
    expect(nudgedOpening(night, 'from', 99)).toEqual({ from: '23:30', to: '00:30' })
    expect(nudgedOpening(night, 'from', -99)).toEqual({ from: '01:00', to: '00:30' })
    expect(nudgedOpening(null, 'to', 1)).toBeNull()
  })

  it('count days over the end of a month and a year', () => {
    expect(dayFrom(new Date(2027, 11, 31, 23), 1)).toBe('2028-01-01')
    expect(daysSince('2026-10-21', new Date('2026-11-23T12:00:00Z'))).toBe(33)
    expect(daysSince('2026-10-21', new Date('1970-01-01T00:00:00Z'))).toBe(0)
  })
})

describe('a greeting', () => {
  const now = new Date(2027, 1, 27, 14, 20)
  it('runs from a whole hour for so long, into the next month if need be', () => {
    expect(momentsOf({ day: 1, hour: 22, hours: 4 }, now)).toEqual({
      from: '2027-02-28T22:00',
      until: '2027-03-01T02:00',
    })
    expect(nudgedSpan({ day: 0, hour: 23, hours: 1 }, 'hour', 1).hour).toBe(23)
  })

  it('is forgotten when it is over', () => {
    const over = { lines: { en: 'a' }, from: '2027-02-27T08:00', until: '2027-02-27T14:20' }
    expect(stillToCome([over, { ...over, until: '2027-02-27T14:21' }], now)).toHaveLength(1)
  })

  it('that a wrong clock calls over is kept when another one is added, while there is room', () => {
    const at = (day: number) => ({
      lines: { en: `${day}` },
      from: '2027-02-01T09:00',
      until: `2027-03-${10 + day}T09:00`,
    })
    expect(withGreeting([at(0)], { ...at(1), until: '2036-02-07T09:00' })).toHaveLength(2)
    const full = Array.from({ length: 50 }, (_, i) => at(49 - i))
    expect(withGreeting(full, at(60)).map(({ lines }) => lines.en)).toEqual([
      ...full.slice(0, -1).map(({ lines }) => lines.en),
      '60',
    ])
  })
})
