import { describe, expect, it } from 'vitest'
import { cardFloor, linksInRows, placeCard } from '../../src/components/cardPlace'

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

describe('a card where hands reach low', () => {
  const low = { w: 1920, h: 1080, portrait: false, reach: { top: 840, bottom: 1080 } }

  it('stands on the hand’s line, so that its foot is in reach wherever the mark is', () => {
    for (let x = 0; x <= 1920; x += 120)
      for (let y = 0; y <= 1080; y += 120) {
        const place = placeCard(low, { w: 1180, h: 500 }, { x, y })
        expect(place.y + 500).toBe(cardFloor(low))
        expect(cardFloor(low)).toBeLessThanOrEqual(1080)
        expect(place.x).toBeGreaterThanOrEqual(54)
        expect(place.x + 1180).toBeLessThanOrEqual(1866)
      }
  })

  it('stands away from its mark', () => {
    expect(placeCard(low, { w: 640, h: 400 }, { x: 1700, y: 300 }).x).toBe(54)
    expect(placeCard(low, { w: 640, h: 400 }, { x: 200, y: 300 }).x).toBe(1920 - 54 - 640)
  })

  it('shows only as many links as its rows hold', () => {
    const names = Array.from({ length: 6 }, () => '上年工业应税销售')
    expect(linksInRows(names, 1108, 0, 24)).toBe(0)
    const one = linksInRows(names, 1108, 1, 24)
    expect(one).toBeGreaterThan(2)
    expect(one).toBeLessThan(6)
    expect(linksInRows(names, 1108, 2, 24)).toBe(6)
    expect(linksInRows(['很长'.repeat(60)], 1108, 1, 24)).toBe(1)
  })
})
