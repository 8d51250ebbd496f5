import { describe, expect, it } from 'vitest'
import { reachOf, type Hall } from '../../electron/core/hall'
import { stageOf } from '../../src/composables/useStage'

describe('a stage that ends where the hand does', () => {
  const standing: Hall = { diagonalInches: 65, bottomMm: 100, distanceMm: 1000 }
  const window = { width: 1080, height: 1920 }

  it('keeps its full height in u, gains width, and gives small type its size back', () => {
    const reach = reachOf(standing, window)
    const stage = stageOf(1080, 1920, { text: 1, reach })
    expect(stage.h).toBe(1920)
    expect(stage.h * stage.u).toBeCloseTo(reach.bottom, 6)
    expect(stage.w * stage.u).toBeCloseTo(1080, 6)
    expect(stage.text * stage.u).toBeCloseTo(1, 6)
    expect(stage.reach?.bottom).toBeCloseTo(1920, 6)
  })

  it('is the whole window where the hand reaches its lower edge, or nobody asked', () => {
    for (const hall of [null, { ...standing, bottomMm: 800 }]) {
      const stage = stageOf(1080, 1920, { text: 1, reach: reachOf(hall, window) })
      expect(stage).toMatchObject({ w: 1080, h: 1920, u: 1, text: 1 })
    }
    expect(stageOf(1080, 1920)).not.toHaveProperty('reach')
  })

  it('never grows smaller than a picture can be read', () => {
    const stage = stageOf(1920, 1080, { text: 1, reach: { top: 0, bottom: 240 } })
    expect(stage.u).toBeCloseTo(0.6, 6)
    expect(stage.text).toBe(1.4)
  })
})

describe('a stage on a display squarer than 16 : 10', () => {
  it.each([
    [800, 600],
    [1024, 768],
    [768, 1024],
    [1000, 1000],
  ])('%i × %i: its long side keeps 1728 u, its short side grows', (width, height) => {
    const { w, h, u } = stageOf(width, height)
    expect(Math.max(w, h)).toBeCloseTo(1728, 6)
    expect(Math.min(w, h)).toBeGreaterThanOrEqual(1080)
    expect([w * u, h * u]).toEqual([expect.closeTo(width, 6), expect.closeTo(height, 6)])
  })

  it.each([
    [1280, 800],
    [1920, 1080],
    [1080, 1920],
    [3840, 1080],
  ])('%i × %i is not: 1080 u', (width, height) => {
    const { w, h } = stageOf(width, height)
    expect(Math.min(w, h)).toBeCloseTo(1080, 6)
  })
})
