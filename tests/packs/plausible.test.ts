import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureFact } from '../../electron/core/report'
import { readPack } from '../../electron/packs'
import { questionsOf, type Sayings } from '../../electron/packs/plausible'

const read = await readPack('resources/packs/suxitong-2020')
if (!read.ok) throw new Error('the bundled pack cannot be read')
const { manifest, facts } = read.value.report
const last: Sayings = { id: manifest.id, period: manifest.period, facts, texts: read.value.written }
const figures = Object.values(facts).flatMap((fact) => (fact.kind === 'figure' ? [fact] : []))

const here = { 'zh-CN': '那里', en: 'there' }
/** What is asked, in the words of either language. */
const asked = (now: Sayings): readonly string[] => questionsOf(now, last).map(({ tell }) => tell(() => here).what.en)
const withFigure = (figure: FigureFact): Sayings => ({ ...last, facts: { ...facts, [figure.id]: figure } })

describe('a report that is hard to believe', () => {
  it('asks nothing about the bundled report beside itself; alone, about the Chinese that its English quotes', () => {
    expect(asked(last)).toEqual([])
    expect(questionsOf(last, undefined).map(({ subject }) => subject)).toEqual([
      { of: 'text', locale: 'en', path: ['facts', 'double-500', 'note'] },
    ])
  })
})

describe('whatever the value', () => {
  const values = fc.oneof(fc.integer({ min: -2_000, max: 200_000 }), fc.double({ min: -50, max: 5_000, noNaN: true }))
  const factors = fc.constantFrom(undefined, 1, 0.05, 0.09, 0.2, 5, 9, 11, 15)
  it('a figure is asked about once where it is below zero, beyond the whole or tenfold, and else never', () => {
    fc.assert(
      fc.property(fc.constantFrom(...figures), values, factors, (figure, other, factor) => {
        const value = factor === undefined ? other : figure.value * factor
        const isShare = figure.unit === '%'
        const times = Math.max(value / figure.value, figure.value / value)
        const isOdd = value < 0 || (isShare && value > 100) || (value > 0 && times >= 10)
        const found = asked(withFigure({ ...figure, value }))
        expect(found).toHaveLength(isOdd && value !== figure.value ? 1 : 0)
      }),
    )
  })

  it('an answer holds while the value does, and no longer', () => {
    const tokens = (now: Sayings): readonly string[] => questionsOf(now, last).map(({ token }) => token)
    fc.assert(
      fc.property(fc.constantFrom(...figures), fc.integer({ min: 1, max: 999 }), (figure, amount) => {
        const first = tokens(withFigure({ ...figure, value: -amount }))
        const later = withFigure({ ...figure, value: -amount })
        const reordered = { ...later, facts: Object.fromEntries(Object.entries(later.facts).reverse()) }
        expect(tokens(reordered)).toEqual(first)
        expect(first).not.toContain(tokens(withFigure({ ...figure, value: -amount - 1 }))[0])
      }),
    )
  })

  it('growth beyond all is asked about', () => {
    const grown = figures.filter(({ growth_pct: growth }) => growth !== undefined)
    fc.assert(
      fc.property(fc.constantFrom(...grown), fc.integer({ min: -300, max: 300 }), (figure, growth) => {
        expect(asked(withFigure({ ...figure, growth_pct: growth }))).toHaveLength(Math.abs(growth) > 100 ? 1 : 0)
      }),
    )
  })
})

describe('whatever the words', () => {
  const ids = Object.values(facts).flatMap(({ id, kind }) => (kind === 'company' ? [id] : []))
  const named = (locale: string, id: string, name: string): Sayings => {
    const texts = last.texts[locale]
    const text = texts?.facts[id]
    if (!texts || !text) throw new Error(`no text of ${id}`)
    return {
      ...last,
      texts: { ...last.texts, [locale]: { ...texts, facts: { ...texts.facts, [id]: { ...text, name } } } },
    }
  }
  const anyName = fc.tuple(fc.constantFrom(...(last.texts['en'] ? Object.keys(last.texts['en'].facts) : [])), fc.nat(9))

  it('a firm that comes twice is asked about at the new one, which is told where the other stands', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }), ([one = '', other = '']) => {
        const name = last.texts['en']?.facts[other]?.name ?? ''
        const found = questionsOf(named('en', one, ` ${name.toUpperCase()}`), last)
        expect(found.map(({ subject }) => subject)).toEqual([
          { of: 'text', locale: 'en', path: ['facts', one, 'name'] },
        ])
        expect(found[0]?.tell(() => here).what.en).toContain('stands at there too')
      }),
    )
  })

  it.each([
    ['en', 'ABC Robotics', 'ABC Robotics Co., Ltd.'],
    ['en', 'ABC Robotics GmbH', 'Abc  Robotics'],
    ['zh-CN', '甲科技', '甲科技股份有限公司'],
    ['zh-CN', '甲科技（集团）', '甲科技'],
  ])('%s: “%s” and “%s” may be one firm', (locale, one, other) => {
    const [first = '', second = ''] = ids.filter((id) => facts[id]?.kind === 'company')
    const before = named(locale, first, one)
    const twice = { ...before, texts: { ...before.texts, [locale]: named(locale, second, other).texts[locale] } }
    const both = { ...twice.texts[locale], facts: { ...twice.texts[locale]?.facts, [first]: { name: one } } }
    const now = { ...twice, texts: { ...twice.texts, [locale]: both } } as Sayings
    const found = questionsOf(now, before).filter(({ subject }) => subject.of === 'text' && subject.path[1] === second)
    expect(found).toHaveLength(1)
  })

  it('Chinese among the English is asked about, and not among the Chinese', () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom('港', '南通', 'Port 港'), ([id, n], text) => {
        expect(asked(named('en', id, `${text} ${n}`))).toHaveLength(1)
        expect(asked(named('zh-CN', id, `${text} ${n}`))).toEqual([])
      }),
    )
  })

  it('the name of a figure that no braces hold is asked about; in braces, and as a plain word, it is not', () => {
    const [hyphened = ''] = Object.keys(facts).filter((id) => id.includes('-') && last.texts['en']?.facts[id])
    const signs = fc.constantFrom('【】', '[]', '（）', '「」', '<>')
    fc.assert(
      fc.property(fc.constantFrom('en', 'zh-CN'), signs, fc.constantFrom('', '#growth'), (locale, around, facet) => {
        const [opens = '', closes = ''] = around
        const say = (text: string): readonly string[] => asked(named(locale, hyphened, text))
        expect(say(`Up ${opens}${hyphened}${facet}${closes} 1`)).toHaveLength(1)
        expect(say(`Up ${hyphened}#growth 2`)).toHaveLength(1)
        expect(say(`Up {${hyphened}${facet}} 3`)).toEqual([])
        expect(say(`Up ${hyphened} and more`)).toEqual([])
      }),
    )
  })

  it('what is not settled is asked about in every language', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.constantFrom('en', 'zh-CN'),
        fc.constantFrom('TBD', 'tbc', '??', 'XXX'),
        (at, locale, open) => {
          expect(asked(named(locale, at[0], `Name ${at[1]} ${open}`))).toHaveLength(1)
        },
      ),
    )
    for (const open of ['名称待定', '待统计', '名称尚未确定', '待更新（二月）'])
      expect(asked(named('zh-CN', ids[0] ?? '', open))).toHaveLength(1)
    expect(asked(named('en', ids[0] ?? '', 'Name to be announced'))).toHaveLength(1)
    expect(asked(named('zh-CN', ids[0] ?? '', '等待报名的虚位'))).toHaveLength(0)
  })
})

describe('whatever the year', () => {
  const dated = Object.values(facts).flatMap((fact) =>
    fact.kind === 'milestone' && fact.future !== true && fact.date.startsWith('2020') ? [fact] : [],
  )
  const moved = (count: number, year: number): Sayings => ({
    ...last,
    facts: {
      ...facts,
      ...Object.fromEntries(dated.slice(0, count).map((fact) => [fact.id, { ...fact, date: `${year}-03-01` }])),
    },
  })

  it('a date outside the period is asked about; many of one year are one question about the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: dated.length }), fc.integer({ min: 2015, max: 2030 }), (count, year) => {
        const expected = year === 2020 ? 0 : count >= 3 ? 1 : count
        expect(asked(moved(count, year))).toHaveLength(expected)
      }),
    )
  })

  it('an id of another year is asked about once the year or it has changed, and else not', () => {
    const ids = (now: Sayings): number => questionsOf(now, last).filter(({ subject }) => subject.of === 'id').length
    expect(ids(last)).toBe(0)
    expect(ids({ ...last, period: '2021' })).toBe(1)
    expect(ids({ ...last, period: '2021', id: 'suxitong-2021' })).toBe(0)
    expect(ids({ ...last, period: '2020-10/2021-03' })).toBe(0)
    expect(ids({ ...last, period: '2021', id: 'suxitong' })).toBe(0)
    expect(ids({ ...last, id: 'suxitong-2019' })).toBe(1)
  })

  it('titles of another year than the reported one are asked about, and the year left behind once', () => {
    const next = { ...last, period: '2021' }
    const subjects = questionsOf(next, last).map(({ subject }) => subject.of)
    expect(subjects.filter((of) => of === 'period')).toHaveLength(1)
    expect(subjects.filter((of) => of === 'fact')).toEqual([])
    const texts = last.texts['en']
    if (!texts) throw new Error('no English')
    const retitled = { ...texts, source: { ...texts.source, title: 'Report of 2019' } }
    expect(asked({ ...last, texts: { ...last.texts, en: retitled } })).toHaveLength(1)
  })
})
