import { describe, expect, it } from 'vitest'
import { entries, ropeShapes, strand, swing, type Run } from '../../../src/scenes/outlook/rope'

const run: Run = { from: 700, joined: 1300, to: 2100, middle: [600, 500], thickness: 60 }
const strands = (count: number) => entries(count).map((entry, i) => strand(run, 400 + i * 80, entry, count))

describe('a rope', () => {
  it.each([1, 2, 6, 12])('of %i strands begins with each at its own place and ends as one', (count) => {
    for (const [i, points] of strands(count).entries()) {
      expect(points[0]).toMatchObject({ x: 700, y: 400 + i * 80 })
      const last = points.at(-1)
      expect(Math.abs((last?.y ?? 0) - 500)).toBeLessThanOrEqual(swing(60, count) + 1e-9)
    }
  })

  it('takes strands in in the order in which they lie, evenly round the twist', () => {
    const turns = entries(6)
    const sides = turns.map((turn) => Math.sin(turn * 2 * Math.PI))
    expect(sides).toEqual([...sides].sort((a, b) => a - b))
    expect([...turns].sort((a, b) => a - b).map((turn, i) => turn * 6 - i)).toEqual(Array(6).fill(expect.closeTo(0.25)))
  })

  it.each([2, 3, 6, 12, 30])('of %i strands shows no ground between them, so that none looks cut', (count) => {
    const all = strands(count)
    for (let i = 80; i < (all[0]?.length ?? 0); i += 1) {
      const front = all.flatMap((points) => points.slice(i, i + 1).flatMap(({ near, y }) => (near > -0.05 ? [y] : [])))
      const sorted = front.sort((a, b) => a - b)
      for (const [k, y] of sorted.slice(1).entries()) expect(y - (sorted[k] ?? y)).toBeLessThanOrEqual(60)
    }
  })

  it('is drawn whole from the loose ends to its own', () => {
    const d = ropeShapes(run, [400, 480, 560], (p) => p).map((shape) => shape.d)
    for (const y of [400, 480, 560]) expect(d.some((path) => path.includes(`M700.0 ${y}.0`))).toBe(true)
    expect(d.join('')).not.toContain('NaN')
  })
})
