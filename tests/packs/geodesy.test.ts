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

  /** From the test set published with GeographicLib (geodesictest.js): latitude and longitude of both ends, metres. */
  it.each([
    [35.60777, -139.44815, -11.17491, -69.95921, 8_935_244.56],
    [55.52454, 106.05087, 77.03196, 197.18234, 4_105_086.17],
    [-21.97856, 142.59065, 41.84138, 98.56635, 8_394_328.89],
    [-66.99028, 112.2363, -12.70631, 285.90344, 11_150_344.23],
    [-17.42761, 173.34268, -15.84784, 5.93557, 16_076_603.16],
    [6.96833, 52.74123, -7.39675, 206.17291, 17_102_477.25],
    [-50.56724, -16.30485, -33.56571, -94.97412, 6_455_670.51],
  ])('from %d, %d to %d, %d is %d m, to the metre', (lat, lon, lat2, lon2, metres) => {
    expect(Math.abs(geodesicKm({ lat, lon }, { lat: lat2, lon: lon2 }) * 1000 - metres)).toBeLessThan(1)
  })

  /** Computed apart from this code by Vincenty's inverse formula (1975) on WGS84, which gives JFK to LHR as above too. */
  it.each([
    ['Suzhou', 31.30408, 120.59538, 71_737.7],
    ["People's Square, Shanghai", 31.23436, 121.471, 80_626.8],
    ['Pudong Airport', 31.1434, 121.805, 108_427.1],
  ])('from the park to %s is what Vincenty has', (_name, lat, lon, metres) => {
    expect(Math.abs(geodesicKm({ lat: 31.845, lon: 121.01 }, { lat, lon }) * 1000 - metres)).toBeLessThan(1)
  })
})
