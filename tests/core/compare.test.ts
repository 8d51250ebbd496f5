import { expect, it } from 'vitest'
import { compare } from '../../electron/core/compare'
import type { Figure } from '../../electron/core/report'
import { oneText, twoText, type Measured } from '../../src/picture/compareWords'

const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  ref: 'a',
  value,
  unit: '亿元',
  est: false,
  derived: false,
  signed: false,
  ...more,
})
const rate = (value: number): Figure => figure(value, { unit: '%', signed: true })

it('is exact where binary fractions are not', () => {
  expect(compare(figure(0.3), figure(0.1))).toMatchObject({
    first: true,
    difference: { value: 0.2 },
    times: { value: 3, exact: true },
  })
  expect(compare(rate(4.6), rate(6.7))).toEqual({
    kind: 'apart',
    first: false,
    difference: expect.objectContaining({ value: 2.1 }) as Figure,
  })
})

it('is an estimate or an aim where one of the two is', () => {
  expect(compare(figure(350, { est: true }), figure(149))).toMatchObject({ difference: { value: 201, est: true } })
  expect(compare(figure(3), figure(2, { aim: true }))).toMatchObject({ difference: { aim: true } })
})

it('subtracts no bound, and sets no unit against another', () => {
  expect(compare(figure(80, { bound: 'more-than' }), figure(10))).toEqual({ kind: 'refused', why: 'bound' })
  expect(compare(figure(80), figure(10, { unit: '亿美元' }))).toEqual({ kind: 'refused', why: 'unit' })
})

it('has no ratio to nothing, to a loss, or of what is nearly equal', () => {
  for (const [a, b] of [
    [5, 0],
    [5, -5],
    [100, 99],
  ] as const)
    expect(compare(figure(a), figure(b))).not.toHaveProperty('times')
  expect(compare(figure(5), figure(5))).toEqual({ kind: 'equal' })
})

const sales: Measured = {
  id: 'services',
  ref: 'services',
  name: '服务业应税销售',
  figure: figure(350, { est: true }),
  growth: rate(22),
  kind: 'sales',
}
const industry: Measured = {
  id: 'industry',
  ref: 'industry',
  name: '工业应税销售',
  figure: figure(149, { est: true }),
  growth: rate(11),
  kind: 'sales',
}

it('says difference, ratio and growth in words, the same whichever bar came first', () => {
  const zh = '预计服务业应税销售约为工业应税销售的2.3倍，多201亿元。'
  expect(twoText(sales, industry, 'zh-CN')).toBe(zh)
  expect(twoText(industry, sales, 'zh-CN')).toBe(zh)
  const [a, b] = [
    { ...sales, name: 'Services' },
    { ...industry, name: 'Industry' },
  ]
  expect(twoText(a, b, 'en')).toBe('Services: about 2.3 times Industry, RMB 20.1 bn more (est.)')
})

it('refuses in words, and says one bar by itself', () => {
  expect(twoText(sales, { ...industry, kind: 'investment' }, 'zh-CN')).toBe('两者说的是两件事，各看各的长短。')
  expect(oneText({ ...sales, base: 'before' }, 'zh-CN')).toBe(
    '预计服务业应税销售{services}，同比{services#growth}，上年{before}。再点一条，比一比。',
  )
})
