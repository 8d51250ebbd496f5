import { describe, expect, it } from 'vitest'
import { coilingCourse } from '../../../src/scenes/milestones/course'
import { monthStarts, placingOf } from '../../../src/scenes/milestones/dates'
import { quietRun, spread, windowScale, yearScale } from '../../../src/scenes/milestones/scale'

const window = { from: 324, to: 350 }
const milestone = { kind: 'milestone', id: 'm', at: '1.1' } as const

describe('the axis', () => {
  it('is true to scale over a leap year', () => {
    const scale = yearScale(2020, 1464)
    expect(scale.days).toBe(366)
    expect(scale.at(1) - scale.at(0)).toBeCloseTo(4)
    expect(scale.at(365) + scale.width(365)).toBeCloseTo(1464)
  })

  it('gives 27 equal cells to the 27 days, and a gap on either side', () => {
    const scale = windowScale(2020, 1558, window)
    for (let day = window.from; day <= window.to; day += 1) expect(scale.width(day)).toBeCloseTo(scale.cell)
    expect(scale.at(350) - scale.at(324)).toBeCloseTo(26 * scale.cell)
    expect(scale.at(324)).toBeGreaterThan(scale.at(323) + scale.width(323) + 30)
    expect(scale.breaks).toHaveLength(2)
  })

  it.each([[{ from: 0, to: 0 }], [{ from: 0, to: 365 }], [{ from: 365, to: 365 }], [{ from: 100, to: 102 }]])(
    'keeps all days in order and within its length for the window %j',
    (days) => {
      const scale = windowScale(2020, 1000, days)
      for (let day = 1; day < 366; day += 1)
        expect(scale.at(day)).toBeGreaterThanOrEqual(scale.at(day - 1) + scale.width(day - 1) - 1e-6)
      expect(scale.at(0)).toBeCloseTo(0)
      expect(scale.at(365) + scale.width(365)).toBeCloseTo(1000)
    },
  )

  it('finds the longest quiet stretch', () => {
    expect(quietRun(window, [324, 327, 328, 346, 350])).toEqual({ from: 329, to: 345 })
    expect(quietRun({ from: 3, to: 3 }, [3])).toBeUndefined()
    expect(quietRun({ from: 3, to: 9 }, [])).toEqual({ from: 3, to: 9 })
  })
})

describe('labels along the axis', () => {
  it('are kept apart and moved no more than needed', () => {
    expect(spread([10, 12, 500], 60, 0, 1000)).toEqual([10, 70, 500])
  })

  it.each([1, 3, 40])('stay in order and in range when there are %i', (count) => {
    const placed = spread(
      Array.from({ length: count }, () => 990),
      60,
      0,
      1000,
    )
    const sorted = [...placed].sort((a, b) => a - b)
    for (let i = 1; i < sorted.length; i += 1)
      expect((sorted[i] ?? 0) - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(25)
    expect(Math.max(...placed)).toBeLessThanOrEqual(1000)
    expect(Math.min(...placed)).toBeGreaterThanOrEqual(-1e-9)
  })
})

describe('dates', () => {
  it('are no more exact than the report', () => {
    expect(placingOf({ ...milestone, date: '2020-10-13', precision: 'day' }, 2020)).toEqual({
      kind: 'day',
      days: { from: 286, to: 286 },
    })
    expect(placingOf({ ...milestone, date: '2020-03', precision: 'mid-month' }, 2020)).toEqual({
      kind: 'span',
      days: { from: 70, to: 79 },
    })
    expect(placingOf({ ...milestone, date: '2020', precision: 'start-of-year' }, 2020)).toEqual({
      kind: 'span',
      days: { from: 0, to: 30 },
    })
    expect(placingOf({ ...milestone, date: '2020', precision: 'year' }, 2020)).toEqual({
      kind: 'span',
      days: { from: 0, to: 365 },
    })
    expect(placingOf({ ...milestone, date: '2020', precision: 'undated' }, 2020)).toEqual({ kind: 'undated' })
    expect(placingOf({ ...milestone, date: '2023', precision: 'about' }, 2020)).toEqual({
      kind: 'future',
      year: 2023,
      about: true,
    })
    expect(placingOf({ ...milestone, date: '2019-12-31', precision: 'day' }, 2020)).toBeUndefined()
  })

  it('count February of a leap year', () => {
    expect(monthStarts(2020)[2]).toBe(60)
    expect(monthStarts(2021)[12]).toBe(365)
  })
})

describe('uncoiling', () => {
  const axis = { from: { x: 100, y: 800 }, length: 1500, down: false }
  const ring = { centre: { x: 900, y: 500 }, radius: 400 }

  it('begins as the closed ring, the first day at 12 o’clock and clockwise from there', () => {
    const course = coilingCourse(axis, ring, 1)
    expect(course(0, 0).x).toBeCloseTo(900)
    expect(course(0, 0).y).toBeCloseTo(100)
    expect(course(375, 0).x).toBeCloseTo(1300)
    expect(course(750, 0).y).toBeCloseTo(900)
    expect(course(375, 50).x).toBeCloseTo(1350)
  })

  it.each([false, true])('ends as the straight axis (down: %s)', (down) => {
    const near = coilingCourse({ ...axis, down }, ring, 0.0001)(300, 40)
    const there = coilingCourse({ ...axis, down }, ring, 0)(300, 40)
    expect(Math.hypot(near.x - there.x, near.y - there.y)).toBeLessThan(2)
  })
})
