import { describe, expect, it } from 'vitest'
import { lengthOf, piecesAround, spacingFor, strandsBetween } from '../../src/map/threads'
import { scaleBarFor } from '../../src/map/scaleBar'
import { contains, widestOf } from '../../src/map/widest'

const [a, b] = [
  { x: 1330, y: 190 },
  { x: 990, y: 800 },
]

describe('strands', () => {
  it.each([1, 3, 4, 40])('are %i of one length at equal spacing, centred on the two ends', (count) => {
    const strands = strandsBetween(a, b, count, 60)
    expect(strands).toHaveLength(count)
    for (const s of strands) expect(lengthOf(s)).toBeCloseTo(Math.hypot(340, 610), 8)
    for (const [i, s] of strands.entries()) {
      const next = strands[i + 1]
      if (next) expect(Math.hypot(next.a.x - s.a.x, next.a.y - s.a.y)).toBeCloseTo(60, 8)
    }
    expect(strands.reduce((sum, s) => sum + s.a.x, 0) / count).toBeCloseTo(a.x, 8)
    expect(strands.reduce((sum, s) => sum + s.offset, 0)).toBeCloseTo(0, 8)
  })

  it('have no direction: the same lines from either end', () => {
    const there = strandsBetween(a, b, 3, 60).map((s) => [s.a.x, s.b.x])
    const back = strandsBetween(b, a, 3, 60).map((s) => [s.b.x, s.a.x])
    expect(back.reverse().flat()).toEqual(there.flat().map((x) => expect.closeTo(x, 8) as number))
  })

  it('leave exactly the room of the name between their two pieces', () => {
    const [strand] = strandsBetween({ x: 0, y: 0 }, { x: 0, y: 100 }, 1, 10)
    if (!strand) throw new Error('no strand')
    const [up, down] = piecesAround(strand, 0.5, { w: 60, h: 20 })
    expect([up.b.y, down.a.y]).toEqual([40, 60])
  })

  it('stand far enough apart for level names on a slanted band', () => {
    expect(spacingFor({ x: 0, y: 0 }, { x: 0, y: 500 }, { w: 100, h: 30 }, 40)).toBe(50)
    expect(spacingFor({ x: 0, y: 0 }, { x: 500, y: 0 }, { w: 100, h: 30 }, 40)).toBe(40)
  })
})

describe('the scale bar', () => {
  it.each([
    [8.6, 20],
    [7.4, 20],
    [16, 10],
    [27, 5],
    [0.07, 2000],
  ])('at %f u per km is %i km', (scale, km) => {
    expect(scaleBarFor(scale, 200)).toEqual({ km, length: km * scale })
  })
})

describe('the widest water', () => {
  const square = Float64Array.from([-40, -20, 40, -20, 40, 20, -40, 20, -40, -20])
  it('tells inside from outside', () => {
    expect(contains([square], { x: 0, y: 0 })).toBe(true)
    expect(contains([square], { x: 41, y: 0 })).toBe(false)
  })
  it('lies away from the banks, or nowhere when out of view', () => {
    const view = { camera: { x: 0, y: 0, width: 120 }, frame: { x: 0, y: 0, w: 1920, h: 1080 } }
    const at = widestOf([square], view)
    expect(Math.abs(at?.y ?? 99)).toBeLessThan(6)
    expect(widestOf([square], { ...view, camera: { x: 900, y: 0, width: 120 } })).toBeUndefined()
  })
})
