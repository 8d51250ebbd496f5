import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coil, halfOf, seams, silhouette, type Run } from '../../../src/scenes/outlook/coil'
import { ropeShapes } from '../../../src/scenes/outlook/rope'

const run: Run = { from: 700, joined: 1300, to: 2100, middle: [600, 500], thickness: 60 }
const starts = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => 400 + i * 80)
const counts = fc.integer({ min: 1, max: 30 })
const xs = Array.from({ length: 101 }, (_, i) => run.joined + (i / 100) * (run.to - run.joined))

describe('a rope', () => {
  it('takes strands in in their order: none crosses another that is seen, and together they fill it', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const around = coil(run, count)
        const lies = starts(count).map((_, i) => around.lies(i))
        for (const [i, [upper, lower]] of lies.entries()) {
          expect(lower).toBeGreaterThan(upper)
          const [before] = lies.slice(i - 1, i)
          if (i > 0 && before) expect(upper).toBeGreaterThanOrEqual(before[0] - 1e-6)
          // No ground between neighbours.
          if (i > 0 && before) expect(upper).toBeLessThanOrEqual(before[1] + 1e-6)
        }
        const [first, last] = [lies[0]?.[0] ?? 0, lies.at(-1)?.[1] ?? 0]
        for (const [at, side] of [
          [first, -1],
          [last, 1],
        ] as const)
          // prettier-ignore
          expect(side * at).toBeCloseTo(silhouette(around, run.joined, side), 6)
      }),
    )
  })

  it('has seams that run from one edge to the other without a break, each on its own', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const around = coil(run, count)
        const turns = count < 2 ? 0 : count
        const lines = seams(around, xs)
        // Those whose ends are neither at the beginning nor at the end of the rope.
        const whole = lines.filter((line) => (line[0]?.x ?? 0) > run.joined && (line.at(-1)?.x ?? 0) < run.to)
        expect(lines.length).toBeGreaterThanOrEqual(Math.floor(turns / 2))
        for (const line of lines) {
          const ys = line.map(({ y }) => y)
          expect(ys).toEqual([...ys].sort((a, b) => a - b))
          for (const { x, y } of line)
            expect(Math.abs(y)).toBeLessThanOrEqual(silhouette(around, x, y < 0 ? -1 : 1) + 1e-6)
        }
        for (const line of whole)
          expect((line.at(-1)?.y ?? 0) - (line[0]?.y ?? 0)).toBeGreaterThan(halfOf(60, count) * 0.9)
      }),
    )
  })

  it('is never thinner than a strand, nor thicker than all that lie around it', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...xs), (count, x) => {
        const around = coil(run, count)
        for (const side of [-1, 1] as const) {
          expect(silhouette(around, x, side)).toBeGreaterThanOrEqual(run.thickness / 2)
          expect(silhouette(around, x, side)).toBeLessThanOrEqual(halfOf(run.thickness, count) + 1e-6)
        }
      }),
    )
  })

  it.each([1, 2, 6, 12])('is drawn of %i strands, each whole from its own round end, those behind first', (count) => {
    const shapes = ropeShapes(run, starts(count), (p) => p)
    const strands = shapes.filter(({ id }) => id.startsWith('rope:strand:'))
    expect(strands).toHaveLength(count)
    for (const { id, d } of strands) {
      const start = starts(count)[Number(id.split(':')[2])] ?? 0
      for (const y of [start - 30, start + 30]) expect(d, id).toContain(`L700.0 ${y}.0`)
      expect(d.match(/M/g)).toHaveLength(1)
    }
    const around = coil(run, count)
    const near = strands.map(({ id }) => around.near(Number(id.split(':')[2])))
    expect(near).toEqual([...near].sort((a, b) => a - b))
    expect(shapes.map(({ d }) => d).join('')).not.toMatch(/NaN|Infinity/)
  })

  it('is reached by strands that come from elsewhere: they are one line with what leads to them', () => {
    const [first] = ropeShapes(run, [400], (p) => p, [[{ x: 600, y: 500 }, { x: 640, y: 400 }, { x: 700, y: 400 }]]).filter(({ id }) => id === 'rope:strand:0') // prettier-ignore
    expect(first?.d.match(/M/g)).toHaveLength(1)
    expect(first?.d).toContain('L700.0 370.0')
  })
})
