import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entries, pathOf, strand, stretches, type Run } from '../../../src/scenes/outlook/rope'

const run: Run = { from: 700, joined: 1300, to: 1900, middle: 600, half: 62 }

describe('a rope of strands', () => {
  it.each([1, 6, 12])('begins with %i strands each at its own place and ends as one', (count) => {
    for (const [i, entry] of entries(count).entries()) {
      const points = strand(run, 400 + i * 80, entry)
      expect(points[0]).toEqual({ x: 700, y: 400 + i * 80 })
      for (const { x, y } of points)
        if (x >= run.joined) expect(Math.abs(y - run.middle)).toBeLessThanOrEqual(run.half + 1e-9)
    }
  })

  it('takes strands in in the order in which they lie, evenly round the twist', () => {
    const turns = entries(6)
    const sides = turns.map((turn) => Math.sin(turn * 2 * Math.PI))
    expect(sides).toEqual([...sides].sort((a, b) => a - b))
    expect([...turns].sort((a, b) => a - b).map((turn, i) => turn * 6 - i)).toEqual(Array(6).fill(expect.closeTo(0.25)))
  })

  it('crosses another strand only with one of the two behind', () => {
    const [a, b] = entries(6)
      .slice(0, 2)
      .map((entry, i) => stretches(run, 500 + i, entry))
    const frontAt = (cut: typeof a, x: number): boolean =>
      cut?.find(({ points }) => points.some((p) => p.x === x))?.front ?? false
    const yAt = (cut: typeof a, x: number): number =>
      cut?.flatMap(({ points }) => points).find((p) => p.x === x)?.y ?? Number.NaN
    for (let x = 1308; x < 1892; x += 8) {
      const crosses = (yAt(a, x) - yAt(b, x)) * (yAt(a, x + 8) - yAt(b, x + 8)) < 0
      if (crosses) expect(frontAt(a, x)).not.toBe(frontAt(b, x))
    }
  })

  it('is drawn whole: stretches join where they are cut, whatever the run', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.integer({ min: 40, max: 900 }), fc.nat(1200), (from, lead, rest) => {
        const cut = stretches({ from, joined: from + lead, to: from + lead + rest, middle: 0, half: 50 }, 10, 0.25)
        for (const [i, { points }] of cut.entries()) {
          for (const { x, y } of points) expect(Number.isFinite(x + y)).toBe(true)
          const next = cut[i + 1]
          if (next) expect(points.at(-1)).toEqual(next.points[0])
        }
      }),
    )
  })

  it('can run down the stage', () => {
    expect(
      pathOf(
        [
          { x: 10, y: 5 },
          { x: 22, y: 6 },
        ],
        true,
      ),
    ).toBe('M5.0 10L6.0 22')
  })
})
