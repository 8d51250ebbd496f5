import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stageOf, type Stage } from '../../../src/composables/useStage'
import { sizeAt, type PlacedLabel } from '../../../src/marks/placedLabel'
import { barsOf } from '../../../src/scenes/indicators/amountsBars'
import { amountsLayout } from '../../../src/scenes/indicators/amountsLayout'
import { blocksOf } from '../../../src/scenes/indicators/growthBlocks'
import { growthLayout } from '../../../src/scenes/indicators/growthLayout'
import { quietLayout } from '../../../src/scenes/indicators/quietLayout'
import type { Amount, IndicatorsModel, IndicatorsView } from '../../../src/scenes/indicators/view'
import { model } from './fixtures'

const stages: fc.Arbitrary<Stage> = fc
  .record({
    size: fc.constantFrom([1920, 1080], [1080, 1920], [1366, 768], [1280, 800], [3840, 2160]),
    text: fc.constantFrom(1, 1.25, 1.4),
  })
  .map(({ size: [w = 1920, h = 1080], text }) => stageOf(w, h, { text }))

const names = fc.constantFrom(
  '税',
  '服务业应税销售',
  '服务业应税销售'.repeat(3),
  'Taxable sales of all services in the park',
)
const values = fc.oneof(fc.constantFrom(0, 1, 1_000_000), fc.double({ min: 0.1, max: 1e6, noNaN: true }))

const amounts = (max: number): fc.Arbitrary<readonly Amount[]> =>
  fc
    .array(fc.record({ name: names, value: values, grows: fc.boolean() }), { minLength: 1, maxLength: max })
    .map((all) =>
      all
        .sort((a, b) => b.value - a.value)
        .map(({ name, value, grows }, i): Amount => ({
          figure: `a${i}`,
          name,
          value,
          reads: { number: value.toFixed(1), unit: '亿元' },
          tone: i === 1 ? 'river' : 'ink3',
          ...(grows ? { growth: `a${i}#growth` } : {}),
        })),
    )

const models: fc.Arbitrary<IndicatorsModel> = fc
  .record({
    amounts: amounts(40),
    growths: fc.array(fc.constantFrom(-40, -4, 0, 0.1, 4.6, 11, 22, 3000), { minLength: 2, maxLength: 3 }),
    quiet: fc.array(names, { minLength: 1, maxLength: 3 }),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ amounts: all, growths, quiet, cut }) => {
    const whole = all.at(-1)
    const part = (id: string, share: number): Amount => ({
      figure: id,
      name: id,
      value: (whole?.value ?? 0) * share,
      reads: { number: '45', unit: '亿元' },
      tone: 'river',
    })
    return {
      ...model,
      pair: growths.map((growth, i) => ({
        figure: `g${i}`,
        base: `g${i}-base`,
        index: `g${i}-index`,
        name: '服务业',
        growth,
        tone: i === 0 ? ('ink' as const) : ('river' as const),
      })),
      amounts: all,
      ...(whole ? { whole: { figure: whole.figure, parts: [part('p', cut), part('q', 1 - cut)] } } : {}),
      quiet: quiet.map((name, i) => ({ figure: `q${i}`, name })),
      labels: { ...model.labels, once: '工业的增幅', again: '再来一份' },
    }
  })

const finite = (view: IndicatorsView): boolean =>
  [
    ...view.strands.flatMap((s) => [s.width, ...s.points.flat()]),
    ...view.labels.flatMap((l) => [l.x, l.y, l.w ?? 0]),
    ...view.hits.flatMap((h) => [h.x, h.y, h.w, h.h]),
    view.titleWidth,
  ].every(Number.isFinite)

const layouts = [
  ['growth', growthLayout],
  ['amounts', amountsLayout],
  ['quiet', quietLayout],
] as const

it.each(layouts)('%s holds for any figures, names and stages: finite, positive, keys once', (_, layout) => {
  fc.assert(
    fc.property(models, stages, (m, stage) => {
      const view = layout(m, stage)
      expect(finite(view)).toBe(true)
      expect(view.strands.every((s) => s.width >= 0)).toBe(true)
      expect(view.titleWidth).toBeGreaterThan(200)
      for (const all of [view.strands.map((s) => s.id), view.labels.map((l) => l.key), view.hits.map((h) => h.key)])
        expect(new Set(all).size).toBe(all.length)
    }),
  )
})

it('bars stay on the stage, in their band, side by side, on one scale', () => {
  fc.assert(
    fc.property(models, stages, (m, stage) => {
      const { bars, parts, whole } = barsOf(m, stage)
      const { x, y, w, h } = stage.content
      const [from, to] = stage.portrait ? [x, x + w] : [y, y + h]
      for (const bar of [...bars, ...parts]) {
        expect(bar.across - bar.thick / 2).toBeGreaterThanOrEqual(from - 0.01)
        expect(bar.across + bar.thick / 2).toBeLessThanOrEqual(to + 0.01)
        const end = stage.portrait ? bar.start - bar.length : bar.start + bar.length
        expect(end).toBeGreaterThanOrEqual(-0.01)
        expect(end).toBeLessThanOrEqual((stage.portrait ? stage.h : stage.w) + 0.01)
      }
      bars.slice(1).forEach((bar, i) => {
        const before = bars[i]
        if (before) expect(bar.across - bar.thick / 2).toBeGreaterThan(before.across + before.thick / 2)
      })
      if (whole) expect(parts.reduce((sum, p) => sum + p.length, 0)).toBeCloseTo(whole.length, 6)
    }),
  )
})

/** Words set inside a bar, against that bar. */
const inner = (labels: readonly PlacedLabel[]): readonly PlacedLabel[] => labels.filter((l) => l.key.startsWith('in:'))

it('words inside a bar are no higher than it and begin within it', () => {
  fc.assert(
    fc.property(models, stages, (m, stage) => {
      const { bars, parts } = barsOf(m, stage)
      for (const label of inner(amountsLayout(m, stage).labels)) {
        const bar = [...bars, ...parts].find((b) => label.key === `in:${b.id}`)
        expect(bar && sizeAt(label.size, stage.text) <= bar.thick).toBe(true)
        expect(bar && label.x < bar.start + bar.length).toBe(true)
      }
    }),
  )
})

it('blocks of growth lie end to end from the node on either side', () => {
  fc.assert(
    fc.property(models, (m) => {
      for (const sign of [1, -1]) {
        const side = blocksOf(m.pair).filter((b) => Math.sign(b.to) === sign)
        side.forEach((b, i) => expect(b.from).toBe(i === 0 ? 0 : side[i - 1]?.to))
      }
    }),
  )
})
