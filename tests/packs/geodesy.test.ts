import { describe, expect, it } from 'vitest'
import { geodesicKm } from '../../electron/packs/geodesy'

describe('a geodesic on WGS84', () => {
  it('from New York JFK to London Heathrow is 5551.76 km, as GeographicLib documents', () => {
    const jfk = { lat: 40.6, lon: -73.8 }
    const lhr = { lat: 51.6, lon: -0.5 }
    expect(geodesicKm(jfk, lhr)).toBeCloseTo(5551.7594, 3)
  })

  it('along one degree of the equator is 111.3195 km', () => {
    expect(geodesicKm({ lat: 0, lon: 0 }, { lat: 0, lon: 1 })).toBeCloseTo(111.3195, 4)
  })

  it('from equator to pole is a quarter meridian, 10001.966 km', () => {
    expect(geodesicKm({ lat: 0, lon: 30 }, { lat: 90, lon: 30 })).toBeCloseTo(10001.966, 3)
  })

  it('from Nantong to Shanghai (city centres) is 99 km, as plane trigonometry gives too', () => {
    expect(geodesicKm({ lat: 31.981, lon: 120.894 }, { lat: 31.23436, lon: 121.471 })).toBeCloseTo(99.2, 0)
  })

  it('is the same both ways, nought to itself, and short across the date line', () => {
    const a = { lat: 10, lon: 179.5 }
    const b = { lat: 12, lon: -179.5 }
    expect(geodesicKm(a, b)).toBeCloseTo(geodesicKm(b, a), 9)
    expect(geodesicKm(a, a)).toBe(0)
    expect(geodesicKm(a, b)).toBeLessThan(300)
  })
})
