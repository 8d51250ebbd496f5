import { resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DerivedFact, Geography, Report } from '../../electron/core/report'
import { readPack } from '../../electron/packs'
import { toStage, type View } from '../../src/map/camera'
import { projectionAt, type Ground, type Projection } from '../../src/map/projection'
import { geodesicKm, rounded, ruled } from '../../src/map/ruler'

let report: Report
let geography: Geography
let projection: Projection
let from: { readonly lon: number; readonly lat: number }
const view: View = { camera: { x: 0, y: 20, width: 230 }, frame: { x: 0, y: 0, w: 1920, h: 1080 } }

beforeAll(async () => {
  const pack = await readPack(resolve('resources/packs/suxitong-2020'))
  if (!pack.ok || !pack.value.geography) throw new Error('the bundled pack does not load')
  report = pack.value.report
  geography = pack.value.geography
  const park = geography.places.find(({ id }) => id === 'suxitong')
  if (!park) throw new Error('the bundled pack does not place the park')
  from = park
  projection = projectionAt(park)
})

const spot = fc.record({
  x: fc.double({ min: -130, max: 130, noNaN: true }),
  y: fc.double({ min: -95, max: 95, noNaN: true }),
})
const apart = (a: Ground, b: Ground): number => {
  const [p, q] = [toStage(view, a), toStage(view, b)]
  return Math.hypot(p.x - q.x, p.y - q.y)
}

describe('a measured line', () => {
  it('says of a place what the report’s own distance says of it', () => {
    const told = Object.values(report.facts).flatMap((fact) =>
      fact.kind === 'derived' && fact.formula.op === 'distance' ? [{ fact, to: fact.formula.to }] : [],
    )
    expect(told.length).toBeGreaterThan(5)
    for (const { fact, to } of told satisfies readonly { fact: DerivedFact; to: string }[]) {
      const place = geography.places.find(({ id }) => id === to)
      if (!place) throw new Error(to)
      const at = projection.toGround(place)
      expect(ruled(projection, [{ id: to, at }], view, at, fact.round).km, to).toBe(fact.value)
    }
  })

  it('is never zero, never finer than the report’s own, and never further from the truth than half a step', () => {
    fc.assert(
      fc.property(spot, fc.constantFrom(1, 5, 10), (at, grain) => {
        const { km } = ruled(projection, [], view, at, grain)
        const exact = geodesicKm(from, projection.toLonLat(at))
        expect(km % grain).toBe(0)
        expect(km).toBeGreaterThan(0)
        if (exact >= grain) expect(Math.abs(km - exact)).toBeLessThanOrEqual(grain / 2 + 1e-6)
      }),
    )
    expect(rounded(0, 5)).toBe(5)
  })

  it('ends at a place under the finger, and only there; at the nearest of several', () => {
    fc.assert(
      fc.property(spot, fc.array(spot, { maxLength: 8 }), (at, places) => {
        const targets = places.map((place, i) => ({ id: `p${i}`, at: place }))
        const end = ruled(projection, targets, view, at, 5)
        const nearest = Math.min(Infinity, ...places.map((place) => apart(place, at)))
        if (nearest > 34) expect(end).toMatchObject({ at, place: undefined })
        else expect(apart(end.at, at)).toBeCloseTo(nearest, 6)
      }),
    )
  })
})
