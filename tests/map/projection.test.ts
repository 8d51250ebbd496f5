import geodesic from 'geographiclib-geodesic'
import { describe, expect, it } from 'vitest'
import { localRadius, projectionAt } from '../../src/map/projection'

const park = { lon: 121.01, lat: 31.845 }
const { toGround, toLonLat } = projectionAt(park)
const wgs84 = geodesic.Geodesic.WGS84
const truth = (a: typeof park, b: typeof park): number => (wgs84.Inverse(a.lat, a.lon, b.lat, b.lon).s12 ?? 0) / 1000
const apart = (a: typeof park, b: typeof park): number => {
  const [p, q] = [toGround(a), toGround(b)]
  return Math.hypot(q.x - p.x, q.y - p.y)
}

describe('the map plane', () => {
  it('has the park at its origin, east to the right and north upwards', () => {
    expect(toGround(park).x).toBeCloseTo(0, 6)
    expect(toGround({ lon: 121.5, lat: 31.845 }).x).toBeGreaterThan(40)
    expect(toGround({ lon: 121.01, lat: 32.2 }).y).toBeLessThan(-35)
  })

  it.each([
    ['Suzhou', { lon: 120.59538, lat: 31.30408 }],
    ['Shanghai', { lon: 121.471, lat: 31.23436 }],
    ['Wuxi', { lon: 120.28857, lat: 31.56887 }],
  ])('shows %s at the distance GeographicLib gives, to 0.3 %%', (_, city) => {
    expect(Math.abs(apart(park, city) / truth(park, city) - 1)).toBeLessThan(0.003)
  })

  it.each([
    ['Singapore', { lon: 103.82, lat: 1.35 }],
    ['Vienna', { lon: 16.37, lat: 48.21 }],
    ['Hong Kong', { lon: 114.17, lat: 22.32 }],
  ])('keeps %s on its true distance ring, to 0.5 %%', (_, place) => {
    expect(Math.abs(apart(park, place) / truth(park, place) - 1)).toBeLessThan(0.005)
  })

  it('keeps distances between other points of the sheet to 0.3 %', () => {
    const [a, b] = [
      { lon: 119.66, lat: 32.23 },
      { lon: 121.77, lat: 31.47 },
    ]
    expect(Math.abs(apart(a, b) / truth(a, b) - 1)).toBeLessThan(0.003)
  })

  it('agrees with the ellipsoid’s bearings to a fifth of a degree', () => {
    const vienna = { lon: 16.37, lat: 48.21 }
    const { x, y } = toGround(vienna)
    const azimuth = wgs84.Inverse(park.lat, park.lon, vienna.lat, vienna.lon).azi1 ?? 0
    expect((Math.atan2(x, -y) * 180) / Math.PI).toBeCloseTo(azimuth, 0)
  })

  it('goes back to degrees', () => {
    const { lon, lat } = toLonLat(toGround({ lon: 120.3, lat: 31.2 }))
    expect(lon).toBeCloseTo(120.3, 6)
    expect(lat).toBeCloseTo(31.2, 6)
  })

  it('uses the radius that fits the ellipsoid at its latitude', () => {
    expect(localRadius(0)).toBeCloseTo(6356.75, 1)
    expect(localRadius(31.845)).toBeGreaterThan(6367)
    expect(localRadius(31.845)).toBeLessThan(6370)
  })
})
