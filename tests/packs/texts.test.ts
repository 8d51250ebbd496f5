import { describe, expect, it } from 'vitest'
import { typedDigits } from '../../electron/packs/check/digits'
import { all, brief, faultsAfter, set, told } from './brokenPack'

const growth = ['scenes', 'indicators', 'steps', 'growth'] as const

describe('texts', () => {
  it.each([
    ['a fact without text', 'zh-CN', ['facts', 'firms'], 'facts.firms'],
    ['an item of a list', 'en', ['facts', 'directions', 'items', 'west'], 'facts.directions.items.west'],
    ['all items of a list', 'en', ['facts', 'works-named', 'items'], 'facts.works-named.items'],
    ['a field of a link', 'en', ['facts', 'sister-port', 'fields', 'talent'], 'facts.sister-port.fields.talent'],
    ['a scene', 'en', ['scenes', 'map'], 'scenes.map'],
    ['a step', 'en', ['scenes', 'opening', 'steps', 'roles'], 'scenes.opening.steps.roles'],
    ['a route', 'zh-CN', ['routes', 'brief'], 'routes.brief'],
    ['a place', 'zh-CN', ['places', 'town'], 'places.town'],
    ['a crossing', 'en', ['crossings', 'long-bridge'], 'crossings.long-bridge'],
    ['an attract caption', 'en', ['attract', 'captions', 'investment'], 'attract.captions.investment'],
    ['a part of the source', 'zh-CN', ['source', 'parts', '1'], 'source.parts.1'],
    ['a note the other language has', 'en', ['facts', 'firms', 'note'], 'facts.firms.note'],
    [
      'a label the other language has',
      'en',
      ['scenes', 'indicators', 'labels', 'axis'],
      'scenes.indicators.labels.axis',
    ],
    ['a guide’s line', 'zh-CN', ['scenes', 'opening', 'steps', 'roles', 'guide'], 'scenes.opening.steps.roles.guide'],
    ['the name of a water', 'en', ['waters', 'the-river'], 'waters.the-river'],
  ] as const)('%s missing in one language is named once, at its path', async (_name, locale, path, at) => {
    const faults = await faultsAfter(set(`texts/${locale}.json`, path, undefined))
    expect(brief(faults)).toEqual([`missing-text texts/${locale}.json ${at}`])
    expect(told(faults).zh).toContain(`缺少这段文字的 ${locale} 版本`)
    expect(told(faults).en).toContain(`missing in ${locale}`)
  })

  it('missing in every language is missing all the same', async () => {
    const gone = (locale: string) => set(`texts/${locale}.json`, ['facts', 'firms'], undefined)
    expect(brief(await faultsAfter(all(gone('en'), gone('zh-CN'))))).toEqual([
      'missing-text texts/zh-CN.json facts.firms',
      'missing-text texts/en.json facts.firms',
    ])
  })

  it.each([
    [['facts', 'frims'], { name: 'Firms' }, 'facts.frims'],
    [['facts', 'directions', 'items', 'north'], 'North', 'facts.directions.items.north'],
    [['scenes', 'opening', 'steps', 'finale'], { title: 'The end' }, 'scenes.opening.steps.finale'],
    [['places', 'atlantis'], { name: 'Atlantis' }, 'places.atlantis'],
    [['waters', 'styx'], 'Styx', 'waters.styx'],
    [['source', 'parts', '7'], 'Part seven', 'source.parts.7'],
  ] as const)('%j belongs to nothing: named in its file only', async (path, text, at) => {
    const faults = await faultsAfter(set('texts/en.json', path, text))
    expect(brief(faults)).toEqual([`surplus-text texts/en.json ${at}`])
    expect(told(faults).zh).toContain('没有对应')
    expect(told(faults).en).toContain('belongs to nothing')
  })
})

describe('figures in texts', () => {
  it.each([
    ['an unknown figure', 'Up {trade}', 'unknown-placeholder', '{trade}'],
    ['a fact that is no figure', 'By {cranes}', 'unknown-placeholder', '{cranes}'],
    ['a growth that is not stated', 'Up {firms#growth}', 'unknown-placeholder', '{firms#growth}'],
    ['a spaced name', 'Up { investment }', 'unknown-placeholder', '{ investment }'],
    ['an unclosed brace', 'Up {investment', 'broken-placeholder', '{investment'],
    ['braces of a Chinese keyboard', 'Up ｛investment｝', 'broken-placeholder', '｛investment｝'],
    ['a figure typed by hand', 'Up 50% to RMB 1.2 bn', 'typed-digits', '50'],
  ] as const)('%s', async (_name, title, code, words) => {
    const faults = await faultsAfter(set('texts/en.json', [...growth, 'title'], title))
    expect(brief(faults)).toEqual([`${code} texts/en.json ${growth.join('.')}.title`])
    expect(told(faults).zh).toContain(words)
    expect(told(faults).en).toContain(words)
  })

  it.each([
    '2020年，五个节点',
    '2019—2020年',
    '11月20日至12月16日',
    'From 20 November to 16 December',
    '20 Nov–16 Dec 2020',
    'In 2020.',
    '世界500强',
    'Fortune Global 500',
    'the 14th Five-Year Plan',
    '“3+X”“1+1>2”',
    '１＋１＞２',
    '2019 = 100',
    'phase 7, No. 3 hospital',
    '第3期',
    '5G与A320',
    '40万㎡ m²'.replace('40万', ''),
  ])('%s holds no typed figure', (text) => {
    expect(typedDigits(text)).toBeUndefined()
  })

  it.each([
    ['投资110亿元', '110'],
    ['2020亿元', '2020'],
    ['up 22%', '22'],
    ['27 days', '27'],
    ['350bn', '350'],
    ['１１０亿元', '110'],
    ['1.7亿美元', '1.7'],
    ['243个', '243'],
  ])('%s holds %s', (text, digits) => {
    expect(typedDigits(text)).toBe(digits)
  })
})
