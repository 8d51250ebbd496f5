import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fixtures, lotWishes } from '../../src/drawings'

it('leaves what is written beside a stretch its place', () => {
  const spots = fc.constantFrom('verge', 'road', 'stop')
  // However much longer than it must be, at whatever scale.
  const lots = fc.double({ min: 1, max: 6, noNaN: true })
  fc.assert(
    fc.property(spots, lots, fc.double({ min: 0.1, max: 1.4, noNaN: true }), (spot, longer, k) => {
      const w = lotWishes[spot].least * k * longer
      for (const { name, x, side } of fixtures[spot]({ x: 100, w }, k))
        // The gap between two stretches.
        expect(x + side / 2, name).toBeLessThanOrEqual(100 + w + 24)
    }),
  )
})
