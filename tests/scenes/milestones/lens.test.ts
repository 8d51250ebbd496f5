import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alike,
  gripped,
  plain,
  seenThrough,
  within,
  yielding,
  zoomedAbout,
  type LensLimits,
} from '../../../src/scenes/milestones/lens'
import { yearScale } from '../../../src/scenes/milestones/scale'

const limits: LensLimits = { length: 1600, room: 1600, closest: 12, story: plain }
const lens = fc.record({
  zoom: fc.double({ min: 0.1, max: 40, noNaN: true }),
  shift: fc.double({ min: -40_000, max: 40_000, noNaN: true }),
})
const place = fc.double({ min: 0, max: 1600, noNaN: true })

describe('a hand on the axis', () => {
  it('never loses it: a part stays on stage, between the whole and the closest', () => {
    fc.assert(
      fc.property(lens, (any) => {
        const { zoom, shift } = within(any, limits)
        expect(zoom).toBeGreaterThanOrEqual(1)
        expect(zoom).toBeLessThanOrEqual(12)
        expect(shift).toBeLessThanOrEqual(1600 * 0.55 + 1)
        expect(shift + 1600 * zoom).toBeGreaterThanOrEqual(1600 * 0.45 - 1)
      }),
    )
  })

  it('leaves it as it lies where it is within its limits, and resists beyond', () => {
    fc.assert(
      fc.property(lens, (any) => {
        const bound = within(any, limits)
        expect(alike(within(bound, limits), bound)).toBe(true)
        const felt = yielding(any, limits)
        expect(Math.abs(felt.shift - bound.shift)).toBeLessThanOrEqual(Math.abs(any.shift - bound.shift) + 1e-6)
      }),
    )
  })

  it('keeps under its fingers what they took hold of, panning and pinching', () => {
    fc.assert(
      fc.property(place, place, place, place, (a, apart, c, wider) => {
        const [b, d] = [a + 30 + apart, c + 160 + wider]
        const from = { zoom: 2, shift: -300 }
        const now = gripped(from, [a, b], [c, d])
        const day = (at: number): number => (at - from.shift) / from.zoom
        expect(day(a) * now.zoom + now.shift).toBeCloseTo(c, 4)
        expect(day(b) * now.zoom + now.shift).toBeCloseTo(d, 4)
        expect(gripped(from, [a], [c])).toEqual({ zoom: 2, shift: -300 + c - a })
      }),
    )
  })

  it('zooms about a place that stays where it is', () => {
    const now = zoomedAbout({ zoom: 1, shift: 0 }, 400, 2)
    expect(400 * now.zoom + now.shift).toBeCloseTo(400)
  })
})

it('what leaves the stage is pressed against its edge, in order', () => {
  const scale = seenThrough(yearScale(2020, 1600), { zoom: 5, shift: -2000 }, -100, 1700)
  for (let day = 1; day < 366; day += 1) expect(scale.at(day)).toBeGreaterThanOrEqual(scale.at(day - 1))
  expect(scale.at(0)).toBe(-100)
  expect(scale.width(0)).toBe(0)
  expect(scale.at(365)).toBe(1700)
})
