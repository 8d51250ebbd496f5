import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { clipRing } from '../../src/map/clip'
import { contains } from '../../src/map/widest'

const span = { left: -10, right: 10, top: -6, bottom: 6 }
// Whole thousandths: corners nearer to one another than any map's own accuracy make lines that no rounding survives.
const coordinate = fc.integer({ min: -30_000, max: 30_000 }).map((thousandths) => thousandths / 1000)
const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 }).map((points) => {
  const [first] = points
  return Float64Array.from([...points, first ?? [0, 0]].flat())
})

describe('a clipped ring', () => {
  it('stays within the span', () => {
    fc.assert(
      fc.property(ring, (line) => {
        const kept = clipRing(line, span)
        for (let i = 0; i < kept.length; i += 2) {
          expect(Math.abs(kept[i] ?? Infinity)).toBeLessThanOrEqual(10 + 1e-9)
          expect(Math.abs(kept[i + 1] ?? Infinity)).toBeLessThanOrEqual(6 + 1e-9)
        }
      }),
    )
  })

  it('covers the same points of the span as before', () => {
    const inside = fc.record({
      x: fc.double({ min: -9.99, max: 9.99, noNaN: true }),
      y: fc.double({ min: -5.99, max: 5.99, noNaN: true }),
    })
    // Points on an edge may fall to either side of it by rounding.
    const clear = (line: Float64Array, p: { x: number; y: number }): boolean =>
      [1e-6, -1e-6].every((e) => contains([line], { x: p.x + e, y: p.y + 2 * e }) === contains([line], p))
    fc.assert(
      fc.property(ring, inside, (line, p) => {
        fc.pre(clear(line, p))
        expect(contains([clipRing(line, span)], p)).toBe(contains([line], p))
      }),
    )
  })

  it('is empty where nothing lies within, and whole where everything does', () => {
    expect(clipRing(Float64Array.from([20, 20, 30, 20, 25, 30, 20, 20]), span)).toHaveLength(0)
    const small = Float64Array.from([0, 0, 5, 0, 2, 3, 0, 0])
    expect([...clipRing(small, span)].slice(0, 8)).toEqual([...small])
  })
})
