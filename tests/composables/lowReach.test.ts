import { describe, expect, it } from 'vitest'
import { reachOf, type Hall } from '../../electron/core/hall'
import { placeCard } from '../../src/components/cardPlace'
import { menuLayout } from '../../src/components/ringMenuLayout'
import { stageOf, type Stage } from '../../src/composables/useStage'

/** Hung so that the buttons lie within reach anyway, and all above 1220 mm does not. */
const hung: Hall = { diagonalInches: 65, bottomMm: 800, distanceMm: 1000 }

describe.each([
  [1920, 1080],
  [1080, 1920],
])('low reach on a screen of %i × %i whose lower edge is at 800 mm', (width, height) => {
  const band = reachOf(hung, { width, height })
  const plain = stageOf(width, height)
  const low = stageOf(width, height, { text: 1, reach: band })
  const highestName = (stage: Stage): number => {
    const { entries, target } = menuLayout(stage, '2020', 8)
    return Math.min(...entries.map(({ name }) => name.y - target / 2))
  }
  /** A card stands on the hand’s line, its buttons at its foot; its mark lies high. */
  const cardFoot = (stage: Stage): number => placeCard(stage, { w: 700, h: 300 }, { x: 300, y: 200 }).y + 300

  it('leaves picture and buttons where they are: they end within the band', () => {
    expect([low.w, low.h, low.u]).toEqual([plain.w, plain.h, plain.u])
    expect(band.bottom).toBe(plain.h)
  })

  it('brings what lay above the band into it: the menu’s names, and the card of a mark up there', () => {
    expect(highestName(plain)).toBeLessThan(band.top)
    expect(highestName(low)).toBeGreaterThanOrEqual(band.top)
    expect(cardFoot(plain)).toBeLessThan(band.top + 84)
    expect(cardFoot(low)).toBeGreaterThan(band.top + 84)
  })
})
