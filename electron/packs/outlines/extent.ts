import type { LonLat } from '../geodesy'
import type { LandWater } from '../schema'
import { eastward, polygonsOf } from './rings'

/** The sheet's corners in degrees. `east` is above 180 where the sheet lies over the date line. */
export interface Extent {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/**
 * The smallest upright rectangle around all outlines. Longitudes have no outermost ones on a globe: the sheet is what
 * the widest empty gap of whole degrees leaves.
 */
export function extentOf(landWater: LandWater): Extent {
  const rings = landWater.features.flatMap((f) => polygonsOf(f.geometry).flat())
  const taken = new Uint8Array(360)
  let [south, north] = [Infinity, -Infinity]
  for (const ring of rings) {
    let before = ring[0]?.[0] ?? 0
    for (const [lon, lat] of ring) {
      take(taken, before, lon)
      before = lon
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  }
  const start = afterWidestGap(taken)
  let [west, east] = [Infinity, -Infinity]
  for (const ring of rings)
    for (const [lon] of ring) {
      const x = from(start, lon)
      west = Math.min(west, x)
      east = Math.max(east, x)
    }
  return west >= 180 ? { west: west - 360, east: east - 360, south, north } : { west, east, south, north }
}

/** Whether a point lies in a rectangle, its edge included. */
export const holds = ({ west, east, south, north }: Extent, { lon, lat }: LonLat): boolean =>
  lat >= south && lat <= north && from(west, lon) <= east

/** The longitude as a number between `start` and a turn beyond it. */
const from = (start: number, lon: number): number => start + ((((lon - start) % 360) + 360) % 360)

/** Marks the degrees a segment runs over, the short way round. */
function take(taken: Uint8Array, a: number, b: number): void {
  const way = eastward(a, b)
  const low = Math.floor(Math.min(a, a + way))
  const high = Math.floor(Math.max(a, a + way))
  for (let degree = low; degree <= high; degree += 1) taken[(degree + 720) % 360] = 1
}

/** First degree after the widest run of empty ones; −180 where there is none. */
function afterWidestGap(taken: Uint8Array): number {
  let [widest, run, start] = [0, 0, -180]
  for (let degree = 0; degree < 720; degree += 1) {
    if (taken[degree % 360] === 1) {
      if (run > widest) [widest, start] = [run, degree]
      run = 0
    } else run += 1
  }
  return start >= 180 ? (start % 360) - (start % 360 >= 180 ? 360 : 0) : start
}
