import { describe, expect, it } from 'vitest'
import { field, fitPitch, rowsOf } from '../../../src/scenes/projects/dots'

describe('fields of dots', () => {
  it('draw exactly as many as are counted, in order, none on another', () => {
    const dots = field('a', 95, 24, { x: 10, y: 20 }, 50, 'river')
    expect(dots).toHaveLength(95)
    expect(new Set(dots.map((d) => `${d.x}/${d.y}`)).size).toBe(95)
    expect(new Set(dots.map((d) => d.id)).size).toBe(95)
    expect(dots[24]).toMatchObject({ x: 35, y: 95 })
  })

  it.each([[[3, 39, 95]], [[1]], [[0, 1, 1_000]], [[40, 40, 40, 40, 40, 40]]])('fit any counts: %j', (counts) => {
    const box = { w: 1258, h: 520 }
    const { pitch, columns } = fitPitch(counts, box, 0, 40, 66)
    const rows = counts.reduce((sum, count) => sum + rowsOf(count, columns), 0)
    expect(rows * pitch + (counts.length - 1) * 40).toBeLessThanOrEqual(box.h + 0.001)
    expect(columns * pitch).toBeCloseTo(box.w)
  })
})
