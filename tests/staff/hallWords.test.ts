import { describe, expect, it } from 'vitest'
import { neededText, largestText } from '../../electron/core/hall'
import { usualHall } from '../../electron/core/settings'
import { hallVerdict, pictureMm } from '../../src/staff/hallWords'

const wide = { width: 1920, height: 1080 }
const upright = { width: 1080, height: 1920 }

describe('what the wizard says of a hall', () => {
  it('knows the size of the picture, lying or standing', () => {
    expect(pictureMm(usualHall, wide).w).toBeCloseTo(1217.6, 0)
    expect(pictureMm(usualHall, wide).h).toBeCloseTo(684.9, 0)
    expect(pictureMm(usualHall, upright).h).toBeCloseTo(1217.6, 0)
  })

  it('finds a 55-inch screen legible from where people stand, and too small from across the hall', () => {
    expect(hallVerdict({ ...usualHall, distanceMm: 1400 }, wide)).toMatchObject({ legible: true })
    expect(hallVerdict({ ...usualHall, distanceMm: 4000 }, wide)).toMatchObject({ legible: false, text: largestText })
  })

  it('names a distance and a size at which captions can be read', () => {
    const far = { ...usualHall, distanceMm: 4000 }
    const { nearMetres, leastInches } = hallVerdict(far, wide)
    expect(neededText({ ...far, distanceMm: nearMetres * 1000 }, wide)).toBeLessThanOrEqual(largestText)
    expect(neededText({ ...far, diagonalInches: leastInches }, wide)).toBeLessThanOrEqual(largestText)
    expect(neededText({ ...far, distanceMm: nearMetres * 1000 + 150 }, wide)).toBeGreaterThan(largestText)
  })

  it('says where no part of the screen is in reach', () => {
    expect(hallVerdict(usualHall, wide).reachable).toBe(true)
    expect(hallVerdict({ ...usualHall, bottomMm: 1300 }, wide).reachable).toBe(false)
  })
})
