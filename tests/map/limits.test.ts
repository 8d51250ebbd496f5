import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { including, softly, within } from '../../src/map/limits'

const limits = { left: -100, right: 100, top: -60, bottom: 60, closest: 40, farthest: 260 }
const far = fc.double({ min: -1e5, max: 1e5, noNaN: true })
const width = fc.double({ min: 1, max: 1e5, noNaN: true })

describe('limits', () => {
  it('bring a camera back, whatever it was given', () => {
    expect(within({ x: 500, y: -500, width: 0 }, limits)).toEqual({ x: 100, y: -60, width: 40 })
    expect(within({ x: Number.NaN, y: 0, width: Number.POSITIVE_INFINITY }, limits)).toEqual({ x: 0, y: 0, width: 260 })
  })

  it('leave a camera exactly alone that is within them', () => {
    const camera = { x: 31, y: -12, width: 81 }
    expect(softly(camera, limits).x).toBe(31)
    expect(softly(camera, limits).y).toBe(-12)
    expect(softly(camera, limits).width).toBeCloseTo(81, 9)
  })

  it('yield beyond, but never further than a sixth of the view and one and a half times its width', () => {
    fc.assert(
      fc.property(far, far, width, (x, y, w) => {
        const soft = softly({ x, y, width: w }, limits)
        expect(soft.x).toBeGreaterThanOrEqual(limits.left - w / 6)
        expect(soft.x).toBeLessThanOrEqual(limits.right + w / 6)
        expect(soft.y).toBeLessThanOrEqual(limits.bottom + w / 6)
        expect(soft.width).toBeGreaterThanOrEqual(limits.closest / 1.5 - 1e-9)
        expect(soft.width).toBeLessThanOrEqual(limits.farthest * 1.5 + 1e-9)
      }),
    )
  })

  it('never let a hand that pulls on go backwards', () => {
    const xs = Array.from({ length: 60 }, (_, i) => softly({ x: 80 + 5 * i, y: 0, width: 120 }, limits).x)
    for (const [i, x] of xs.slice(1).entries()) expect(x).toBeGreaterThan(xs[i] ?? Infinity)
  })

  it('let a hand take hold beyond them without a jump', () => {
    fc.assert(
      fc.property(far, far, width, (x, y, w) => {
        const soft = softly({ x, y, width: w }, including(limits, { x, y, width: w }))
        expect(soft.x).toBe(x)
        expect(soft.width / w).toBeCloseTo(1, 9)
      }),
    )
  })
})
