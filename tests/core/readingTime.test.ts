import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingSeconds, stayLimits } from '../../electron/core/readingTime'

const han = (n: number): string => '园'.repeat(n)
const words = (n: number): string => Array.from({ length: n }, () => 'park').join(' ')

describe('how long a step stays', () => {
  it('is within its limits for any text, and never shorter for more of it', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(han(40), words(20), ''))
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (some, more) => {
        const [a, b] = [readingSeconds(some), readingSeconds([...some, ...more])]
        expect(a).toBeGreaterThanOrEqual(stayLimits.least)
        expect(b).toBeLessThanOrEqual(stayLimits.most)
        expect(b).toBeGreaterThanOrEqual(a)
      }),
    )
  })

  it('goes by signs where a language writes without gaps, by words where it has them', () => {
    expect(readingSeconds([han(45)])).toBe(16)
    expect(readingSeconds(['园 '.repeat(45)])).toBe(16)
    expect(readingSeconds([words(26)])).toBe(16)
    expect(readingSeconds([han(45), words(26)])).toBe(26)
    expect(readingSeconds(['苏锡通园区 243'])).toBe(stayLimits.least)
  })
})
