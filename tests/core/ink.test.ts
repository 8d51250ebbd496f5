import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inkLimits, inkPath, lengthened, simplified, withStroke, type Stroke } from '../../electron/core/ink'

const stage = { w: 1920, h: 1080 }
const count = (stroke: Stroke): number => stroke.length / 2
/** Anything a page could say: beyond the edge, no number, an odd one left over. */
const anyPoints = fc.array(fc.oneof(fc.double(), fc.integer({ min: -4000, max: 9000 })), { maxLength: 3000 })
/** A hand that wanders. */
const wander = fc
  .array(fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })), {
    minLength: 1,
    maxLength: 900,
  })
  .map((moves) => {
    let [x, y] = [960, 540]
    return moves.flatMap(([dx, dy]) => [(x += dx), (y += dy)])
  })

/** Distance of a point from the nearest piece of a line. */
function distance(line: Stroke, px: number, py: number): number {
  let best = Math.hypot(px - (line[0] ?? 0), py - (line[1] ?? 0))
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = line.slice(i, i + 4)
    const length = (bx - ax) ** 2 + (by - ay) ** 2
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length))
    best = Math.min(best, Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay)))
  }
  return best
}

describe('a line drawn by hand', () => {
  it('stays on the stage, in whole u and within its bound, whatever a page says', () => {
    fc.assert(
      fc.property(fc.array(anyPoints, { maxLength: 6 }), (says) => {
        const line = says.reduce<Stroke>((before, points) => lengthened(before, points, stage), [])
        expect(count(line)).toBeLessThanOrEqual(inkLimits.live)
        expect(line.length % 2).toBe(0)
        for (const [i, n] of line.entries()) {
          expect(Number.isInteger(n) && n >= 0 && n <= (i % 2 === 0 ? stage.w : stage.h)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes ten thousand points at once and many times', () => {
    const spiral = Array.from({ length: 10_000 }, (_, i) => [
      960 + 0.05 * i * Math.cos(i),
      540 + 0.05 * i * Math.sin(i),
    ])
    let line: Stroke = []
    for (const point of spiral) line = lengthened(line, point, stage)
    expect(count(line)).toBeLessThanOrEqual(inkLimits.live)
    expect(count(simplified(line))).toBeLessThanOrEqual(inkLimits.points)
    expect(count(lengthened([], spiral.flat(), stage))).toBeLessThanOrEqual(inkLimits.live)
  })

  it('keeps its ends, and every point lies beside what is kept', () => {
    fc.assert(
      fc.property(wander, (hand) => {
        const line = simplified(hand, Infinity)
        expect([line[0], line[1], line.at(-2), line.at(-1)]).toEqual([hand[0], hand[1], hand.at(-2), hand.at(-1)])
        for (let i = 0; i < hand.length; i += 2)
          expect(distance(line, hand[i] ?? 0, hand[i + 1] ?? 0)).toBeLessThanOrEqual(inkLimits.slack + 1e-9)
        expect(count(simplified(hand))).toBeLessThanOrEqual(inkLimits.points)
      }),
      { numRuns: 100 },
    )
  })

  it('is one of no more than so many, and the last is always there', () => {
    fc.assert(
      fc.property(fc.array(wander, { minLength: 1, maxLength: 90 }), (hands) => {
        const all = hands.reduce<readonly Stroke[]>(withStroke, [])
        expect(all.length).toBeLessThanOrEqual(inkLimits.strokes)
        expect(all.reduce((n, one) => n + count(one), 0)).toBeLessThanOrEqual(inkLimits.all)
        expect(all.at(-1)).toEqual(simplified(hands.at(-1) ?? []))
      }),
      { numRuns: 40 },
    )
  })

  it('is a path through its ends; a touch is a dot, and nothing draws nothing', () => {
    expect(inkPath([])).toBe('')
    expect(inkPath([5, 6])).toBe('M5 6L5 6')
    expect(inkPath([0, 0, 10, 0, 20, 10, 30, 10])).toBe('M0 0Q10 0 15 5Q20 10 30 10')
    fc.assert(
      fc.property(wander, (hand) => {
        const path = inkPath(hand)
        expect(path).toMatch(new RegExp(`^M${hand[0]} ${hand[1]}`))
        expect(path.endsWith(` ${hand.at(-2)} ${hand.at(-1)}`) || hand.length <= 4).toBe(true)
        expect(path).not.toMatch(/NaN|Infinity|undefined/)
      }),
    )
  })
})
