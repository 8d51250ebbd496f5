import { describe, expect, it } from 'vitest'
import { isBlank, isPicture, unseen, withLookAt, type Sight } from '../../../electron/main/recovery/sight'

/** A bitmap of 1920 by 1080 whose pixels are what `at` says. */
function bitmap(at: (i: number) => number): Buffer {
  const pixels = Uint32Array.from({ length: 1920 * 1080 }, (_, i) => at(i))
  return Buffer.from(pixels.buffer)
}

describe('what a compositor shows', () => {
  it('is no picture where it is one colour, or a ground and its edge', () => {
    expect(isPicture(Buffer.alloc(0))).toBe(false)
    expect(isPicture(bitmap(() => 0xff000000))).toBe(false)
    expect(isPicture(bitmap((i) => (i % 1920 === 0 ? 0xff1c1308 : 0xff000000)))).toBe(false)
  })

  it('is one as soon as something is drawn on the ground, thin as it may be', () => {
    const ring = bitmap((i) => {
      const edge = 216 - Math.hypot((i % 1920) - 960, Math.floor(i / 1920) - 540)
      return Math.abs(edge) < 3 ? 0xff000000 + Math.round(80 * (3 - Math.abs(edge))) : 0xff1c1308
    })
    expect(isPicture(ring)).toBe(true)
  })
})

describe('the picture after a lost GPU process', () => {
  const after = (looks: readonly boolean[]): Sight | undefined => {
    let sight: Sight | undefined = unseen
    for (const look of looks) sight &&= withLookAt(sight, look)
    return sight
  }

  it('is gone when three looks in a row say so, not where it is drawn anew meanwhile', () => {
    const blank = (looks: readonly boolean[]): boolean => isBlank(after(looks) ?? unseen)
    expect(blank([false, false])).toBe(false)
    expect(blank([false, false, true, false, false])).toBe(false)
    expect(blank([false, false, false])).toBe(true)
    expect(blank([true, true, true, false, false, false])).toBe(true)
  })

  it('is looked at until it has stood for three seconds', () => {
    expect(after(Array<boolean>(5).fill(true))).toBeDefined()
    expect(after(Array<boolean>(6).fill(true))).toBeUndefined()
  })
})
