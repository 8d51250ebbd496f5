import geographiclib from 'geographiclib-geodesic'

/** WGS84 degrees. */
export interface LonLat {
  readonly lon: number
  readonly lat: number
}

/** Length in kilometres of the shortest line on the WGS84 ellipsoid between two points; exact to well under a metre. */
export function geodesicKm(a: LonLat, b: LonLat): number {
  const { s12 } = geographiclib.Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon)
  return (s12 ?? Number.NaN) / 1000
}
