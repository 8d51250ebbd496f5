import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allSides, boxAt, boxesAlong, overlaps, placeLabels, type LabelWish } from '../../src/map/labels'

const room = { x: 0, y: 0, w: 1920, h: 1080 }
const wish = (id: string, x: number, y: number, w = 120): LabelWish => ({
  id,
  at: { x, y },
  w,
  h: 34,
  gap: 16,
  sides: allSides,
})

describe('the label placer', () => {
  it('stands beside its anchor on the side it likes best', () => {
    expect(placeLabels([wish('a', 500, 500)], room)).toEqual([
      { id: 'a', side: 'e', box: { x: 516, y: 483, w: 120, h: 34 }, cost: 0 },
    ])
  })

  it('never lets two labels touch, nor one leave the room or cover an obstacle', () => {
    const anchor = fc.record({
      x: fc.integer({ min: 0, max: 1920 }),
      y: fc.integer({ min: 0, max: 1080 }),
      w: fc.integer({ min: 20, max: 500 }),
    })
    const obstacle = { x: 60, y: 40, w: 760, h: 360 }
    fc.assert(
      fc.property(fc.array(anchor, { maxLength: 40 }), (anchors) => {
        const placed = placeLabels(
          anchors.map(({ x, y, w }, i) => wish(String(i), x, y, w)),
          room,
          [obstacle],
        )
        for (const [i, { box }] of placed.entries()) {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= 1920 && box.y + box.h <= 1080).toBe(true)
          expect(overlaps(box, obstacle)).toBe(false)
          for (const other of placed.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false)
        }
      }),
    )
  })

  it('gives the first wish its place when two compete', () => {
    const one: LabelWish = { ...wish('first', 100, 100), sides: ['e'] }
    const two: LabelWish = { ...wish('second', 110, 100), sides: ['e'] }
    expect(placeLabels([one, two], room).map((p) => p.id)).toEqual(['first'])
  })

  it('takes a dearer side only where no cheaper one is free', () => {
    const overWater = (box: { x: number }): number => (box.x > 500 ? 1 : 0)
    expect(placeLabels([wish('a', 500, 500)], room, [], 6, overWater)[0]?.side).toBe('w')
    expect(placeLabels([{ ...wish('a', 500, 500), sides: ['e'] }], room, [], 6, overWater)[0]?.side).toBe('e')
  })

  it('keeps every side clear of the anchor', () => {
    for (const side of allSides) {
      const box = boxAt(wish('a', 500, 500), side)
      expect(overlaps(box, { x: 495, y: 495, w: 10, h: 10 })).toBe(false)
    }
  })

  it('covers a line with boxes', () => {
    const boxes = boxesAlong(
      [
        { x: 0, y: 0 },
        { x: 100, y: 50 },
      ],
      8,
    )
    for (let t = 0; t <= 1; t += 0.1) {
      expect(boxes.some((b) => overlaps(b, { x: 100 * t, y: 50 * t, w: 0.1, h: 0.1 }))).toBe(true)
    }
  })
})
