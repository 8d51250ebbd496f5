import { describe, expect, it } from 'vitest'
import { readPack } from '../../../electron/packs'
import { sayWords } from '../../../electron/packs/words/placeholders'
import { brief, faultsAfter, set, told } from '../brokenPack'

const read = await readPack('tests/fixtures/packs/valid')
if (!read.ok) throw new Error('the fixture is broken')
const { manifest, facts } = read.value.report
const ground = { period: manifest.period, facts }
const year = Number(manifest.period)
const title = ['scenes', 'indicators', 'steps', 'growth', 'title'] as const

describe('words for placeholders', () => {
  it.each([
    ['{period}年，{period-1}年=100', 'zh-CN', `${year}年，${year - 1}年=100`],
    ['{period+1}', 'en', `${year + 1}`],
    ['{count:directions}个方向', 'zh-CN', '两个方向'],
    [
      '{count:directions} directions. {count:firms} firms, {count:days-between} days',
      'en',
      'Two directions. Forty firms, eleven days',
    ],
    ['投资是港口的{ratio:investment/port-investment}', 'zh-CN', '投资是港口的2.5倍'],
    [
      'Port investment grew {ratio:port-investment#growth/investment#growth} as fast',
      'en',
      'Port investment grew 2.5 times as fast',
    ],
    ['Up {investment}', 'en', 'Up {investment}'],
  ])('%s', (text, locale, words) => {
    expect(sayWords(text, ground, locale)).toBe(words)
  })

  it('a fact that is called like a placeholder stays that fact', () => {
    const firms = facts['firms']
    if (!firms) throw new Error('no firms')
    expect(sayWords('{period-1}', { ...ground, facts: { ...facts, 'period-1': firms } }, 'en')).toBe('{period-1}')
  })
})

describe('placeholders of words in a pack', () => {
  it.each([
    ['{count:nobody}', 'unknown-placeholder'],
    ['{count:opened}', 'unknown-placeholder'],
    ['{ratio:investment/nobody}', 'unknown-placeholder'],
    ['{ratio:investment}', 'unknown-placeholder'],
    ['{period - 1}', 'unknown-placeholder'],
    ['{count:investment}', 'no-words'],
    ['{ratio:investment/firms}', 'no-words'],
  ])('%s is told at its text', async (text, code) => {
    const faults = await faultsAfter(set('texts/en.json', title, text))
    expect(brief(faults)).toEqual([`${code} texts/en.json ${title.join('.')}`])
    expect(told(faults).zh).toContain(text)
    expect(told(faults).en).toContain(text)
  })

  it('are said in the report and stand in what was written', async () => {
    const bundled = await readPack('resources/packs/suxitong-2020')
    if (!bundled.ok) throw new Error('the bundled pack is broken')
    const { report, written } = bundled.value
    expect(written['zh-CN']?.source.asOf).toBe('截至{period}年12月')
    expect(report.texts['zh-CN']?.source.asOf).toBe('截至2020年12月')
    expect(JSON.stringify(report.texts)).not.toMatch(/\{(?:period|count:|ratio:)/)
  })
})
