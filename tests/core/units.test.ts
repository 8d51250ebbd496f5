import { describe, expect, it } from 'vitest'
import { formatFigure } from '../../electron/core/figure'
import type { Measure } from '../../electron/core/measure'
import type { Figure } from '../../electron/core/report'
import { builtInNames, figureUnit, isCountable, isCounted, scaleWords, unitOf } from '../../electron/core/units'

const figure = (value: number, unit: string, rest: Partial<Figure> = {}): Figure => ({
  ...{ ref: 'a-figure', value, unit, est: false, derived: false, signed: false },
  ...rest,
})
const written = (it: Figure) => [formatFigure(it, 'zh-CN').text, formatFigure(it, 'en').text]

const voyages: Measure = {
  ...{ id: '航次', kind: 'count', names: { 'zh-CN': '航次', en: 'voyages' } },
  one: { en: 'voyage' },
}
const kroner: Measure = { id: '克朗', kind: 'money', names: { 'zh-CN': '克朗', en: 'NOK' } }

describe('a unit', () => {
  it.each([
    [figure(3860, '万吨'), '3,860万吨', '38.6 million tonnes'],
    [figure(52, '万吨'), '52万吨', '520,000 tonnes'],
    [figure(1, '吨'), '1吨', '1 tonne'],
    [figure(1_420_000, 'TEU'), '1,420,000 TEU', '1,420,000 TEU'],
    [figure(142, '万TEU'), '142万TEU', '1.42 million TEU'],
    [figure(142, '万标准箱'), '142万标准箱', '1.42 million TEU'],
    [figure(48_200, '人'), '48,200人', '48,200 people'],
    [figure(12, '万人', { bound: 'more-than' }), '12余万人', '120,000+ people'],
    [figure(1850, '公顷'), '1,850公顷', '1,850 ha'],
    [figure(12.5, '亿欧元'), '12.5亿欧元', 'EUR 1.25 bn'],
    [figure(8600, '万元'), '8,600万元', 'RMB 86 m'],
    [figure(35, '万元'), '35万元', 'RMB 350,000'],
    [figure(42, '家'), '42家', '42'],
    // Nothing stated is lost: not even where millions would be shorter.
    [figure(123.4567, '万平方米'), '123.457万平方米', '1,234,567 m²'],
    [figure(434.5678, '亿元'), '434.568亿元', 'RMB 43,456.78 m'],
  ])('every report has is written in each language: %o', (it, zh, en) => expect(written(it)).toEqual([zh, en]))

  it.each([
    [figure(1, '航次', { measure: voyages }), '1航次', '1 voyage'],
    [figure(860, '航次', { measure: voyages, bound: 'more-than' }), '860余航次', '860+ voyages'],
    [figure(1.2, '万航次', { measure: voyages }), '1.2万航次', '12,000 voyages'],
    [figure(6, '亿克朗', { measure: kroner }), '6亿克朗', 'NOK 600 m'],
  ])('of the report’s own is written by its own names, after any scale word: %o', (it, zh, en) =>
    expect(written(it)).toEqual([zh, en]),
  )

  it('is what its whole name says before it is a scale word and another', () => {
    expect(unitOf('千米')).toMatchObject({ measure: { id: '千米' }, times: 1 })
    expect(unitOf('万千瓦')).toMatchObject({ measure: { id: '千瓦' }, times: 10_000 })
    expect(unitOf('千瓦时')).toMatchObject({ measure: { id: '千瓦时' }, times: 1 })
    expect(unitOf('百件套', new Map([['百件套', { ...voyages, id: '百件套' }]]))).toMatchObject({ times: 1 })
  })

  it('that nobody knows is none, and so is a per cent after a scale word', () => {
    for (const unit of ['航次', '万航次', '万%', '吨万', '']) expect(unit && unitOf(unit), unit).toBeFalsy()
  })

  it('counts things one by one only without a scale word', () => {
    expect([figure(4, '家'), figure(4, '万家'), figure(4, '天'), figure(4, '吨')].map(isCounted)).toEqual([
      ...[true, false, false, false],
    ])
    expect([figure(4, '天'), figure(4, '航次', { measure: voyages }), figure(4, '公里')].map(isCountable)).toEqual([
      ...[true, true, false],
    ])
  })

  it('has names in Chinese and English for all that need not be declared', () => {
    for (const name of builtInNames)
      for (const scale of ['', ...scaleWords]) {
        if (name === '%' && scale !== '') continue
        const { measure } = figureUnit(figure(1, `${scale}${name}`))
        if (name !== '' || scale !== '')
          expect(formatFigure(figure(2, `${scale}${name}`), 'en').text).not.toMatch(/\p{Script=Han}/u)
        expect(measure.kind).toMatch(/^(share|money|count|time|amount)$/)
      }
  })
})
