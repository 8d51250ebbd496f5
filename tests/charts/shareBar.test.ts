import { describe, expect, it } from 'vitest'
import { fibresOf, fullLength, type ShareBar } from '../../src/charts/shareBar'

const bar: ShareBar = { start: [100, 500], length: 1000, thick: 200, share: 61, frayed: true, upright: false }

const along = (b: ShareBar): number[] =>
  fibresOf(b)
    .flat()
    .map(([x, y]) => (b.upright ? b.start[1] - y : x - b.start[0]))
const across = (b: ShareBar): number[] =>
  fibresOf(b)
    .flat()
    .map(([x, y]) => (b.upright ? x - b.start[0] : y - b.start[1]))

describe.each<readonly [string, ShareBar]>([
  ['lying', bar],
  ['upright', { ...bar, upright: true, start: [300, 1600] }],
])('a share bar, %s', (_, b) => {
  it('is full exactly up to the bound and frays beyond it, every fibre', () => {
    expect(fullLength(b)).toBeCloseTo(610, 10)
    for (const fibre of fibresOf(b)) {
      const reach = Math.max(...fibre.map(([x, y]) => (b.upright ? b.start[1] - y : x - b.start[0])))
      expect(reach).toBeGreaterThan(610)
    }
  })

  it('never claims the whole: the longest fibre ends well inside it', () => {
    expect(Math.max(...along(b))).toBeLessThan(800)
  })

  it('stays inside its outline', () => {
    expect(Math.max(...across(b).map(Math.abs))).toBeLessThanOrEqual(b.thick / 2 + 3)
  })

  it('looks the same every time', () => {
    expect(fibresOf(b)).toEqual(fibresOf(b))
  })

  it('ends square where the share is exact', () => {
    const exact = { ...b, frayed: false }
    expect(fibresOf(exact)).toHaveLength(1)
    expect(Math.max(...along(exact))).toBeCloseTo(610, 10)
  })
})

it('keeps its fibres inside the whole even when hardly anything is left', () => {
  expect(Math.max(...along({ ...bar, share: 98 }))).toBeLessThanOrEqual(1000)
})
