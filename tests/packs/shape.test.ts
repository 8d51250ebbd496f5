import { describe, expect, it } from 'vitest'
import { brief, faultsAfter, rewrite, set, told } from './brokenPack'

describe('what does not fit the schema', () => {
  it.each([
    [
      'a number as text',
      set('facts.json', ['figures', 0, 'value'], '30'),
      'wrong-type facts.json figures[0].value',
      '不加引号',
      'without quotation marks',
    ],
    [
      'null for a text',
      set('facts.json', ['figures', 0, 'growth_basis'], null),
      'wrong-type facts.json figures[0].growth_basis',
      'null',
      'null',
    ],
    [
      'half a paragraph',
      set('manifest.json', ['source', 'paragraphs', '0'], 1.5),
      'wrong-type manifest.json source.paragraphs.0',
      '整数',
      'whole number',
    ],
    [
      'an unknown unit',
      set('facts.json', ['figures', 0, 'unit'], '亿克朗'),
      'unknown-unit facts.json figures[0].unit',
      '“亿克朗”',
      '“亿克朗”',
    ],
    [
      'a unit with digits in it',
      set('facts.json', ['figures', 0, 'unit'], '1000吨'),
      'bad-form facts.json figures[0].unit',
      '“1000吨”',
      '“1000吨”',
    ],
    [
      'an unknown kind of scene',
      set('tour.json', ['scenes', 0, 'kind'], 'globe'),
      'not-allowed tour.json scenes[0].kind',
      '“globe”',
      '“opening”',
    ],
    [
      'a scene without a kind',
      set('tour.json', ['scenes', 0, 'kind'], undefined),
      'missing-field tour.json scenes[0].kind',
      '缺少“kind”',
      '“kind” is missing',
    ],
    [
      'a missing field',
      set('facts.json', ['figures', 0, 'unit'], undefined),
      'missing-field facts.json figures[0].unit',
      '缺少“unit”',
      '“unit” is missing',
    ],
    [
      'a misspelt field',
      set('facts.json', ['figures', 0, 'Est'], true),
      'unknown-field facts.json figures[0].Est',
      '“Est”',
      '“Est”',
    ],
    [
      'a badly written address',
      set('facts.json', ['figures', 0, 'at'], '1-1'),
      'bad-form facts.json figures[0].at',
      '部分.段落',
      'part.paragraph',
    ],
    [
      'an id in capitals',
      set('facts.json', ['figures', 0, 'id'], 'Investment'),
      'bad-form facts.json figures[0].id',
      '小写字母',
      'lower-case',
    ],
    [
      'a number beyond all numbers',
      rewrite('facts.json', (t) => t.replace('"value": 30', '"value": 1e999')),
      'out-of-range facts.json figures[0].value',
      '超出范围',
      'out of range',
    ],
    [
      'a place off the globe',
      set('geo/places.json', ['places', 0, 'lat'], 97),
      'out-of-range geo/places.json places[0].lat',
      '超出范围',
      'out of range',
    ],
    [
      'an empty title',
      set('texts/en.json', ['scenes', 'map', 'steps', 'region', 'title'], ''),
      'empty-text texts/en.json scenes.map.steps.region.title',
      '空的',
      'empty',
    ],
    [
      'a scene without steps',
      set('tour.json', ['scenes', 0, 'steps'], []),
      'wrong-count tour.json scenes[0].steps',
      '太少',
      'too few',
    ],
    [
      'a language tag that is none',
      set('manifest.json', ['locales', 1], 'English'),
      'bad-form manifest.json locales[1]',
      '语言标记',
      'language tag',
    ],
    [
      'a group where the whole file should be',
      set('geo/places.json', ['places'], {}),
      'wrong-type geo/places.json places',
      '列表',
      'list',
    ],
    [
      'a format that is no number',
      set('manifest.json', ['format'], '1'),
      'not-allowed manifest.json format',
      '“1”',
      '“1”',
    ],
  ] as const)('%s', async (_name, breakIt, line, zh, en) => {
    const faults = await faultsAfter(breakIt)
    expect(brief(faults)).toEqual([line])
    const words = told(faults)
    expect(words.zh).toContain(zh)
    expect(words.en).toContain(en)
  })

  it('every language has a file and every file a language', async () => {
    expect(brief(await faultsAfter(set('manifest.json', ['locales'], ['zh-CN', 'en', 'de'])))).toEqual([
      'missing-field manifest.json files.texts.de',
    ])
    expect(brief(await faultsAfter(set('manifest.json', ['locales'], ['zh-CN'])))).toEqual([
      'extra-locale manifest.json files.texts.en',
    ])
    expect(brief(await faultsAfter(set('manifest.json', ['locales'], ['zh-CN', 'en', 'en'])))).toEqual([
      'duplicate-id manifest.json locales[2]',
    ])
  })
})
