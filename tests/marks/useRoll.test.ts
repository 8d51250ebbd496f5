import { expect, it } from 'vitest'
import { formatFigure, formatNumber } from '../../electron/core/figure'
import { rollAt } from '../../src/marks/useRoll'

it.each([
  ['de', '3,5'],
  ['fr', '3,5'],
  ['ru', '3,5'],
  ['en', '3.5'],
  ['zh-CN', '3.5'],
])('a counter in %s goes from 0 to %s and never shows another magnitude', (locale, goal) => {
  const figure = formatFigure({ ref: 'a', value: 3.5, unit: '%', est: false, derived: false, signed: false }, locale)
  expect(figure.number).toBe(goal)
  const way = Array.from({ length: 51 }, (_, i) => rollAt(figure.value, i / 50))
  expect(Math.max(...way)).toBe(3.5)
  expect(formatNumber(way.at(-1) ?? 0, locale)).toBe(goal)
  expect(way.map(String).every((shown) => /^\d(\.\d)?$/.test(shown))).toBe(true)
})

it('a counter goes to large, small and negative numbers as they are written', () => {
  for (const [value, unit] of [
    [286.9, '亿元'],
    [-20, '亿元'],
    [1234567, '个'],
  ] as const)
    for (const locale of ['en', 'de', 'zh-CN']) {
      const figure = formatFigure({ ref: 'a', value, unit, est: false, derived: false, signed: false }, locale)
      expect(formatNumber(rollAt(figure.value, 1), locale).replace('-', '−')).toBe(figure.number)
    }
})
