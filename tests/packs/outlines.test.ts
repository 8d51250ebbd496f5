import { kinks } from '@turf/kinks'
import { rewind } from '@turf/rewind'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentOf, holds } from '../../electron/packs/outlines'
import { mendRings } from '../../electron/packs/outlines/mend'
import { selfCrossing } from '../../electron/packs/outlines/selfCrossing'
import { countVertices, easyVertices, thin, type Outlines } from '../../electron/packs/outlines/thin'
import type { Position, Ring } from '../../electron/packs/schema/positions'

const noRivers: Outlines['rivers'] = { type: 'FeatureCollection', features: [] }
const landOf = (...polygons: Ring[][]): Outlines['landWater'] => ({
  type: 'FeatureCollection',
  features: polygons.map((coordinates, i) => ({
    type: 'Feature',
    properties: { name: `land-${i}`, kind: 'land', water: false },
    geometry: { type: 'Polygon', coordinates },
  })),
})
const closed = (ring: Ring): Ring => [...ring, ring[0] ?? [0, 0]]

/** A ring of random corners: most cross themselves. */
const unit = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
const tangle = fc.array(fc.tuple(unit, unit), { minLength: 3, maxLength: 9 }).map(closed)

/** A coast that never crosses itself: a distance from its middle for every bearing. */
const coast = (n: number, rough = 0.3): Ring =>
  closed(
    Array.from({ length: n }, (_, i): Position => {
      const bearing = (2 * Math.PI * i) / n
      const far = 1 + rough * Math.sin(5 * bearing) + (rough / 9) * Math.sin(67 * bearing)
      return [10 + far * Math.cos(bearing), 50 + 0.6 * far * Math.sin(bearing)]
    }),
  )

describe('an outline that crosses itself', () => {
  it('is found wherever turf finds a crossing away from all corners, and nowhere else', () => {
    fc.assert(
      fc.property(tangle, (ring) => {
        const spots = kinks({ type: 'Polygon', coordinates: [ring] }).features.map((f) => f.geometry.coordinates)
        const near = (a: readonly number[], b: readonly number[]): boolean =>
          Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0)) < 1e-6
        const found = selfCrossing([ring])
        if (spots.some((spot) => !ring.some((corner) => near(spot, corner)))) expect(found).toBeDefined()
        if (found) expect(spots.some((spot) => near(spot, found))).toBe(true)
      }),
      { numRuns: 2000, endOnFailure: true },
    )
  })

  it('is found on a coast of 200,000 vertices by a single stray one, within a second of work', () => {
    const ring = coast(200_000)
    expect(selfCrossing([ring])).toBeUndefined()
    const stray = ring.with(77_777, [13, 50])
    const before = process.cpuUsage()
    expect(selfCrossing([stray])).toBeDefined()
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
  })

  it('does not cross itself by stepping over the date line', () => {
    const ring = closed([[179, 10], [-179, 10], [-179, 12], [179, 12]]) // prettier-ignore
    expect(selfCrossing([ring])).toBeUndefined()
    expect(selfCrossing([closed([[179, 10], [-179, 12], [-179, 10], [179, 12]])])).toBeDefined() // prettier-ignore
  })
})

describe('rings', () => {
  it('turn as turf turns them', () => {
    const simple = fc.integer({ min: 3, max: 60 }).map((n) => coast(n, 0.2))
    fc.assert(
      fc.property(simple, fc.boolean(), (ring, reversed) => {
        const hole = ring.map(([x, y]): Position => [10 + (x - 10) / 4, 50 + (y - 50) / 4])
        const rings = [reversed ? ring.toReversed() : ring, reversed ? hole : hole.toReversed()]
        const polygon = { type: 'Polygon' as const, coordinates: structuredClone(rings) }
        const expected: unknown = Reflect.get(rewind(polygon), 'coordinates')
        expect(mendRings(landOf(rings)).landWater.features[0]?.geometry.coordinates).toEqual(expected)
      }),
    )
  })
})

describe('the sheet', () => {
  it('is what lies around all outlines', () => {
    expect(extentOf(landOf([closed([[10, 50], [11, 50.5], [10.5, 51]])], [closed([[12, 49], [13, 50], [12, 50]])]))).toEqual({ west: 10, east: 13, south: 49, north: 51 }) // prettier-ignore
  })

  it.each([
    ['in one ring', [closed([[178, -18], [-178, -18], [-178, -16], [178, -16]])]],
    [
      'in two, as RFC 7946 cuts it',
      [closed([[178, -18], [180, -18], [180, -16], [178, -16]]), closed([[-180, -18], [-178, -18], [-178, -16], [-180, -16]])],
    ],
  ] as const)('goes over the date line %s', (_name, rings) => {
    const sheet = extentOf(landOf(...rings.map((ring) => [[...ring] as Ring])))
    expect(sheet).toEqual({ west: 178, east: 182, south: -18, north: -16 })
    expect([179, 180, -180, -179, -178].map((lon) => holds(sheet, { lon, lat: -17 }))).toEqual(Array(5).fill(true))
    expect([177.9, -177.9, 0].map((lon) => holds(sheet, { lon, lat: -17 }))).toEqual([false, false, false])
  }) // prettier-ignore

  it('holds every vertex it was made of, wherever it lies', () => {
    const corner = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    )
    fc.assert(
      fc.property(corner, fc.double({ min: 1e-6, max: 40, noNaN: true }), ([lon, lat], size) => {
        const at = (dx: number, dy: number): Position => [((lon + dx + 540) % 360) - 180, lat + dy]
        const sheet = extentOf(landOf([closed([at(0, 0), at(size, 0), at(size, 5), at(0, 5)])]))
        expect(sheet.east - sheet.west).toBeCloseTo(size, 6)
        expect(holds(sheet, { lon: at(size / 2, 0)[0], lat: lat + 2 })).toBe(true)
        expect(holds(sheet, { lon: at(size + 1, 0)[0], lat })).toBe(false)
      }),
    )
  })
})

describe('outlines finer than a screen', () => {
  it('stay as they are up to 50,000 vertices', () => {
    const outlines = { landWater: landOf([coast(49_000)]), rivers: noRivers }
    expect(thin(outlines)).toEqual({ ok: true, value: { ...outlines, vertices: 49_001 } })
  })

  it('are thinned from a million to what 20 m allows, none of them moved further', () => {
    const ring = coast(1_000_000, 0.05)
    const thinned = thin({ landWater: landOf([ring]), rivers: noRivers })
    if (!thinned.ok) throw new Error(String(thinned.error))
    expect(thinned.value.tolerance).toBe(20)
    expect(thinned.value.vertices).toBe(countVertices(thinned.value))
    expect(thinned.value.vertices).toBeLessThan(easyVertices)
    const kept = (thinned.value.landWater.features[0]?.geometry.coordinates[0] ?? []) as Ring
    expect(kept[0]).toEqual(kept.at(-1))
    expect(farthest(ring, kept)).toBeLessThan(20)
  })

  it('are refused where even 200 m leave too many', () => {
    const island = (i: number): Ring[] => [closed([[i / 100, 0], [i / 100 + 0.004, 0], [i / 100, 0.004], [i / 100, 0.003]])] // prettier-ignore
    const many = Array.from({ length: 12_600 }, (_, i) => island(i))
    expect(thin({ landWater: landOf(...many), rivers: noRivers })).toEqual({ ok: false, error: 63_000 })
  })

  it('of a comb with a quarter of a million teeth neither overflow nor take minutes', () => {
    const teeth = Array.from({ length: 250_000 }, (_, i): Ring => {
      const x = 10 + i / 250_000
      return [[x, 50], [x + 1e-6, 50.9], [x + 2e-6, 50.9], [x + 3e-6, 50]] // prettier-ignore
    }).flat()
    const before = process.cpuUsage()
    thin({ landWater: landOf([closed([...teeth, [11, 49.9], [10, 49.9]])]), rivers: noRivers })
    expect(process.cpuUsage(before).user).toBeLessThan(15_000_000)
  })
})

/** Metres the farthest vertex of `line` lies beside `kept`, whose vertices are some of its own. */
function farthest(line: Ring, kept: Ring): number {
  let [at, most] = [0, 0]
  for (const position of line) {
    if (position[0] === kept[at + 1]?.[0] && position[1] === kept[at + 1]?.[1]) at += 1
    const [a, b] = [kept[at] ?? position, kept[at + 1] ?? position]
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const along =
      dx === 0 && dy === 0 ? 0 : ((position[0] - a[0]) * dx + (position[1] - a[1]) * dy) / (dx * dx + dy * dy)
    const t = Math.min(1, Math.max(0, along))
    most = Math.max(most, Math.hypot(position[0] - a[0] - t * dx, position[1] - a[1] - t * dy))
  }
  return most * 111_195
}
