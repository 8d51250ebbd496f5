import { describe, expect, it } from 'vitest'
import { mmPerU, neededText, reachOf, textScaleOf, type Hall } from '../../electron/core/hall'

const wide = { width: 1920, height: 1080 }
const upright = { width: 1080, height: 1920 }
const hall: Hall = { diagonalInches: 55, bottomMm: 800, distanceMm: 1000 }

describe('the size of type in a hall', () => {
  it('knows how large a u is: a 55-inch 16:9 picture is 685 mm high', () => {
    expect(mmPerU(hall, wide) * 1080).toBeCloseTo(684.9, 1)
    expect(mmPerU(hall, upright)).toBeCloseTo(mmPerU(hall, wide), 9)
    expect(mmPerU(hall, { width: 3840, height: 2160 })).toBeCloseTo(mmPerU(hall, wide), 9)
  })

  it('asks for capitals of 12.2 mm at one metre in captions', () => {
    const caption = 28 * 0.733 * mmPerU(hall, wide)
    expect(neededText(hall, wide) * caption).toBeCloseTo(12.2, 1)
  })

  it('never shrinks type, and stops where words would no longer fit', () => {
    expect(textScaleOf(hall, wide, false)).toBe(1)
    expect(textScaleOf({ ...hall, distanceMm: 1300 }, wide, false)).toBeCloseTo(1.22, 2)
    expect(textScaleOf({ ...hall, distanceMm: 9000 }, wide, true)).toBe(1.4)
    expect(neededText({ ...hall, distanceMm: 9000 }, wide)).toBeGreaterThan(8)
  })

  it('grows by a quarter for a visitor who asks', () => {
    expect(textScaleOf(null, wide, false)).toBe(1)
    expect(textScaleOf(null, wide, true)).toBe(1.25)
    expect(textScaleOf({ ...hall, distanceMm: 1300 }, wide, true)).toBe(1.4)
  })
})

describe('the band within reach', () => {
  it('lies 380 to 1220 mm above the floor', () => {
    const standing: Hall = { diagonalInches: 65, bottomMm: 100, distanceMm: 1000 }
    const u = mmPerU(standing, upright)
    const { top, bottom } = reachOf(standing, upright)
    expect((1920 - top) * u + 100).toBeCloseTo(1220, 6)
    expect((1920 - bottom) * u + 100).toBeCloseTo(380, 6)
  })

  it('ends at the edges of the picture', () => {
    const { top, bottom } = reachOf(hall, wide)
    expect(bottom).toBe(1080)
    expect((1080 - top) * mmPerU(hall, wide) + 800).toBeCloseTo(1220, 6)
  })

  it('is the lower part where the hall is unknown, and the nearest edge where all of the screen is out of reach', () => {
    expect(reachOf(null, upright)).toEqual({ top: 1056, bottom: 1920 })
    expect(reachOf({ ...hall, bottomMm: 1500 }, wide)).toEqual({ top: 840, bottom: 1080 })
    expect(reachOf({ ...hall, bottomMm: -500 }, wide)).toEqual({ top: 0, bottom: 240 })
  })
})
