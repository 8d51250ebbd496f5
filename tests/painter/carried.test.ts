import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carried, type Standing } from '../../src/painter/carried'
import type { Words } from '../../src/picture/picture'

const said = (id: string, text: string, x: number, over: Partial<Words> = {}): Words =>
  ({
    kind: 'words',
    id,
    box: { x, y: 0, w: 100, h: 100 },
    role: 'hero',
    size: 100,
    lines: [
      {
        x,
        y: 100,
        w: 100,
        runs: [{ text, face: 'sans', weight: 400, size: 100, tracking: 0, ink: 'ink', lift: 0, pad: 0 }],
      },
    ],
    upright: false,
    cut: false,
    ...over,
  }) as unknown as Words

const keys = (steps: readonly (readonly Words[])[]): readonly (readonly string[])[] => {
  let before: readonly Standing[] | undefined
  return steps.map((now) => (before = carried(now, before)).map(({ key }) => key))
}

const word = fc.record({
  id: fc.constantFrom('title', 'hero'),
  text: fc.constantFrom('22%', '350', '翻番'),
  x: fc.constantFrom(0, 10, 900),
})
const step = fc.uniqueArray(word, { selector: ({ id }) => id, maxLength: 2 })

it('words that are carried from step to step say the same', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const all = keys(steps.map((now) => now.map(({ id, text, x }) => said(id, text, x))))
      steps.forEach((now, i) => {
        expect(new Set(all[i]).size).toBe(now.length)
        now.forEach(({ id, text }, n) => {
          const at = steps[i - 1]?.findIndex((one) => one.id === id) ?? -1
          const was = steps[i - 1]?.[at]
          if (!was) return
          expect(all[i - 1]?.[at] === all[i]?.[n]).toBe(was.text === text)
        })
      })
    }),
  )
})

it('columns never turn into lines, small words never into large ones, and what follows a finger stays the same', () => {
  const [before, turned, grown, followed] = keys([
    [said('title', 'a', 0)],
    [said('title', 'a', 0, { upright: true })],
    [said('title', 'a', 0, { upright: true, size: 140 })],
    [said('title', 'c', 900, { upright: true, live: true })],
  ])
  expect(new Set([before, turned, grown].map(String)).size).toBe(3)
  expect(followed).toEqual(grown)
})
