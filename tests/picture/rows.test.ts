import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Cut } from '../../src/picture/cut'
import type { Look } from '../../src/picture/content'
import { leastRows, setRows } from '../../src/picture/rows'

const look: Look = { em: 1, least: 0, face: 'sans', weight: 400, ink: 'ink', tracking: 0, lift: 0, pad: 0 }
const letters = fc.string({ unit: fc.constantFrom(...Array.from('（园区）“产业”，年。 AVTo.fi 2020%')), maxLength: 60 })
const texts = fc.array(
  fc.record({
    text: letters,
    em: fc.constantFrom(1, 0.58, 0.2),
    least: fc.constantFrom(0, 24),
    tracking: fc.constantFrom(0, -0.02, 0.12),
    pad: fc.constantFrom(0, 0.07),
  }),
  { minLength: 1, maxLength: 4 },
)
const cuts = fc.tuple(texts, fc.constantFrom('zh-CN', 'en', 'de')).map(([parts, locale]) =>
  Cut.of(
    parts.map((part) => ({ kind: 'text', ...look, ...part })),
    locale,
  ),
)

it('no text that has room is left aside as hopeless before its rows are laid', () => {
  fc.assert(
    fc.property(cuts, fc.integer({ min: 12, max: 320 }), fc.integer({ min: 30, max: 1800 }), (cut, size, width) => {
      const rows = setRows(cut, size, width)
      if (rows.within(width)) expect(leastRows(cut, size, width)).toBeLessThanOrEqual(rows.count)
    }),
    { numRuns: 2000 },
  )
})

it('a text set at many sizes is the same as one set for the first time', () => {
  fc.assert(
    fc.property(cuts, fc.array(fc.integer({ min: 12, max: 320 }), { minLength: 1, maxLength: 5 }), (cut, sizes) => {
      for (const size of sizes) {
        const anew = setRows(new Cut(cut.chunks, cut.locale), size, 600)
        expect(setRows(cut, size, 600).lines).toEqual(anew.lines)
      }
    }),
  )
})
