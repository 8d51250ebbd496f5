import { describe, expect, it } from 'vitest'
import type { Report, SceneOf } from '../../../electron/core/report'
import type { Stage } from '../../../src/composables/useStage'
import { cellsView, crossingView } from '../../../src/scenes/livability/model'

const wide: Stage = { w: 1920, h: 1080, u: 1, portrait: false, content: { x: 96, y: 54, w: 1728, h: 856 } }
const tall: Stage = { w: 1080, h: 1920, u: 1, portrait: true, content: { x: 54, y: 96, w: 896, h: 1624 } }

const scene = (reaches: readonly number[]): SceneOf<'livability'> => ({
  id: 'livability',
  kind: 'livability',
  works: reaches.map((reach, i) => ({ work: `work-${i}`, reach })),
  governance: 'governance',
  environment: 'environment',
  steps: [],
})

describe.each([
  ['wide', wide],
  ['tall', tall],
])('the crossing, %s', (_name, stage) => {
  it('lays each plank as far as its status says and never past the far bank', () => {
    const { planks, planned, inUse } = crossingView(scene([0, 0.25, 1]), ['work-1'], stage)
    expect(planks.map((p) => p.w)).toEqual([12, (inUse - planned) / 4, inUse - planned])
    expect(planks.map((p) => p.lit)).toEqual([false, true, false])
  })

  it.each([1, 4, 9])('keeps %i rows inside the stage and apart', (n) => {
    const { planks, row, top, bottom } = crossingView(scene(Array.from({ length: n }, () => 0.5)), [], stage)
    for (const [i, plank] of planks.entries()) {
      expect(plank.y).toBeGreaterThan(top)
      expect(plank.y + 18).toBeLessThanOrEqual(bottom)
      if (i > 0) expect(plank.y - (planks[i - 1]?.y ?? 0)).toBeCloseTo(row)
    }
  })

  it('gives every field an equal cell and leaves what is not named unnamed', () => {
    const list = { kind: 'list', id: 'environment', at: '3.6', items: ['a', 'b', 'c'], total: 8 } as const
    const report = { facts: { environment: list } } as unknown as Report
    const cells = cellsView(report, 'environment', stage)
    expect(cells.map((c) => c.item)).toEqual(['a', 'b', 'c', null, null, null, null, null])
    expect(new Set(cells.map((c) => `${c.x}/${c.y}`)).size).toBe(8)
    for (const c of cells) expect(c.y + c.h).toBeLessThanOrEqual(stage.content.y + stage.content.h + 0.001)
  })
})
