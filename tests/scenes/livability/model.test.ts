import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../src/composables/useStage'
import { cellColumns, cells, figureSize, planks, riverBox, type Crossing } from '../../../src/scenes/livability/model'

const wide: Stage = { w: 1920, h: 1080, u: 1, portrait: false, text: 1, content: { x: 96, y: 54, w: 1728, h: 856 } }
const tall: Stage = { w: 1080, h: 1920, u: 1, portrait: true, text: 1, content: { x: 54, y: 96, w: 896, h: 1594 } }
const quiet = { figures: 0, governance: false }

const work = (reach: number, i: number): Crossing => ({ id: `work-${i}`, reach, status: 'under way', told: i === 1 })

describe.each([
  ['wide', wide],
  ['tall', tall],
])('the crossing, %s', (_name, stage) => {
  const river = riverBox(stage, quiet)
  const [start, reach] = stage.portrait ? (['y', 'h'] as const) : (['x', 'w'] as const)
  const [across, thick] = stage.portrait ? (['x', 'w'] as const) : (['y', 'h'] as const)

  it('lays each plank from the planned bank exactly as far as the report says', () => {
    const laid = planks([0, 0.25, 1].map(work), river, stage.portrait, true)
    expect(laid.map((p) => p.plank[start])).toEqual([river[start], river[start], river[start]])
    expect(laid.map((p) => p.plank[reach])).toEqual([0, river[reach] / 4, river[reach]])
    expect(laid.map((p) => p.told)).toEqual([false, true, false])
  })

  it('never lays a plank past either bank', () => {
    const laid = planks([-1, 2].map(work), river, stage.portrait, false)
    expect(laid.map((p) => p.plank[reach])).toEqual([0, river[reach]])
  })

  it.each([1, 4, 9])('keeps %i planks apart and in the water', (n) => {
    const laid = planks(Array.from({ length: n }, () => 0.5).map(work), river, stage.portrait, true)
    for (const [i, { plank }] of laid.entries()) {
      expect(plank[across]).toBeGreaterThanOrEqual(river[across])
      expect(plank[across] + plank[thick]).toBeLessThanOrEqual(river[across] + river[thick] + 0.001)
      const before = laid[i - 1]?.plank
      if (before) expect(plank[across]).toBeGreaterThanOrEqual(before[across] + before[thick])
    }
  })

  it('keeps the water below figures and above governance', () => {
    const lower = riverBox(stage, { figures: 2, governance: false })
    expect(lower.y).toBeGreaterThan(river.y)
    expect(lower.y + lower.h).toBe(river.y + river.h)
    if (stage.portrait) expect(riverBox(stage, { figures: 0, governance: true }).h).toBeLessThan(river.h)
  })

  it.each([1, 8, 40])('gives %i fields equal cells, none on another', (n) => {
    const box = { x: 0, y: 0, w: 800, h: 500 }
    const all = cells(n, cellColumns(n, stage.portrait, true), box, 16)
    expect(all).toHaveLength(n)
    expect(new Set(all.map((c) => `${c.x}/${c.y}`)).size).toBe(n)
    for (const c of all) {
      expect(c.w).toBeGreaterThan(0)
      expect(c.y + c.h).toBeLessThanOrEqual(box.h + 0.001)
    }
  })
})

describe('figures of a told work', () => {
  it('are as large as their row allows, within bounds', () => {
    expect(figureSize([4, 4], 1000, 100, false)).toBeCloseTo(112.5)
    expect(figureSize([1], 1728, 100, false)).toBe(236)
    expect(figureSize([2, 5], 900, 100, true)).toBe(180)
  })
})
