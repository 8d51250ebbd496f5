import { describe, expect, it } from 'vitest'
import { pathOf, strand, type Run } from '../../../src/scenes/outlook/rope'

const run: Run = { from: 700, joined: 1300, to: 1900, middle: 600, half: 62 }

describe('a rope of strands', () => {
  it.each([1, 6, 12])('begins with %i strands each at its own place and ends as one', (count) => {
    for (let i = 0; i < count; i += 1) {
      const points = strand(run, 400 + i * 80, i, count)
      expect(points[0]).toEqual({ x: 700, y: 400 + i * 80 })
      for (const { x, y } of points)
        if (x >= run.joined) expect(Math.abs(y - run.middle)).toBeLessThanOrEqual(run.half + 1e-9)
    }
  })

  it('keeps joined strands apart in phase', () => {
    const ends = [0, 1, 2].map((i) => strand(run, 500, i, 3).at(-1)?.y ?? 0)
    expect(new Set(ends.map((y) => y.toFixed(3))).size).toBe(3)
  })

  it('can run down the stage', () => {
    expect(
      pathOf(
        [
          { x: 10, y: 5 },
          { x: 22, y: 6 },
        ],
        true,
      ),
    ).toBe('M5.0 10L6.0 22')
  })
})
