import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { straight, type Strand } from '../../src/charts/strands'
import { goingOn } from '../../src/painter/courses'

const place = fc.tuple(fc.integer({ min: 0, max: 1920 }), fc.integer({ min: 0, max: 1080 }))
const strand = fc.record({ n: fc.nat(12), band: fc.constantFrom('line', 'bar'), a: place, b: place })
const picture = fc
  .uniqueArray(strand, { selector: ({ n, band }) => `${band}:${n}`, maxLength: 12 })
  .map((all) =>
    all.map(({ n, band, a, b }): Strand => ({ id: `${band}:${n}`, points: straight(a, b), width: 3, tone: 'river' })),
  )
const pictures = fc.array(picture, { minLength: 2, maxLength: 6 })
const nameOf = ({ id }: Strand): string => id.replace('\u0000', '')
const way = ({ points: [first, ...rest] }: Strand): readonly [number, number] => {
  const last = rest.at(-1)
  return first && last ? [last[0] - first[0], last[1] - first[1]] : [0, 0]
}

describe('strands from picture to picture', () => {
  it('are all there, each as it was asked for, with two keys at most', () => {
    fc.assert(
      fc.property(pictures, (all) => {
        let shown: readonly Strand[] = []
        for (const now of all) {
          shown = goingOn(now, shown)
          expect(shown.map(nameOf)).toEqual(now.map(({ id }) => id))
          expect(shown.map(({ points }) => points)).toEqual(now.map(({ points }) => points))
          expect(shown.every(({ id }) => id.split('\u0000').length <= 2)).toBe(true)
        }
      }),
    )
  })

  it('keep their key only where none of their band turns back', () => {
    fc.assert(
      fc.property(picture, picture, (one, other) => {
        const first = goingOn(one, [])
        const next = goingOn(other, first)
        const kept = next.filter(({ id }) => first.some((old) => old.id === id))
        for (const now of kept) {
          const [x, y] = way(now)
          const [ox, oy] = first.filter(({ id }) => id === now.id).map(way)[0] ?? [0, 0]
          expect(x * ox + y * oy).toBeGreaterThanOrEqual(0)
          expect(now.anew).toBeUndefined()
        }
        const bands = new Set(kept.map(({ id }) => id.split(':')[0]))
        for (const { id, anew } of next) if (anew) expect(bands.has(id.split(':')[0])).toBe(false)
      }),
    )
  })
})
