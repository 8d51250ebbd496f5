import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitSize, fitWrapped } from '../../src/marks/fitSize'

describe('type fitted to its room', () => {
  it('is as large as wanted where there is room', () => {
    expect(fitSize(['新地标'], { along: 900, across: 300 }, 120, 1.2)).toBe(120)
    expect(fitWrapped(['one word'], { along: 900, across: 300 }, 120, 1.2)).toBe(120)
  })

  it('shrinks for a name three times as long, and breaks it where it may', () => {
    expect(fitSize(['产城融合新地标'], { along: 350, across: 300 }, 120, 1.2)).toBe(50)
    expect(fitWrapped(['产城融合新地标'], { along: 350, across: 300 }, 120, 1.2)).toBeGreaterThan(80)
  })

  it('never exceeds its room nor goes under the floor', () => {
    const text = fc.string({ unit: fc.constantFrom('江', 'a', ' ', '9'), maxLength: 60 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.nat(900), fc.nat(900), (lines, along, across) => {
        for (const size of [
          fitSize(lines, { along, across }, 120, 1.2),
          fitWrapped(lines, { along, across }, 120, 1.2),
        ]) {
          expect(size).toBeGreaterThanOrEqual(20)
          expect(size).toBeLessThanOrEqual(120)
          if (size > 20) expect(lines.length * 1.2 * size).toBeLessThanOrEqual(across + 1e-6)
        }
      }),
    )
  })
})
