import type { LandWater, Rivers } from '../schema'
import type { Position, Ring } from '../schema/positions'

/** Land or water. */
export type Area = LandWater['features'][number]['geometry']
/** A waterway. */
export type Course = Rivers['features'][number]['geometry']

/** The polygons of a geometry, each an outer ring and its holes. */
export const polygonsOf = (area: Area): readonly Ring[][] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates

/** Where each polygon of a geometry stands in its file, after `features[i].geometry.`. */
export const polygonAt = (area: Area, i: number): string =>
  area.type === 'Polygon' ? 'coordinates' : `coordinates[${i}]`

export const linesOf = (course: Course): readonly Ring[] =>
  course.type === 'LineString' ? [course.coordinates] : course.coordinates

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

export const isClosed = (ring: Ring): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && same(first, last)
}

/** The way from one longitude to the next, the short way round: a ring may step over the date line. */
export const eastward = (from: number, to: number): number => {
  const way = to - from
  return way > 180 ? way - 360 : way < -180 ? way + 360 : way
}

/** A ring as plain numbers x0 y0 x1 y1 …, longitudes running on over the date line. */
export function unrolled(ring: Ring): Float64Array {
  const flat = new Float64Array(ring.length * 2)
  let [x, before] = [0, 0]
  for (let i = 0; i < ring.length; i += 1) {
    const [lon, lat] = ring[i] ?? [0, 0]
    x = i === 0 ? lon : x + eastward(before, lon)
    before = lon
    flat[2 * i] = x
    flat[2 * i + 1] = lat
  }
  return flat
}

/** Twice the area of a closed ring in square degrees; positive where it runs counter-clockwise. */
export function turning(flat: Float64Array): number {
  let sum = 0
  const [x0 = 0, y0 = 0] = flat
  for (let i = 0; i + 3 < flat.length; i += 2) {
    const [ax, ay] = [(flat[i] ?? 0) - x0, (flat[i + 1] ?? 0) - y0]
    const [bx, by] = [(flat[i + 2] ?? 0) - x0, (flat[i + 3] ?? 0) - y0]
    sum += ax * by - bx * ay
  }
  return sum
}
