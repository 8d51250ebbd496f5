import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFault } from '../../electron/core/faults'
import { readBroken } from './brokenPack'

const degrees = fc.oneof(
  fc.double({ min: 9.5, max: 11.5, noNaN: true }),
  fc.double({ min: -200, max: 200, noNaN: true }),
  fc.constantFrom(0, 180, -180, 90, 1e-300, 5e6, -5e6, 1e308),
)
const latitude = fc.oneof(fc.double({ min: 49.5, max: 51.5, noNaN: true }), degrees)
const junk = fc.constantFrom<unknown>(null, '10', [], {}, [10], [[10, 50]], true, 'x')
const position = fc.oneof({ weight: 20, arbitrary: fc.tuple(degrees, latitude) }, { weight: 1, arbitrary: junk })
const ring = fc.array(position, { maxLength: 12 }).chain((open) => fc.constantFrom(open, [...open, open[0]]))
const rings = fc.array(fc.oneof({ weight: 20, arbitrary: ring }, { weight: 1, arbitrary: junk }), { maxLength: 4 }) // prettier-ignore
const geometry = fc.record({
  type: fc.constantFrom('Polygon', 'MultiPolygon', 'LineString', 'Point', 'GeometryCollection'),
  coordinates: fc.oneof(rings, fc.array(rings, { maxLength: 3 }), ring, junk),
})
const feature = fc.record({
  type: fc.constantFrom('Feature', 'feature'),
  properties: fc.record({ name: fc.constantFrom('the-river', 'x'), kind: fc.constantFrom('river', 'land', 'hill'), water: fc.boolean() }), // prettier-ignore
  geometry,
})
const landWater = fc.record(
  { type: fc.constant('FeatureCollection'), features: fc.array(feature, { maxLength: 4 }), crs: junk },
  { requiredKeys: ['type', 'features'] },
)
const end = fc.oneof(fc.record({ lon: degrees, lat: latitude }), fc.constant(null))
const crossings = fc.record({
  crossings: fc.array(
    fc.record({
      ...{
        id: fc.constantFrom('long-bridge', 'other'),
        kind: fc.constantFrom('ferry', 'boat'),
        north: end,
        south: end,
      },
      ...{
        via: fc.array(fc.record({ lon: degrees, lat: latitude }), { maxLength: 3 }),
        status: fc.constant('sourced'),
      },
      ...{ opened: fc.constantFrom(null, '2008', '2008-13', ''), state: fc.constant('open') },
      lengths_m: fc.dictionary(fc.string(), fc.double()),
    }),
    { maxLength: 4 },
  ),
})
const places = fc.record({
  places: fc.array(
    fc.record({
      ...{
        id: fc.constantFrom('harbour', 'town', 'x'),
        lon: degrees,
        lat: latitude,
        kind: fc.constantFrom('town', 'abroad'),
      },
      ...{ bank: fc.constant('north'), status: fc.constant('sourced'), accuracy_m: fc.double({ noNaN: true }) },
    }),
    { maxLength: 4 },
  ),
})

/** Numbers go into the file as JSON has them: what JSON cannot write becomes null. */
const put = (dir: string, file: string, data: unknown): void =>
  writeFileSync(join(dir, 'geo', file), JSON.stringify(data))

async function expectTold(breakIt: (dir: string) => void): Promise<void> {
  const read = await readBroken(breakIt)
  const faults = read.ok ? read.value.notes : read.error
  if (!read.ok) expect(faults.length).toBeGreaterThan(0)
  for (const fault of faults)
    for (const locale of ['zh-CN', 'en'])
      for (const line of Object.values(describeFault(fault, locale))) {
        expect(line).not.toBe('')
        expect(line).not.toMatch(/undefined|\[object|NaN/)
      }
}

describe('geography with anything in it', () => {
  it('is read or told with faults: outlines of any shape', async () => {
    await fc.assert(
      fc.asyncProperty(landWater, (data) => expectTold((dir) => put(dir, 'land-water.geojson', data))),
      { numRuns: 300, endOnFailure: true },
    )
  })

  it('is read or told with faults: places and crossings anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(places), fc.option(crossings), (some, others) =>
        expectTold((dir) => {
          if (some) put(dir, 'places.json', some)
          if (others) put(dir, 'crossings.json', others)
        }),
      ),
      { numRuns: 200, endOnFailure: true },
    )
  })

  it('is read or told with faults: one coordinate of a sound map moved anywhere', async () => {
    const moved = fc.record({ feature: fc.nat(2), vertex: fc.nat(4), axis: fc.nat(1), to: fc.oneof(degrees, junk) })
    await fc.assert(
      fc.asyncProperty(fc.array(moved, { minLength: 1, maxLength: 3 }), (moves) =>
        expectTold((dir) => {
          const data = JSON.parse(readFileSync(join(dir, 'geo/land-water.geojson'), 'utf8')) as Land
          for (const { feature, vertex, axis, to } of moves) {
            const at = data.features[feature]?.geometry.coordinates[0]?.[vertex]
            if (at) at[axis] = to
          }
          put(dir, 'land-water.geojson', data)
        }),
      ),
      { numRuns: 200, endOnFailure: true },
    )
  })
})

interface Land {
  readonly features: readonly { readonly geometry: { readonly coordinates: unknown[][][] } }[]
}
