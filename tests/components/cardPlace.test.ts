import { describe, expect, it } from 'vitest'
import { placeCard } from '../../src/components/cardPlace'

const stages = [
  { w: 1920, h: 1080, portrait: false },
  { w: 1080, h: 1920, portrait: true },
]
const size = { w: 640, h: 560 }

describe('a card beside its mark', () => {
  it.each(stages)('never leaves the stage, wherever the mark is ($w × $h)', (stage) => {
    for (let x = 0; x <= stage.w; x += 60)
      for (let y = 0; y <= stage.h; y += 60) {
        const place = placeCard(stage, size, { x, y })
        expect(place.x).toBeGreaterThanOrEqual(54)
        expect(place.y).toBeGreaterThanOrEqual(54)
        expect(place.x + size.w).toBeLessThanOrEqual(stage.w - 54)
        expect(place.y + size.h).toBeLessThanOrEqual(stage.h - 54)
      }
  })

  it.each(stages)('does not hide the mark it belongs to ($w × $h)', (stage) => {
    for (let x = 60; x < stage.w; x += 60)
      for (let y = 60; y < stage.h; y += 60) expect(placeCard(stage, size, { x, y }).foot).toBeDefined()
  })

  it('leads from the card’s near edge to the mark', () => {
    const place = placeCard(stages[0] ?? { w: 0, h: 0, portrait: false }, size, { x: 400, y: 500 })
    expect(place.foot).toEqual({ x: place.x, y: 500 })
  })

  it('stands by itself where it has no mark', () => {
    expect(placeCard({ w: 1920, h: 1080, portrait: false }, size, undefined).foot).toBeUndefined()
  })
})
