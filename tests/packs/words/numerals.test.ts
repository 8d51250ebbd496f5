import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersIn, spellCount, yearsIn } from '../../../electron/packs/words/numerals'
import { spellRatio } from '../../../electron/packs/words/ratio'

const values = (text: string, locale: string): readonly number[] => numbersIn(text, locale).map(({ value }) => value)

describe('counts in words', () => {
  it.each([
    [2, '两', 'two'],
    [5, '五', 'five'],
    [10, '十', 'ten'],
    [12, '十二', 'twelve'],
    [20, '二十', 'twenty'],
    [27, '二十七', 'twenty-seven'],
    [105, '一百零五', '105'],
    [110, '一百一十', '110'],
    [1020, '一千零二十', '1,020'],
    [12_345, '12345', '12,345'],
  ])('%i', (count, zh, en) => {
    expect([spellCount(count, 'zh-CN'), spellCount(count, 'en')]).toEqual([zh, en])
  })

  it('are read back as what was spelled, in whatever sentence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200_000 }), (count) => {
        expect(values(`园区的${spellCount(count, 'zh-CN')}件大事`, 'zh-CN')).toEqual([count])
        expect(values(`In all ${spellCount(count, 'en')} events`, 'en')).toEqual([count])
        expect(values(`合計${spellCount(count, 'ja')}件`, 'ja')).toEqual([count])
        expect(values(`Insgesamt ${count}`, 'de')).toEqual([count])
      }),
    )
  })

  it.each([
    ['zh-CN', '两园一体化运行，第二年，“十四五”开局，六成以上，十一月二十三日', [2]],
    ['zh-CN', '二〇二〇年五家企业', [5]],
    ['zh-CN', '１２个项目，1,200天', [12, 1200]],
    ['en', 'Twenty seven days, a dozen firms, one another, 3.5 km', [27, 12, 3.5]],
    ['en', 'Often weighed, anyone', []],
  ] as const)('%s: %s', (locale, text, expected) => {
    expect(values(text, locale).toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b))
  })

  it('finds years in digits and in characters, and no amounts', () => {
    expect(yearsIn('2020年、二〇一九年、2,020亿元、12020').map(({ year }) => year)).toEqual([2020, 2019])
  })
})

describe('ratios in words', () => {
  it.each([
    [2, '两倍', 'twice'],
    [1, '一倍', 'as much'],
    [3.001, '三倍', '3 times'],
    [1.8, '1.8倍', '1.8 times'],
    [1.83, '约1.8倍', 'about 1.8 times'],
    [2.04, '约2倍', 'about 2 times'],
    [12, '12倍', '12 times'],
    [0.25, '0.25倍', '0.25 times'],
  ])('%d', (ratio, zh, en) => {
    expect(spellRatio(ratio, 'zh-CN')).toBe(zh)
    expect(spellRatio(ratio, 'en').replace('three', '3')).toBe(en)
  })
})
