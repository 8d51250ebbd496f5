import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hasOneOf, pointsOf } from '../../src/composables/fontFaces'

const ranges = (family: string): string[] =>
  [
    ...readFileSync(`node_modules/@fontsource-variable/${family}/wght.css`, 'utf8').matchAll(
      /unicode-range: ([^;]+);/g,
    ),
  ].map(([, range]) => range ?? '')

/** A range as CSS writes it, and the code points it has. */
const written = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 0x10ff00 }), fc.integer({ min: 0, max: 40 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => ({
    css: parts
      .map(([from, n]) => (n === 0 ? `U+${from.toString(16)}` : `u+${from.toString(16)}-${(from + n).toString(16)}`))
      .join(', '),
    has: (point: number) => parts.some(([from, n]) => point >= from && point <= from + n),
    edges: parts.flatMap(([from, n]) => [from - 1, from, from + n, from + n + 1]).filter((point) => point >= 0),
  }))

describe('which faces draw a text', () => {
  it('is what their unicode-range says, at its edges too', () => {
    fc.assert(
      fc.property(written, fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 5 }), (range, others) => {
        for (const point of [...range.edges, ...others]) expect(hasOneOf(range.css, [point])).toBe(range.has(point))
      }),
    )
  })

  it('takes a character beyond the first plane as one', () => {
    expect(pointsOf('a𠮷a')).toEqual([0x61, 0x20bb7])
  })

  it.each(['noto-sans-sc', 'noto-serif-sc'])('is few of the hundred of %s for the report that is shipped', (family) => {
    const all = ranges(family)
    const texts = ['zh-CN', 'en'].map((locale) =>
      readFileSync(`resources/packs/suxitong-2020/texts/${locale}.json`, 'utf8'),
    )
    const points = pointsOf(texts.join(''))
    const wanted = all.filter((range) => hasOneOf(range, points))
    expect(all.length).toBeGreaterThan(90)
    expect(wanted.length).toBeGreaterThan(5)
    expect(wanted.length).toBeLessThan(40)
  })
})
