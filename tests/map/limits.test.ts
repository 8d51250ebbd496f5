import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { including, softly, within, type Limits } from '../../src/map/limits'

const limits: Limits = {
  ...{ left: -120, right: 120, top: -80, bottom: 80, kept: 1, aspect: 0.5, always: [] },
  ...{ closest: 40, farthest: 260 },
}
const far = fc.double({ min: -1e5, max: 1e5, noNaN: true })
const width = fc.double({ min: 1, max: 1e5, noNaN: true })

describe('limits', () => {
  it('bring a camera back, whatever it was given', () => {
    expect(within({ x: 500, y: -500, width: 0 }, limits)).toEqual({ x: 100, y: -70, width: 40 })
    expect(within({ x: Number.NaN, y: 0, width: Number.POSITIVE_INFINITY }, limits)).toEqual({ x: 0, y: 0, width: 260 })
  })

  it('never show more of what is not there than they may, but where the story does', () => {
    const story = { x: 30, y: -50, width: 220 }
    fc.assert(
      fc.property(far, far, width, fc.double({ min: 0.5, max: 1, noNaN: true }), (x, y, w, kept) => {
        const seen = within({ x, y, width: w }, { ...limits, kept, always: [story] })
        const out = Math.max(0, Math.abs(seen.x) + (seen.width * kept) / 2 - 120)
        const above = Math.max(0, Math.abs(seen.y) + (seen.width * kept) / 4 - 80)
        const free = Math.max(0, 120 - (seen.width * kept) / 2)
        if (out > 1e-9) expect(Math.abs(seen.x)).toBeLessThanOrEqual(Math.max(free, story.x) + 1e-9)
        if (above > 1e-9) expect(Math.abs(seen.y)).toBeLessThanOrEqual(50 + 1e-9)
      }),
    )
    expect(within(story, { ...limits, always: [story] })).toEqual(story)
  })

  it('let a closer hand go further', () => {
    const far = (w: number): number => within({ x: 1e4, y: 0, width: w }, limits).x
    expect(far(40)).toBe(100)
    expect(far(200)).toBe(20)
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
        expect(Math.abs(soft.x)).toBeLessThanOrEqual(Math.max(0, 120 - w / 2) + w / 6)
        expect(Math.abs(soft.y)).toBeLessThanOrEqual(Math.max(0, 80 - w / 4) + w / 6)
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
