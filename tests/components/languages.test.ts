import { expect, it } from 'vitest'
import { nextLocale, ownName } from '../../src/components/languages'

it('names each language as its readers do', () => {
  expect(['zh-CN', 'en', 'de', 'ja'].map(ownName)).toEqual(['中文', 'English', 'Deutsch', '日本語'])
})

it('goes round', () => {
  expect(nextLocale(['zh-CN', 'en', 'de'], 'en')).toBe('de')
  expect(nextLocale(['zh-CN', 'en', 'de'], 'de')).toBe('zh-CN')
  expect(nextLocale(['zh-CN'], 'zh-CN')).toBe('zh-CN')
})
