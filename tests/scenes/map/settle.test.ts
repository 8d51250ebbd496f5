import { describe, expect, it } from 'vitest'
import { toStage } from '../../../src/map/camera'
import { settle, type Sight } from '../../../src/scenes/map/land/settle'

/** A stage of 1000 u that a camera of 100 km fills: 10 u a kilometre. */
const sight: Sight = {
  ...{ wish: { x: 0, y: 0, width: 100 }, frame: { x: 0, y: 0, w: 1000, h: 1000 }, widest: 200 },
  ...{ must: [{ x: 0, y: 0 }], lines: [], river: [], words: [], taken: [] },
  room: { x: 100, y: 100, w: 800, h: 800 },
}
const seen = (given: Partial<Sight>, point: { readonly x: number; readonly y: number }) => {
  const all = { ...sight, ...given }
  return toStage({ camera: settle(all).camera, frame: all.frame }, point)
}

describe('the camera of a step', () => {
  it('is the one that is wished for where nothing speaks against it', () => {
    expect(settle(sight)).toEqual({ camera: sight.wish, price: 0 })
  })

  it('moves until what must be seen is out from under words', () => {
    const words = [{ x: 400, y: 400, w: 200, h: 200 }]
    const { x, y } = seen({ words }, { x: 0, y: 0 })
    expect(x < 400 || x > 600 || y < 400 || y > 600).toBe(true)
  })

  it('rises until all of it is in the room', () => {
    const must = [
      { x: -55, y: 0 },
      { x: 55, y: 0 },
    ]
    for (const point of must) {
      const { x } = seen({ must }, point)
      expect(x).toBeGreaterThanOrEqual(100)
      expect(x).toBeLessThanOrEqual(900)
    }
  })

  it('goes no higher than the land is worth', () => {
    const must = [
      { x: -300, y: 0 },
      { x: 300, y: 0 },
    ]
    expect(settle({ ...sight, must, widest: 120 }).camera.width).toBeLessThanOrEqual(120)
  })

  it('keeps lines and the river clear of words', () => {
    const words = [{ x: 420, y: 100, w: 160, h: 60 }]
    const line = [
      { x: 0, y: 0 },
      { x: 0, y: -45 },
    ]
    const end = seen({ words, lines: [line] }, line[1] ?? { x: 0, y: 0 })
    const start = seen({ words, lines: [line] }, line[0] ?? { x: 0, y: 0 })
    expect(Math.min(start.y, end.y) > 204 || start.x < 376 || start.x > 624).toBe(true)
    const river = Array.from({ length: 20 }, (_, i) => ({ x: 0, y: -30 - i / 4 }))
    expect(settle({ ...sight, words, river }).camera).not.toEqual(sight.wish)
  })
})
