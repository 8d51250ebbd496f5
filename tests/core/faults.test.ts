import { describe, expect, it } from 'vitest'
import type { FaultParams } from '../../electron/core/faultKinds'
import { describeFault, packFault, type FaultCode } from '../../electron/core/faults'

/** One of every fault; the type makes this table grow with the codes. */
const samples: { readonly [C in FaultCode]: FaultParams[C] } = {
  'missing-folder': {},
  'missing-file': {},
  'unreadable-file': { reason: 'EACCES' },
  'outside-pack': { path: '../x' },
  'too-large': { megabytes: 40, limit: 32 },
  'not-utf8': {},
  'broken-json': { problem: 'comma' },
  'too-new-format': { found: 2, known: 1 },
  'missing-field': { field: 'unit' },
  'unknown-field': { field: 'Unit' },
  'wrong-type': { wanted: 'number', found: 'text' },
  'not-allowed': { found: 'x', allowed: ['a', 'b', 'c'] },
  'bad-form': { form: 'date', found: '2020/1/1' },
  'out-of-range': { found: '97', limit: '≤ 90' },
  'wrong-count': { limit: '≥ 1' },
  'empty-text': {},
  'unfit-value': { reason: 'odd' },
  'duplicate-id': { id: 'trade', other: 'figures[0]' },
  'unknown-id': { id: 'trade', wanted: ['figure', 'derived'] },
  'wrong-kind': { id: 'trade', wanted: ['list'], found: 'figure' },
  'no-growth': { id: 'trade' },
  'not-guessable': { id: 'trade', wanted: 'share' },
  'guess-scale': { id: 'trade', value: 45, from: 0, to: 40 },
  'no-total': { id: 'works' },
  'not-a-day': { id: 'start' },
  'later-ingredient': { id: 'base' },
  'no-value': { id: 'base' },
  'bad-date': { date: '2020-02-30' },
  'vague-date': { date: '2020', precision: 'day' },
  'bad-address': { address: '1.9', part: '1', paragraphs: 5 },
  'wrong-sum': { whole: 'all', stated: 3, sum: 4 },
  'not-a-share': { id: 'jobs', unit: 'TEU' },
  'unknown-unit': { unit: 'TEUs', like: ['TEU'] },
  'mixed-units': { id: 'a', unit: '亿元', other: 'b', otherUnit: '个' },
  'part-over-whole': { id: 'a', value: 4, whole: 'all', wholeValue: 3 },
  'unreachable-fact': { id: 'trade' },
  'unwalked-scene': { id: 'map' },
  'route-minutes': { id: 'full', stated: 15, sum: 14, all: true },
  'missing-milestone': { id: 'event' },
  'missing-text': { locale: 'en' },
  'surplus-text': { locale: 'en' },
  'extra-locale': { locale: 'de' },
  'no-words': { ref: 'count:trade' },
  'unknown-placeholder': { ref: 'trad' },
  'broken-placeholder': { found: '{trade' },
  'typed-digits': { digits: '22' },
  'broken-archive': { reason: 'End of central directory record signature not found' },
  'unsafe-name': { name: '../x', why: 'form' },
  'too-many-files': { count: 30000, limit: 20000 },
  'missing-narration': { file: 'media/a.mp3' },
  'unknown-narration': { id: 'map/gone', what: 'step' },
  'no-narration': {},
  'cut-narration': { kind: 'wav' },
  'strange-sound': { kind: 'mp3', found: 'wav' },
  'strange-sign': { codec: 'H.265 (HEVC)' },
  'shared-narration': { file: 'media/a.mp3', locale: 'en', other: 'zh-CN' },
  'broken-captions': { line: 3 },
  'late-captions': { end: 40, seconds: 12.4 },
  'foreign-captions': { locale: 'en' },
  'silent-steps': { locale: 'en', count: 3, all: 34, first: 'map/linked' },
  'missing-media': { file: 'media/a.png' },
  'wrong-media': { kind: 'png', found: 'jpg' },
  'huge-picture': { width: 10_000, height: 10_000, most: 8192 },
  'active-picture': { what: 'script' },
  'large-svg': { megabytes: 9 },
  'animated-picture': {},
  'strange-codec': { codec: 'H.265 (HEVC)' },
  'printed-picture': {},
  'not-sealed': {},
  'not-listed': {},
  'wrong-hash': {},
  'wrong-signature': { key: '00ff00ff00ff00ff' },
  'no-outlines': {},
  'no-places': { distances: 3 },
  'bad-position': { found: '["a"]' },
  'not-degrees': { lon: 13460000, lat: 3740000, guess: 'metres' },
  'wrong-crs': { crs: 'EPSG:3857' },
  'short-ring': { points: 2 },
  'short-line': { points: 1 },
  'open-rings': { count: 2 },
  'crossed-rings': { lon: 10.5, lat: 50.5 },
  'too-many-vertices': { vertices: 2000000, limit: 1500000 },
  thinned: { vertices: 1000000, left: 3589, metres: 20 },
  'off-sheet': { what: 'place', id: 'town', west: 10, east: 11, south: 50, north: 51 },
  'wide-camera': { id: 'region', width: 900, limit: 223 },
  'swapped-ends': { id: 'bridge' },
  'one-end': { id: 'bridge' },
  'equal-ends': { id: 'bridge' },
  'too-exact': { id: 'way', round: 1, accuracy: 3 },
  'exact-distance': { id: 'way' },
}
const codes = Object.keys(samples) as readonly FaultCode[]
const han = /\p{Script=Han}/u

describe('a fault', () => {
  it.each(codes)('%s is told in Chinese and in English: what, where, what to do', (code) => {
    const fault = packFault(code, 'facts.json', 'figures[3].value', samples[code])
    const zh = describeFault(fault, 'zh-CN')
    const en = describeFault(fault, 'en')
    for (const words of [zh, en]) {
      expect(words.where).toContain('facts.json')
      expect(words.where).toContain('figures[3].value')
      expect(Object.values(words).join(' ')).not.toMatch(/undefined|null,|\[object/)
    }
    expect(zh.what).toMatch(han)
    expect(zh.todo).toMatch(han)
    expect(`${en.what} ${en.todo}`.replace(/亿元|个/g, '')).not.toMatch(han)
    expect(en.todo).toMatch(/\.$/)
  })

  it('names what it is about', () => {
    const fault = packFault('unknown-id', 'tour.json', 'scenes[0].steps[1].facts[2]', {
      id: 'trad',
      wanted: ['figure', 'derived'],
    })
    expect(describeFault(fault, 'en')).toEqual({
      what: '“trad” is named here, but does not exist.',
      where: 'tour.json, at scenes[0].steps[1].facts[2]',
      todo: 'Check the spelling; a figure or a derived figure is wanted.',
    })
    expect(describeFault(fault, 'zh-CN')).toEqual({
      what: '此处提到“trad”，但它并不存在。',
      where: 'tour.json，位置 scenes[0].steps[1].facts[2]',
      todo: '请检查拼写；此处应为数字或推算数字的标识。',
    })
  })

  it('of a whole file names the file alone', () => {
    expect(describeFault(packFault('missing-file', 'texts/en.json', '', {}), 'en').where).toBe('texts/en.json')
    expect(describeFault(packFault('missing-file', 'texts/en.json', '', {}), 'zh-CN').where).toBe('texts/en.json')
  })

  it('is told in Chinese for every Chinese locale and in English for all others', () => {
    const fault = packFault('empty-text', 'a', '', {})
    expect(describeFault(fault, 'zh-Hant-HK')).toEqual(describeFault(fault, 'zh-CN'))
    expect(describeFault(fault, 'de')).toEqual(describeFault(fault, 'en'))
  })

  it('is plain data that survives the way to a window', () => {
    const fault = packFault('wrong-sum', 'facts.json', 'checks[0]', { whole: 'all', stated: 3, sum: 4 })
    expect(structuredClone(fault)).toEqual(fault)
  })
})
