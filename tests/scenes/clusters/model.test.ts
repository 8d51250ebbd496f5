import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../src/composables/useStage'
import { firmsLayout, hangs } from '../../../src/scenes/clusters/firmsLayout'
import { planOf } from '../../../src/scenes/clusters/outputsBars'
import { outputsLayout } from '../../../src/scenes/clusters/outputsLayout'
import { shareBarOf, shareLayout } from '../../../src/scenes/clusters/shareLayout'
import { targetsLayout } from '../../../src/scenes/clusters/targetsLayout'
import type { Cluster, ClustersModel, Field, Firm, Output, Plate } from '../../../src/scenes/clusters/shown'

const landscape: Stage = {
  w: 1920,
  h: 1080,
  u: 1,
  portrait: false,
  text: 1,
  content: { x: 96, y: 54, w: 1728, h: 856 },
}
const portrait: Stage = { w: 1080, h: 1920, u: 1, portrait: true, text: 1, content: { x: 54, y: 96, w: 896, h: 1624 } }

const smart: Cluster = { id: 'smart', name: '智能装备', tone: 'river' }
const chips: Cluster = { id: 'chips', name: '电子信息', tone: 'ink' }
const firm = (id: string, cluster: string, name = '某某精密'): Firm => ({ id, name, cluster })
const field = (id: string, firms: readonly Firm[], open = false): Field => ({ id, name: '汽车零部件', open, firms })
const output = (figure: string, value: number, before: number, cluster: Cluster): Output => ({
  figure,
  base: `${figure}-base`,
  growth: `${figure}#growth`,
  value,
  before,
  cluster,
  reads: { number: String(value), unit: '亿元' },
})

const model: ClustersModel = {
  share: { figure: 'share', value: 61, bound: true },
  outputs: [output('a', 61, 46.9, smart), output('b', 12, 6.9, chips)],
  groups: [
    { cluster: smart, firms: [firm('s1', 'smart'), firm('s2', 'smart'), firm('s3', 'smart')] },
    { cluster: chips, firms: [firm('c1', 'chips'), firm('c2', 'chips')] },
  ],
  list: { id: 'leading', open: true },
  targets: [field('auto', [firm('k', 'auto')], true), field('ic', [], true)],
  singles: [field('medical', [firm('x', 'medical')]), field('robots', [firm('y', 'robots'), firm('z', 'robots')])],
  labels: { others: '等', ours: '编者整理', whole: '园区工业产值', more: '原文只说超过' },
}

const many = (count: number): ClustersModel => ({
  ...model,
  groups: [{ cluster: smart, firms: Array.from({ length: count }, (_, i) => firm(`f${i}`, 'smart')) }],
})

const overlaps = (a: Plate, b: Plate): boolean =>
  a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01 && a.y < b.y + b.h - 0.01 && b.y < a.y + a.h - 0.01

const clashes = (plates: readonly Plate[]): string[] =>
  plates.flatMap((a, i) =>
    plates
      .slice(i + 1)
      .filter((b) => overlaps(a, b))
      .map((b) => `${a.key} ${b.key}`),
  )

describe.each([
  ['landscape', landscape],
  ['portrait', portrait],
] as const)('clusters in %s', (_, stage) => {
  it('draws the share as one bar with one bound and nothing that divides it', () => {
    const bar = shareBarOf(model, stage)
    const view = shareLayout(model, stage)
    expect(bar).toMatchObject({ share: 61, frayed: true })
    expect(view.strands.filter((s) => s.id === 'bound')).toHaveLength(1)
    expect(view.labels.filter((l) => l.figure).map((l) => l.figure)).toEqual(['share'])
  })

  it('names the industries that carry the share without giving either a length of its own', () => {
    const [touch, ...names] = shareLayout(model, stage).plates
    expect(names.map((p) => p.fact)).toEqual(['smart', 'chips'])
    expect(stage.portrait ? touch?.h : touch?.w).toBeCloseTo((shareBarOf(model, stage).length * 61) / 100, 6)
  })

  it('keeps outputs and what they grew from on one scale', () => {
    const { pairs } = planOf(model, stage)
    const scales = pairs.flatMap((p) => [p.now / p.output.value, p.before / p.output.before])
    for (const s of scales) expect(s).toBeCloseTo(scales[0] ?? 0, 8)
  })

  it('splits each bar into what it was and what it grew by, together its whole length', () => {
    const { plates } = outputsLayout(model, stage)
    for (const pair of planOf(model, stage).pairs) {
      const part = (kind: string) => plates.find((p) => p.key === `${kind}:${pair.output.figure}`)
      expect(part('before')?.w).toBeCloseTo(pair.before, 8)
      expect((part('before')?.w ?? 0) + (part('now')?.w ?? 0)).toBeCloseTo(pair.now, 8)
      expect(part('now')?.x).toBeCloseTo((part('before')?.x ?? 0) + pair.before, 8)
    }
  })

  it('sets one amount and the other growth largest', () => {
    const size = (key: string) => outputsLayout(model, stage).labels.find((l) => l.key === key)?.size
    expect([size('amount:a'), size('growth:a')]).toEqual([stage.portrait ? 'hero' : 'huge', 'figure'])
    expect([size('amount:b'), size('growth:b')]).toEqual(['figure', 'hero'])
  })

  it('never gives growth without the base', () => {
    const labels = outputsLayout(model, stage).labels
    for (const o of model.outputs) {
      expect(labels.some((l) => l.figure === o.growth)).toBe(true)
      expect(labels.some((l) => l.text?.includes(`{${o.base}}`))).toBe(true)
    }
  })

  it.each([1, 3, 5, 40])('lays %i boards without overlap, the open end last', (count) => {
    const { plates } = firmsLayout(many(count), stage)
    expect(clashes(plates)).toEqual([])
    expect(plates.filter((p) => p.look === 'board' || p.look === 'line')).toHaveLength(count)
    expect(plates.at(-1)).toMatchObject({ look: 'open', name: '等' })
    // Only the open end runs off the list, and keeps its words inside the margin.
    for (const p of plates)
      expect(p.x + p.w - (p.bleed ?? 0)).toBeLessThanOrEqual(stage.content.x + stage.content.w + 0.01)
  })

  it('lets every board travel as its firm', () => {
    const boards = firmsLayout(model, stage).plates.filter((p) => p.look === 'board')
    expect(boards.map((p) => p.travel)).toEqual(['firm:s1', 'firm:s2', 'firm:s3', 'firm:c1', 'firm:c2'])
  })

  it('says that the grouping is ours', () => {
    expect(firmsLayout(model, stage).labels.map((l) => l.text)).toContain('编者整理')
  })

  it('keeps moulds, stones and firms apart; a firm lies in its own mould only', () => {
    const { plates } = targetsLayout(model, stage)
    const fields = plates.filter((p) => p.look === 'mould' || p.look === 'stone')
    expect(clashes(fields)).toEqual([])
    expect(clashes(plates)).toEqual([
      'field:auto firm:k',
      'field:medical firm:x',
      'field:robots firm:y',
      'field:robots firm:z',
    ])
    expect(plates.filter((p) => p.look === 'mould').map((p) => p.fact)).toEqual(['auto', 'ic'])
    expect(plates.filter((p) => p.look === 'stone').map((p) => p.fact)).toEqual(['medical', 'robots'])
  })
})

it('hangs short Han names upright and lays others down', () => {
  expect(hangs(model.groups)).toBe(true)
  expect(hangs([{ cluster: smart, firms: [firm('x', 'smart', 'Shemar Electric')] }])).toBe(false)
})
