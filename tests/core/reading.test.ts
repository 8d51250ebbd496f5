import { describe, expect, it } from 'vitest'
import { factOf, factText, figureOf, findFigure, nameOf, parseRef, textsOf } from '../../electron/core/reading'
import type { Fact, Report, Texts } from '../../electron/core/report'

const facts: Readonly<Record<string, Fact>> = {
  sales: {
    kind: 'figure',
    id: 'sales',
    at: '1.1',
    value: 350,
    unit: '亿元',
    growth_pct: 22,
    est: true,
    bound: 'about',
  },
  landed: { kind: 'figure', id: 'landed', at: '1.1', value: 243, unit: '个' },
  base: {
    kind: 'derived',
    id: 'base',
    unit: '亿元',
    round: 0.1,
    formula: { op: 'base', of: 'sales' },
    value: 286.9,
    exact: 286.885,
    est: true,
  },
  mission: { kind: 'statement', id: 'mission', at: '0.1' },
}
const texts = (name: string): Texts => ({ facts: { sales: { name } } }) as unknown as Texts
const report = {
  manifest: { id: 'a-pack', locales: ['zh-CN', 'en'] },
  facts,
  texts: { 'zh-CN': texts('应税销售'), en: texts('taxable sales') },
} as unknown as Report

describe('a reference', () => {
  it('names a value or its growth', () => {
    expect(parseRef('sales')).toEqual({ id: 'sales', facet: 'value' })
    expect(parseRef('sales#growth')).toEqual({ id: 'sales', facet: 'growth' })
  })

  it('finds a figure with its marks', () => {
    expect(findFigure(facts, 'sales')).toEqual({
      ref: 'sales',
      value: 350,
      unit: '亿元',
      est: true,
      derived: false,
      signed: false,
      bound: 'about',
    })
    expect(findFigure(facts, 'landed')).toEqual({
      ref: 'landed',
      value: 243,
      unit: '个',
      est: false,
      derived: false,
      signed: false,
    })
  })

  it('finds a growth rate, which is in per cent, signed, and without the bound of its figure', () => {
    expect(findFigure(facts, 'sales#growth')).toEqual({
      ref: 'sales#growth',
      value: 22,
      unit: '%',
      est: true,
      derived: false,
      signed: true,
    })
  })

  it('finds a derived figure', () => {
    expect(findFigure(facts, 'base')).toEqual({
      ref: 'base',
      value: 286.9,
      unit: '亿元',
      est: true,
      derived: true,
      signed: false,
    })
  })

  it.each(['landed#growth', 'base#growth', 'mission', 'nothing', 'constructor', ''])(
    'finds nothing under "%s"',
    (ref) => {
      expect(findFigure(facts, ref)).toBeUndefined()
      expect(() => figureOf(report, ref)).toThrow('a-pack')
    },
  )
})

describe('facts and texts', () => {
  it('come by id and kind, and a miss is loud', () => {
    expect(factOf(report, 'sales', 'figure').value).toBe(350)
    expect(() => factOf(report, 'sales', 'list')).toThrow('is a figure, wanted a list')
    expect(() => factOf(report, 'nothing', 'list')).toThrow('missing')
  })

  it('are told in the language asked for, else in the first one of the pack', () => {
    expect(factText(report, 'en', 'sales').name).toBe('taxable sales')
    expect(textsOf(report, 'de').facts.sales?.name).toBe('应税销售')
    expect(() => factText(report, 'en', 'mission')).toThrow('mission')
  })
})

describe('what a reference leads to', () => {
  const zh = {
    facts: { sales: { name: '销售额' } },
    places: { suzhou: { name: '苏州' } },
    crossings: { bridge: { name: '大桥' } },
  } as unknown as Texts
  const pack = { ...report, texts: { 'zh-CN': zh } } as unknown as Report

  it.each([
    ['sales', '销售额'],
    ['sales#growth', '销售额'],
    ['place:suzhou', '苏州'],
    ['crossing:bridge', '大桥'],
    ['nothing', undefined],
    ['place:sales', undefined],
    ['other:suzhou', undefined],
  ])('%s is named', (ref, name) => expect(nameOf(pack, 'zh-CN', ref)).toBe(name))
})
