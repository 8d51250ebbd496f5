import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Words } from '../../src/picture/picture'
import { write } from '../../src/picture/write'

const set = (text: string, w: number, h?: number): Words =>
  write(
    {
      id: 'x',
      content: [{ kind: 'text', text }],
      size: 40,
      floor: 20,
      x: 0,
      y: 0,
      w,
      ...(h === undefined ? {} : { h }),
    },
    'zh-CN',
  )
const linesOf = ({ lines }: Words): readonly string[] =>
  lines.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''))

it.each([
  ['凯众汽车零部件', 200, '零部'],
  ['园区的汽车零部件产业链进一步做强', 420, '业链'],
  ['从2020年7月起通车', 240, '年7'],
  ['老旧小区改造与行政执法', 340, '行政'],
])('ends no line of “%s” inside a word', (text, w, torn) => {
  const lines = linesOf(set(text, w))
  expect(lines.join('')).toBe(text)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.slice(0, -1).map((line, i) => `${line.at(-1) ?? ''}${lines[i + 1]?.[0] ?? ''}`)).not.toContain(torn)
})

it('never makes words smaller for it, nor parts what had room', () => {
  const han = fc.string({
    unit: fc.constantFrom(...Array.from('汽车零部件产业链园区开工建设南通苏州2020年7月')),
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(han, fc.integer({ min: 60, max: 900 }), fc.integer({ min: 40, max: 400 }), (text, w, h) => {
      const words = set(text, w, h)
      const other = write(
        {
          id: 'x',
          content: [...text].map((one) => ({ kind: 'text' as const, text: one })),
          size: 40,
          floor: 20,
          x: 0,
          y: 0,
          w,
          h,
        },
        'en',
      )
      expect(words.cut).toBe(other.cut)
      if (!words.cut) expect(words.size).toBe(other.size)
    }),
  )
})
