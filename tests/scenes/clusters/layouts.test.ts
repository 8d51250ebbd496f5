import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stageOf, type Stage } from '../../../src/composables/useStage'
import { firmsLayout } from '../../../src/scenes/clusters/firmsLayout'
import { planOf } from '../../../src/scenes/clusters/outputsBars'
import { outputsLayout } from '../../../src/scenes/clusters/outputsLayout'
import { shareLayout } from '../../../src/scenes/clusters/shareLayout'
import { targetsLayout } from '../../../src/scenes/clusters/targetsLayout'
import type { Cluster, ClustersModel, Field, Firm, Output, Plate } from '../../../src/scenes/clusters/shown'

const stages: fc.Arbitrary<Stage> = fc
  .record({
    size: fc.constantFrom([1920, 1080], [1080, 1920], [1366, 768], [1280, 800], [3840, 2160]),
    text: fc.constantFrom(1, 1.25, 1.4),
  })
  .map(({ size: [w = 1920, h = 1080], text }) => stageOf(w, h, { text }))

const name = fc.constantFrom('通', '通富微电', '全自动洗车机器人研发与生产基地', 'Tongfu Microelectronics of Nantong')
const value = fc.oneof(fc.constantFrom(0, 1, 61, 1_000_000), fc.double({ min: 0.1, max: 1e6, noNaN: true }))

const firm = (id: string, called: string, status: boolean): Firm => ({
  id,
  name: called,
  cluster: 'c',
  ...(status ? { status: '已签约' } : {}),
})

const fields = (kind: string, max: number): fc.Arbitrary<readonly Field[]> =>
  fc
    .array(fc.record({ name, open: fc.boolean(), firms: fc.array(name, { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: max,
    })
    .map((all) =>
      all.map((f, i): Field => ({
        id: `${kind}${i}`,
        name: f.name,
        open: f.open,
        firms: f.firms.map((n, k) => firm(`${kind}${i}f${k}`, n, k % 2 === 0)),
      })),
    )

const outputs = fc.array(fc.record({ name, value, before: value, grows: fc.boolean() }), {
  minLength: 1,
  maxLength: 40,
})

const models: fc.Arbitrary<ClustersModel> = fc
  .record({
    share: fc.constantFrom(0, 1, 61, 98, 100),
    bound: fc.boolean(),
    outputs,
    groups: fc.array(fc.array(name, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 3 }),
    open: fc.boolean(),
    targets: fields('t', 4),
    singles: fields('s', 4),
  })
  .map((m): ClustersModel => {
    const cluster = (i: number, called: string): Cluster => ({
      id: `c${i}`,
      name: called,
      tone: i % 2 ? 'ink' : 'river',
    })
    return {
      share: { figure: 'share', value: m.share, bound: m.bound },
      outputs: m.outputs.map((o, i): Output => ({
        figure: `o${i}`,
        base: `o${i}-base`,
        value: o.value,
        before: Math.min(o.before, o.value),
        cluster: cluster(i, o.name),
        reads: { number: o.value.toFixed(1), unit: '亿元' },
        ...(o.grows ? { growth: `o${i}#growth` } : {}),
      })),
      groups: m.groups.map((names, g) => ({
        cluster: cluster(g, '智能装备'),
        firms: names.map((n, i) => firm(`g${g}f${i}`, n, false)),
      })),
      list: { id: 'list', open: m.open },
      targets: m.targets,
      singles: m.singles,
      labels: {
        others: '等',
        ours: '归类：编者整理',
        recruiting: '招引重点',
        single: '单个项目',
        'year-before': '上年',
      },
    }
  })

/** Any report of many fields with many firms each. */
const crowds: fc.Arbitrary<ClustersModel> = fc
  .record({
    model: models,
    sizes: fc.array(fc.nat(30), { minLength: 7, maxLength: 60 }),
    called: name,
  })
  .map(({ model, sizes, called }): ClustersModel => {
    const all = sizes.map((count, g): Field => ({
      ...{ id: `t${g}`, name: called, open: true },
      firms: Array.from({ length: count + 1 }, (_, i) => firm(`g${g}f${i}`, called, false)),
    }))
    const groups = all.map(({ id, firms }) => ({ cluster: { id, name: called, tone: 'river' } as const, firms }))
    return { ...model, groups, targets: all }
  })

const layouts = [
  ['share', shareLayout],
  ['outputs', outputsLayout],
  ['firms', firmsLayout],
  ['targets', targetsLayout],
] as const

const overlaps = (a: Plate, b: Plate): boolean =>
  a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01 && a.y < b.y + b.h - 0.01 && b.y < a.y + a.h - 0.01

it.each(layouts)('%s holds for any names, counts and stages: finite, on stage, keys once', (_, layout) => {
  fc.assert(
    fc.property(models, stages, (m, stage) => {
      const view = layout(m, stage)
      const numbers = [
        ...view.strands.flatMap((s) => [s.width, ...s.points.flat()]),
        ...view.labels.flatMap((l) => [l.x, l.y, l.w ?? 0]),
        ...view.plates.flatMap((p) => [p.x, p.y, p.w, p.h]),
        view.titleWidth,
      ]
      expect(numbers.every(Number.isFinite)).toBe(true)
      expect(view.strands.every((s) => s.width >= 0)).toBe(true)
      for (const p of view.plates) {
        expect(Math.min(p.w, p.h)).toBeGreaterThanOrEqual(-0.01)
        expect(p.x).toBeGreaterThanOrEqual(-0.01)
        expect(p.y).toBeGreaterThanOrEqual(-0.01)
        expect(p.x + p.w).toBeLessThanOrEqual(stage.w + 0.01)
        expect(p.y + p.h).toBeLessThanOrEqual(stage.content.y + stage.content.h + 0.01)
      }
      for (const all of [view.strands.map((s) => s.id), view.labels.map((l) => l.key), view.plates.map((p) => p.key)])
        expect(new Set(all).size).toBe(all.length)
    }),
  )
})

it('boards, lintels and the open end never cover each other', () => {
  fc.assert(
    fc.property(models, stages, (m, stage) => {
      const { plates } = firmsLayout(m, stage)
      plates.forEach((a, i) => expect(plates.slice(i + 1).filter((b) => overlaps(a, b))).toEqual([]))
    }),
  )
})

it('a firm lies wholly in its own field and on no other firm', () => {
  fc.assert(
    fc.property(models, stages, (m, stage) => {
      const { plates } = targetsLayout(m, stage)
      const firms = plates.filter((p) => p.look === 'cast' || p.look === 'carved')
      firms.forEach((a, i) => expect(firms.slice(i + 1).filter((b) => overlaps(a, b))).toEqual([]))
      for (const field of [...m.targets, ...m.singles]) {
        const box = plates.find((p) => p.fact === field.id)
        const own = firms.filter((p) => field.firms.some((f) => f.id === p.fact))
        for (const p of own)
          expect(box && p.x >= box.x && p.y >= box.y && p.x + p.w <= box.x + box.w && p.y + p.h <= box.y + box.h).toBe(
            true,
          )
      }
    }),
  )
})

it('outputs share one scale, and none gives a growth without its base', () => {
  fc.assert(
    fc.property(models, stages, (m, stage) => {
      const { pairs } = planOf(m, stage)
      const most = Math.max(...pairs.map((p) => p.output.value), Number.EPSILON)
      const scale = Math.max(...pairs.map((p) => p.now)) / most
      for (const p of pairs) expect(p.now).toBeCloseTo(p.output.value * scale, 4)
      const { labels } = outputsLayout(m, stage)
      for (const o of m.outputs)
        if (labels.some((l) => l.figure === o.growth && o.growth))
          expect(labels.some((l) => l.text?.includes(`{${o.base}}`))).toBe(true)
    }),
  )
})

it.each([
  ['firms', firmsLayout],
  ['targets', targetsLayout],
] as const)('%s without number: a finger high, none over another, those without room counted', (_, layout) => {
  fc.assert(
    fc.property(crowds, stages, (m, stage) => {
      const { plates } = layout({ ...m, singles: [] }, stage)
      plates.forEach((a, i) => expect(plates.slice(i + 1).filter((b) => overlaps(a, b))).toEqual([]))
      for (const p of plates) {
        expect(Math.min(p.w, p.h) * stage.u).toBeGreaterThan(50 * stage.u)
        expect(p.y + p.h).toBeLessThanOrEqual(stage.content.y + stage.content.h)
      }
      const heads = plates.filter((p) => p.key.startsWith('group:') || p.key.startsWith('field:'))
      for (const { fact } of heads) {
        const firms = m.targets.find(({ id }) => id === fact)?.firms ?? []
        const shown = plates.filter((p) => firms.some((one) => one.id === p.fact)).length
        const counted = plates.filter((p) => p.fact === fact && p.name.startsWith('+'))
        const isLast = heads.at(-1)?.fact === fact
        if (shown === firms.length || isLast || shown === 0) continue
        expect(counted.map((p) => p.name)).toEqual([`+${firms.length - shown}`])
      }
    }),
  )
})
