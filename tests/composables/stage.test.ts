import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reachOf, type Hall } from '../../electron/core/hall'
import { stageFor, stageOf } from '../../src/composables/useStage'

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

describe('a stage above what is said', () => {
  const sizes = fc.tuple(fc.integer({ min: 640, max: 7680 }), fc.integer({ min: 480, max: 2160 }))

  it('ends where the foot begins, is composed as any other, and gives small type its size back', () => {
    fc.assert(
      fc.property(sizes, fc.boolean(), fc.constantFrom('words', 'sign'), ([width, height], lowReach, foot) => {
        const asked = { hall: null, large: false, lowReach }
        const [whole, stage] = [
          stageFor({ width, height }, { ...asked, foot: 'none' }),
          stageFor({ width, height }, { ...asked, foot }),
        ]
        const room = height - stage.h * stage.u
        expect(stage.w * stage.u).toBeCloseTo(width, 4)
        expect(room / Math.min(width, height)).toBeGreaterThan(0.11)
        expect(stage.text * stage.u).toBeGreaterThanOrEqual(Math.min(whole.text * whole.u, 1.4 * stage.u) - 1e-9)
        if (stage.reach && whole.reach)
          expect(stage.reach.top * stage.u).toBeLessThanOrEqual(whole.reach.top * whole.u + 1e-6)
      }),
    )
  })

  it('is the whole window where nothing is said', () => {
    fc.assert(
      fc.property(sizes, ([width, height]) => {
        const now = stageFor({ width, height }, { hall: null, large: false, lowReach: false, foot: 'none' })
        expect(now).toEqual(stageOf(width, height))
      }),
    )
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
