import { describe, expect, it } from 'vitest'
import type { LandWater } from '../../electron/core/report'
import { courseOf, landPath, linePath, swing } from '../../src/marks/riverShape'

type Feature = LandWater['features'][number]
const box = (x1: number, y1: number, x2: number, y2: number): [number, number][] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
  [x1, y1],
]
const feature = (kind: Feature['properties']['kind'], water: boolean, ...rings: [number, number][][]): Feature => ({
  type: 'Feature',
  properties: { name: kind, kind, water },
  geometry: { type: 'Polygon', coordinates: rings },
})
const sheet = (...features: Feature[]): LandWater => ({ type: 'FeatureCollection', features })
const view = { lon: 121, lat: 32, at: { x: 500, y: 500 }, perKm: 10 }

describe('the river on the stage', () => {
  it('puts the named place where the view wants it, north up, in true length', () => {
    const path = landPath(sheet(feature('land', false, box(121, 32, 121.1, 32.1))), view)
    const [first, , third] = path
      .slice(1, -1)
      .split('L')
      .map((p) => p.split(' ').map(Number))
    expect(first).toEqual([500, 500])
    expect(third?.[0]).toBeCloseTo(500 + 10 * 9.43, 0)
    expect(third?.[1]).toBeCloseTo(500 - 10 * 11.13, 0)
  })

  it('leaves lakes to the land', () => {
    const withLake = feature('land', false, box(120, 31, 121, 32), box(120.4, 31.4, 120.6, 31.6))
    expect(landPath(sheet(withLake, feature('river', true, box(120, 32, 121, 32.1))), view).match(/M/g)).toHaveLength(1)
  })
})

describe('the course of the river', () => {
  it('follows the middle of the water from west to east', () => {
    const course = courseOf(sheet(feature('river', true, box(120, 32, 121, 32.2))), 10)
    expect(course).toHaveLength(10)
    for (const lat of course) expect(lat).toBeCloseTo(32.1)
  })

  it('takes the wide arm where an island parts the water', () => {
    const parted = feature('estuary', true, box(120, 31, 122, 32), box(121, 31.6, 122, 31.9))
    expect(courseOf(sheet(parted), 20).at(-1)).toBeCloseTo(31.3, 1)
  })

  it('is empty without a river', () => {
    expect(courseOf(sheet(feature('land', false, box(120, 31, 122, 32))), 10)).toEqual([])
  })

  it('swings between its southernmost and northernmost point, and lies still where there is none', () => {
    expect(swing([31, 32, 31.5], 0)).toBe(0)
    expect(swing([31, 32, 31.5], 0.5)).toBe(1)
    expect(swing([31, 32, 31.5], 1)).toBe(0.5)
    expect(swing([], 0.3)).toBe(0.5)
  })

  it('is written as one line', () => {
    expect(
      linePath([
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ]),
    ).toBe('M1.0 2.0L3.0 4.0')
  })
})
