import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lossesOf } from '../../../electron/main/podium/losses'

/** Waits after each of these losses, ms; each comes so long after the last one was mended. */
function waits(gaps: readonly number[]): readonly number[] {
  let [losses, now, waitMs]: [readonly number[], number, number] = [[], 1000, 0]
  return gaps.map((gap) => {
    now += waitMs + gap
    ;({ losses, waitMs } = lossesOf(losses, now))
    return waitMs
  })
}

describe('a podium that is lost', () => {
  it('is always fetched back: at once at first, later and later where it goes on, never later than in five minutes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 4, maxLength: 40 }), (gaps) => {
        const all = waits(gaps)
        expect(all.slice(0, 3)).toEqual([0, 0, 0])
        all.slice(1).forEach((wait, i) => expect(wait).toBeGreaterThanOrEqual(all[i] ?? 0))
        expect(Math.max(...all)).toBeLessThanOrEqual(300_000)
      }),
    )
    expect(waits([0, 1000, 1000, 1000, 1000])).toEqual([0, 0, 0, 10_000, 20_000])
  })

  it('begins anew after it has stood for long', () => {
    expect(waits([0, 0, 0, 0, 600_000, 0, 0])).toEqual([0, 0, 0, 10_000, 0, 0, 0])
  })
})
