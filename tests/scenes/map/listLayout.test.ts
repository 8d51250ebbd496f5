import { describe, expect, it } from 'vitest'
import { stageOf } from '../../../src/composables/useStage'
import { listLayout } from '../../../src/scenes/map/listLayout'

const sizes = [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [1280, 800],
] as const

describe('the list that replaces a missing map', () => {
  it.each(sizes.flatMap(([w, h]) => [0, 1, 4, 40].flatMap((n) => [1, 1.4].map((text) => [w, h, n, text] as const))))(
    'stays in its box at %i×%i with %i distances and type of %f',
    (w, h, n, text) => {
      const stage = stageOf(w, h, { text })
      const { x, y, column, gap, pitch, rows, shown, lines } = listLayout(stage, n)
      const { content } = stage
      const columns = rows === 0 ? 1 : Math.ceil(shown / rows)
      expect(x + columns * column + (columns - 1) * gap).toBeLessThanOrEqual(content.x + content.w + 1e-6)
      expect(y + rows * pitch + 20 + lines * 28 * text * 1.5).toBeLessThanOrEqual(content.y + content.h + 1e-6)
      expect(shown).toBeLessThanOrEqual(n)
      if (n <= 4) expect(shown).toBe(n)
    },
  )
})
