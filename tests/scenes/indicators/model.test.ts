import { describe, expect, it } from 'vitest'
import { barsOf } from '../../../src/scenes/indicators/amountsBars'
import { amountsLayout } from '../../../src/scenes/indicators/amountsLayout'
import { growthLayout } from '../../../src/scenes/indicators/growthLayout'
import { pointsOf, spread } from '../../../src/scenes/indicators/growthScale'
import { quietLayout } from '../../../src/scenes/indicators/quietLayout'
import type { IndicatorsView } from '../../../src/scenes/indicators/view'
import { landscape, model, portrait, withAmounts, withGrowth } from './fixtures'

const stages = [
  ['landscape', landscape],
  ['portrait', portrait],
] as const

const strand = (view: IndicatorsView, id: string) => view.strands.find((s) => s.id === id)
const endOf = (view: IndicatorsView, id: string): number => strand(view, id)?.points.at(-1)?.[1] ?? NaN
const startOf = (view: IndicatorsView, id: string): number => strand(view, id)?.points[0]?.[1] ?? NaN

describe.each(stages)('growth in %s', (_, stage) => {
  it('starts both strands at the same node and ends them exactly two to one above it', () => {
    const view = growthLayout(model, stage)
    const rise = (id: string): number => startOf(view, id) - endOf(view, id)
    expect(startOf(view, 'main:service')).toBe(startOf(view, 'main:industry'))
    expect(rise('main:service') / rise('main:industry')).toBeCloseTo(2, 10)
  })

  it('draws one thread a percentage point, and beside the bank two blocks, each as long as the other', () => {
    const view = growthLayout(model, stage)
    expect(view.strands.filter((s) => s.id.startsWith('thread:'))).toHaveLength(22)
    const lengths = ['block:industry', 'block:service'].map((id) => startOf(view, id) - endOf(view, id))
    expect(lengths[0]).toBeCloseTo(lengths[1] ?? NaN, 10)
    expect(startOf(view, 'block:service')).toBeCloseTo(endOf(view, 'block:industry'), 10)
  })

  it('puts the ends that can be tapped on the ends of the strands', () => {
    const view = growthLayout(model, stage)
    for (const g of model.pair) {
      const hit = view.hits.find((h) => h.fact === g.index)
      expect((hit?.y ?? 0) + (hit?.h ?? 0) / 2).toBeCloseTo(endOf(view, `main:${g.figure}`), 6)
    }
  })

  it('keeps the two figures apart where growth is nearly equal', () => {
    const tops = growthLayout(withGrowth(12, 11.8), stage)
      .labels.filter((l) => l.key.startsWith('growth:'))
      .map((l) => l.y)
    expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 0))).toBeGreaterThan(234)
  })

  it('lets a fall go below the node', () => {
    const view = growthLayout(withGrowth(8, -4), stage)
    expect(endOf(view, 'main:industry')).toBeGreaterThan(startOf(view, 'main:industry'))
  })
})

describe('points of growth', () => {
  it('are thinned so that there are never more than forty', () => {
    expect(pointsOf([22, 11]).points).toHaveLength(22)
    expect(pointsOf([174, 30])).toMatchObject({ step: 5 })
    expect(pointsOf([3000, 1]).points.length).toBeLessThanOrEqual(40)
  })

  it('spread moves heights apart and keeps their order', () => {
    expect(spread([100, 90], 50)).toEqual([140, 90])
    expect(spread([0, 300], 50)).toEqual([0, 300])
  })
})

describe.each(stages)('amounts in %s', (_, stage) => {
  it('draws the parts together exactly as long as their whole, from the same line', () => {
    const { bars, parts } = barsOf(model, stage)
    const whole = bars[2]
    expect(parts.reduce((sum, p) => sum + p.length, 0)).toBeCloseTo(whole?.length ?? 0, 8)
    expect(parts[0]?.start).toBe(whole?.start)
  })

  it('keeps all lengths on one scale', () => {
    const { bars, parts } = barsOf(model, stage)
    const perUnit = [...bars, ...parts].map((b) => b.length / b.amount.value)
    for (const s of perUnit) expect(s).toBeCloseTo(perUnit[0] ?? 0, 8)
  })

  it.each([1, 3, 40])('stays inside the content box with %i amounts', (count) => {
    for (const bar of barsOf(withAmounts(count), stage).bars) {
      const { x, y, w, h } = stage.content
      const limit = stage.portrait ? x + w : y + h
      expect(bar.across + bar.thick / 2).toBeLessThanOrEqual(limit)
      // In landscape the greatest runs to the edge of the stage, which is its exact length.
      expect(bar.length).toBeLessThanOrEqual((stage.portrait ? h : stage.w - x) + 0.01)
    }
  })

  it('is the same strand as on the growth step, bent into a bar', () => {
    const before = growthLayout(model, stage)
    const after = amountsLayout(model, stage)
    for (const g of model.pair) {
      const id = `main:${g.figure}`
      expect(strand(after, id)?.points).toHaveLength(strand(before, id)?.points.length ?? NaN)
    }
  })

  it('writes every amount of the sum and every growth rate of it', () => {
    const written = amountsLayout(model, stage)
      .labels.map((l) => l.figure ?? l.text ?? '')
      .join(' ')
    for (const id of ['service', 'industry', 'investment', 'part-a', 'part-b']) {
      expect(written).toContain(id)
      expect(written).toContain(`{${id}#growth}`)
    }
  })
})

describe.each(stages)('quiet figures in %s', (_, stage) => {
  it('have no mark whose length could be read as their amount', () => {
    const view = quietLayout(model, stage)
    const spans = view.strands.map((s) =>
      [s.points[0], s.points.at(-1)].map((p) => p?.[stage.portrait ? 0 : 1]).join(' '),
    )
    expect(new Set(spans).size).toBe(1)
    expect(view.hits).toHaveLength(0)
  })

  it('carry no growth rate', () => {
    const labels = quietLayout(model, stage).labels
    expect(labels.filter((l) => l.figure?.includes('#growth'))).toHaveLength(0)
    expect(labels.filter((l) => l.figure).map((l) => l.figure)).toEqual(['capital', 'trade'])
  })
})
