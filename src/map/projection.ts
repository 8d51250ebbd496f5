import { geoAzimuthalEquidistant } from 'd3-geo'

/** A point of the map plane in km: x grows to the east, y to the south, as on a screen. */
export interface Ground {
  readonly x: number
  readonly y: number
}

export interface LonLat {
  readonly lon: number
  readonly lat: number
}

/** Degrees to the map plane and back. */
export interface Projection {
  readonly toGround: (point: LonLat) => Ground
  readonly toLonLat: (ground: Ground) => LonLat
}

/** Radius in km of the sphere that fits the ellipsoid (WGS84) best at a latitude: √(M·N). */
export function localRadius(lat: number): number {
  const a = 6378.137
  const e2 = 0.00669437999014
  const w2 = 1 - e2 * Math.sin((lat * Math.PI) / 180) ** 2
  const meridian = (a * (1 - e2)) / w2 ** 1.5
  const normal = a / Math.sqrt(w2)
  return Math.sqrt(meridian * normal)
}

/**
 * Azimuthal equidistant about a centre: distances and bearings from it are right everywhere, so that the same plane
 * serves the sheet (where it is practically conformal: 0.01 % at 150 km) and the rings of the world.
 * The sphere costs up to 0.3 % against the ellipsoid: figures are computed by the pack's loader, never measured here.
 */
export function projectionAt(centre: LonLat): Projection {
  const project = geoAzimuthalEquidistant()
    .rotate([-centre.lon, -centre.lat])
    .translate([0, 0])
    .scale(localRadius(centre.lat))
    .precision(0)
  return {
    toGround: ({ lon, lat }) => {
      const [x, y] = project([lon, lat]) ?? [0, 0]
      return { x, y }
    },
    toLonLat: ({ x, y }) => {
      const [lon, lat] = project.invert?.([x, y]) ?? [centre.lon, centre.lat]
      return { lon, lat }
    },
  }
}
