import { describe, expect, it } from 'vitest'
import { drawingName, drawingNames, isDrawing, type DrawingName } from '../../electron/core/drawingNames'
import { drawings, fieldSize, lookOf, type Look } from '../../src/drawings'

const names = Object.keys(drawingNames) as DrawingName[]

/** End points of a path made of M, L, H, V, C, A, Z and their relative forms; curves by their ends and handles. */
function pointsOf(d: string): [number, number][] {
  const size: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, a: 7, z: 0 }
  const points: [number, number][] = []
  let [x, y, x0, y0] = [0, 0, 0, 0]
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const all = [...rest.matchAll(/-?[\d.]+/g)].map((m) => Number(m[0]))
    const n = size[letter.toLowerCase()]
    expect(n, `${letter} in ${d}`).toBeDefined()
    expect(n === 0 ? all.length : all.length % (n ?? 1), `${letter}${rest} in ${d}`).toBe(0)
    if (n === 0) [x, y] = [x0, y0]
    const relative = letter === letter.toLowerCase()
    for (let i = 0; n && i < all.length; i += n) {
      const part = all.slice(i, i + n)
      const last = part.slice(-2)
      const [bx, by] = relative ? [x, y] : [0, 0]
      if (/h/i.test(letter)) x = (part[0] ?? 0) + bx
      else if (/v/i.test(letter)) y = (part[0] ?? 0) + by
      else [x, y] = [(last[0] ?? 0) + bx, (last[1] ?? 0) + by]
      if (/m/i.test(letter) && i === 0) [x0, y0] = [x, y]
      points.push([x, y])
    }
  }
  return points
}

describe('the box of drawings', () => {
  it('holds at least sixty, each named in Chinese and English, no name twice', () => {
    expect(names.length).toBeGreaterThanOrEqual(60)
    for (const locale of ['zh-CN', 'en']) {
      const said = names.map((name) => drawingName(name, locale))
      expect(new Set(said).size).toBe(names.length)
      expect(said.every((word) => word.length > 0)).toBe(true)
    }
    expect(drawingName('chip', 'de')).toBe('Chip')
    expect(isDrawing('chip')).toBe(true)
    expect(isDrawing('toString')).toBe(false)
  })

  it.each(names)('%s lies on its field, is a whole path, and has a piece that can be lit or outlined', (name) => {
    const strokes = drawings[name]
    expect(strokes.some(({ kind }) => kind === 'body')).toBe(true)
    for (const { d } of strokes)
      for (const [x, y] of pointsOf(d)) {
        expect(Math.min(x, y), `${name}: ${x} ${y}`).toBeGreaterThanOrEqual(0)
        expect(Math.max(x, y), `${name}: ${x} ${y}`).toBeLessThanOrEqual(fieldSize)
      }
  })

  it('shows a lit body filled, a quiet one hollow, a planned one dashed', () => {
    const fill = (look: Look): string | undefined => lookOf(look, 'body').fill
    expect([fill('lit'), fill('plain'), fill('quiet')]).toEqual(['river', 'river-deep', undefined])
    expect(lookOf('planned', 'line').dashed).toBe(true)
    expect(lookOf('plain', 'line').dashed).toBe(false)
  })
})
