import { describe, expect, it } from 'vitest'
import { formatFigure, formatNumber } from '../../electron/core/figure'
import type { Figure } from '../../electron/core/report'

const figure = (value: number, unit: Figure['unit'], rest: Partial<Figure> = {}): Figure => ({
  ref: 'a-figure',
  value,
  unit,
  est: false,
  derived: false,
  signed: false,
  ...rest,
})
const written = (it: Figure) => [formatFigure(it, 'zh-CN').text, formatFigure(it, 'en').text]

describe('a figure', () => {
  it.each([
    [figure(350, '亿元'), '350亿元', 'RMB 35 bn'],
    [figure(286.9, '亿元'), '286.9亿元', 'RMB 28.69 bn'],
    [figure(5, '亿元'), '5亿元', 'RMB 500 m'],
    [figure(10, '亿元'), '10亿元', 'RMB 1 bn'],
    [figure(6.9, '亿元'), '6.9亿元', 'RMB 690 m'],
    [figure(149, '亿元'), '149亿元', 'RMB 14.9 bn'],
    [figure(12000, '亿元'), '12,000亿元', 'RMB 1,200 bn'],
    [figure(1.7, '亿美元'), '1.7亿美元', 'US$170 m'],
    [figure(17, '亿美元'), '17亿美元', 'US$1.7 bn'],
    [figure(40, '万平方米'), '40万平方米', '400,000 m²'],
    [figure(243, '个'), '243', '243'],
    [figure(1, '天'), '1天', '1 day'],
    [figure(27, '天'), '27天', '27 days'],
    [figure(75, '公里'), '75公里', '75 km'],
    [figure(122, '%'), '122%', '122%'],
  ])('%o is %s and %s', (it, zh, en) => {
    expect(written(it)).toEqual([zh, en])
  })

  it.each([
    [figure(80, '个', { bound: 'more-than' }), '80余', '80+'],
    [figure(61, '%', { bound: 'more-than' }), '超61%', '>61%'],
    [figure(60, '%', { bound: 'about' }), '约60%', 'about 60%'],
    [figure(10, '亿元', { bound: 'up-to' }), '可达10亿元', 'up to RMB 1 bn'],
    [figure(120, '亿元', { bound: 'less-than' }), '不足120亿元', 'under RMB 12 bn'],
    [figure(500, '亿', { bound: 'more-than' }), '超500亿', '50 bn+'],
  ])('%o with its bound is %s and %s', (it, zh, en) => {
    expect(written(it)).toEqual([zh, en])
  })

  it.each([
    [figure(350, '亿元', { est: true }), '预计350亿元', 'est. RMB 35 bn'],
    [figure(286.9, '亿元', { derived: true }), '286.9亿元（推算）', 'RMB 28.69 bn (derived)'],
    [figure(61, '%', { est: true, bound: 'more-than' }), '预计超61%', 'est. >61%'],
    [figure(500, '亿', { aim: true, bound: 'more-than' }), '力争超500亿', 'aim: 50 bn+'],
    // An aim is no estimate, whatever else it is said to be.
    [figure(500, '亿', { aim: true, est: true }), '力争500亿', 'aim: 50 bn'],
    [figure(60, '%', { est: true, bound: 'about', estimateWord: '将可' }), '将可约60%', '将可 about 60%'],
    [figure(10, '亿元', { est: true, bound: 'up-to' }), '预计可达10亿元', 'est. up to RMB 1 bn'],
    [figure(22, '%', { est: true, signed: true }), '预计+22%', 'est. +22%'],
    [figure(-5.5, '%', { signed: true }), '−5.5%', '−5.5%'],
    [figure(-20, '亿元'), '−20亿元', 'RMB −2 bn'],
  ])('%o with its marks is %s and %s', (it, zh, en) => {
    expect(written(it)).toEqual([zh, en])
  })

  it('comes in pieces that a hero can set apart', () => {
    expect(formatFigure(figure(1.7, '亿美元', { est: true }), 'en')).toEqual({
      ref: 'a-figure',
      estimate: 'est.',
      before: 'US$',
      number: '170',
      value: 170,
      after: ' m',
      derived: '',
      text: 'est. US$170 m',
    })
  })

  it('is written in English for a language the formatter has no words for', () => {
    expect(formatFigure(figure(350, '亿元', { est: true }), 'de').text).toBe('est. RMB 35 bn')
  })
})

describe('digits', () => {
  it('carry no binary dust and lose nothing the report states', () => {
    expect(formatNumber(0.1 + 0.2, 'en')).toBe('0.3')
    expect(formatNumber(286.9 / 10, 'en')).toBe('28.69')
    expect(formatNumber(1234567, 'zh-CN')).toBe('1,234,567')
  })
})
