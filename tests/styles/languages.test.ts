import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const sources = globSync('src/**/*.{css,vue}').map((file) => [file, readFileSync(file, 'utf8')] as const)
const quotes = readFileSync('src/styles/quotes.css', 'utf8')

/** Whether a face's unicode-range has a character. */
const has = (range: string, char: string): boolean =>
  [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].some(([, from = '', to = from]) => {
    const code = char.codePointAt(0) ?? 0
    return parseInt(from, 16) <= code && code <= parseInt(to, 16)
  })

it('no style is for English alone: a pack may speak any language', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.filter(([, text]) => text.includes(':lang(en)')).map(([file]) => file)).toEqual([])
})

it('quotation marks, dots and apostrophes of Latin and Cyrillic texts are as narrow as their letters', () => {
  const ranges = [...quotes.matchAll(/unicode-range: ([^;]+);/g)].map(([, range = '']) => range)
  expect(ranges).toHaveLength(2)
  for (const range of ranges) for (const char of '„“”‚‘’«»‹›…·') expect(has(range, char), char).toBe(true)
  expect(quotes).toContain(':not(:lang(zh), :lang(ja)) {')
})
