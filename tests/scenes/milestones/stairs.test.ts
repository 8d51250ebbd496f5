import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stairsOf } from '../../../src/scenes/milestones/stairs'

const names = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 1300 }), w: fc.integer({ min: 40, max: 500 }) }), { maxLength: 14 })
  .map((all) => all.sort((a, b) => a.x - b.x))

it('puts names where no line runs through another’s name and no two share a place', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 9 }), (all, rows) => {
      const stairs = stairsOf(all, { from: 0, to: 1700 }, () => [0, rows])
      stairs.forEach((stair, i) => {
        if (!stair) return
        expect(stair.row).toBeLessThan(rows)
        const end = stair.from + (all[i]?.w ?? 0)
        stairs.forEach((other, k) => {
          const far = all[k]
          if (!other || !far || k === i) return
          const through = far.x > stair.from && far.x < end && other.row >= stair.row
          const over = other.row === stair.row && other.from < end && other.from + far.w > stair.from
          expect(through || over).toBe(false)
        })
      })
    }),
  )
})

it('names five moments in one month, rising to the right', () => {
  const all = [1258, 1269, 1272, 1337, 1351].map((x) => ({ x, w: 380 }))
  const stairs = stairsOf(all, { from: 96, to: 1400 }, () => [0, 5])
  expect(stairs.map((stair) => stair?.row)).toEqual([0, 1, 2, 3, 4])
})
