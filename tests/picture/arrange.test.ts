import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsFor, crossesBox, firstFree, grid, row, share, spread, stack } from '../../src/picture/arrange'

const box = { x: 0, y: 0, w: 1000, h: 600 }

describe('spreading along an axis', () => {
  it('leaves what has room where it wishes to be, and fans out what crowds around its middle', () => {
    expect(spread([100, 500], [80, 80], { from: 0, to: 1000 }, 10)).toEqual([100, 500])
    expect(spread([500, 500], [80, 80], { from: 0, to: 1000 }, 10)).toEqual([455, 545])
  })

  it('keeps to its range, its order and its gaps, whatever is wished', () => {
    const wish = fc.record({ at: fc.integer({ min: -500, max: 1500 }), size: fc.integer({ min: 1, max: 60 }) })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 14 }), (all) => {
        const sizes = all.map(({ size }) => size)
        const middles = spread(
          all.map(({ at }) => at),
          sizes,
          { from: 0, to: 1000 },
          5,
        )
        const order = all.map((_, i) => i).sort((a, b) => (all[a]?.at ?? 0) - (all[b]?.at ?? 0))
        const edges = order.map((i) => [
          (middles?.[i] ?? 0) - (sizes[i] ?? 0) / 2,
          (middles?.[i] ?? 0) + (sizes[i] ?? 0) / 2,
        ])
        edges.forEach(([from = 0, to = 0], k) => {
          expect(from).toBeGreaterThan(-0.01)
          expect(to).toBeLessThan(1000.01)
          if (k > 0) expect(from).toBeGreaterThanOrEqual((edges[k - 1]?.[1] ?? 0) + 4.99)
        })
      }),
    )
  })

  it('says when there is no room', () => {
    expect(spread([1, 2], [600, 600], { from: 0, to: 1000 })).toBeUndefined()
  })
})

it('shares room by what each can spare', () => {
  expect(
    share(300, [
      { wish: 100, least: 50 },
      { wish: 100, least: 50 },
    ]),
  ).toEqual([100, 100])
  expect(
    share(150, [
      { wish: 100, least: 50 },
      { wish: 100, least: 100 },
    ]),
  ).toEqual([50, 100])
  expect(
    share(149, [
      { wish: 100, least: 50 },
      { wish: 100, least: 100 },
    ]),
  ).toBeUndefined()
})

it('lets a list become columns, then a count', () => {
  const ask = { row: { wish: 60, least: 40 }, least: 300, gap: 20 }
  expect(columnsFor(box, 8, ask)).toMatchObject({ columns: 1, shown: 8 })
  expect(columnsFor(box, 24, ask)).toMatchObject({ columns: 3, rows: 8, shown: 24 })
  expect(columnsFor(box, 60, ask)).toMatchObject({ columns: 3, rows: 15, shown: 44 })
})

it('knows when a line runs through a box, also between its points', () => {
  const points = [
    { x: -100, y: 50 },
    { x: 1200, y: 50 },
  ]
  expect(crossesBox(points, 4, { x: 400, y: 0, w: 100, h: 100 })).toBe(true)
  expect(crossesBox(points, 4, { x: 400, y: 60, w: 100, h: 100 })).toBe(false)
})

it('stacks, rows and grids fill the box they are given', () => {
  expect(stack(box, [100, 50], 10).map(({ y, h }) => [y, h])).toEqual([
    [0, 100],
    [110, 50],
  ])
  expect(row(box, [100, 50], 10).map(({ x, w }) => [x, w])).toEqual([
    [0, 100],
    [110, 50],
  ])
  expect(grid(box, 3, 2, 20).map(({ x, y, w, h }) => [x, y, w, h])).toEqual([
    [0, 0, 490, 290],
    [510, 0, 490, 290],
    [0, 310, 490, 290],
  ])
})

it('takes the first place that touches nothing', () => {
  const [left, right] = row(box, [500, 500])
  const places = [left, right].filter((place) => place !== undefined)
  expect(firstFree(places, [{ x: 10, y: 10, w: 50, h: 50 }])).toBe(right)
  expect(firstFree(places, [box])).toBeUndefined()
})
