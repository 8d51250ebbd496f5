import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageOf } from '../../../src/composables/useStage'
import { storyLayout } from '../../../src/scenes/story/layout'

const stages = [
  [1920, 1080],
  [3840, 2160],
  [1080, 1920],
  [1366, 768],
  [1280, 800],
] as const

describe('a story', () => {
  it('gives words and picture room of their own on every stage', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.constantFrom(1, 1.2, 1.4),
        fc.nat(2),
        fc.integer({ min: 120, max: 420 }),
        (size, text, figures, tall) => {
          const stage = stageOf(size[0], size[1], { text })
          const { picture, words } = storyLayout({ seen: true, figures, titleTall: () => tall }, stage)
          expect(picture).toBeDefined()
          if (!picture) return
          const apart = stage.portrait ? words.y >= picture.y + picture.h : words.x + words.w <= picture.x
          expect(apart).toBe(true)
          expect(words.h).toBeGreaterThan(150)
          expect(words.y + words.h).toBeLessThanOrEqual(stage.content.y + stage.content.h + 1)
          expect(picture.h).toBeGreaterThan(200)
        },
      ),
    )
  })

  it('composes without a picture: the words take the room', () => {
    for (const size of stages) {
      const stage = stageOf(size[0], size[1])
      const { picture, caption, words } = storyLayout({ seen: false, figures: 1, titleTall: () => 200 }, stage)
      expect([picture, caption]).toEqual([undefined, undefined])
      expect(words.w).toBeGreaterThan(stage.content.w * 0.7)
    }
  })
})
