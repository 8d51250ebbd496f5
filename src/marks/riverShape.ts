import { geoMercator } from 'd3-geo'
import type { LandWater } from '../../electron/core/report'
import type { Point } from './ring'

/** How the sheet lies on the stage: the place at `at` (u), and u per kilometre there. */
export interface RiverView {
  readonly lon: number
  readonly lat: number
  readonly at: Point
  readonly perKm: number
}

type Position = readonly [number, number]
type Ring = readonly Position[]
type Feature = LandWater['features'][number]

const earthKm = 6371
const flowing: readonly Feature['properties']['kind'][] = ['river', 'estuary']

const polygonsOf = ({ geometry }: Feature): readonly (readonly Ring[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

const projectionOf = ({ lon, lat, at, perKm }: RiverView): ((p: Position) => Position) => {
  const scale = perKm * earthKm * Math.cos((lat * Math.PI) / 180)
  const mercator = geoMercator().center([lon, lat]).scale(scale).translate([at.x, at.y])
  return (p) => mercator([p[0], p[1]]) ?? [at.x, at.y]
}

const ringPath = (ring: Ring, project: (p: Position) => Position): string =>
  `M${ring
    .map((p) =>
      project(p)
        .map((v) => v.toFixed(1))
        .join(' '),
    )
    .join('L')}Z`

/**
 * SVG path of all land and islands in u. Its strokes, seen on the water only, are the river's engraved lines. Lakes are left
 * out: holes of the land are not drawn, so only river, estuary and sea remain.
 */
export function landPath(sheet: LandWater, view: RiverView): string {
  const project = projectionOf(view)
  return sheet.features
    .filter((f) => !f.properties.water)
    .flatMap(polygonsOf)
    .flatMap((polygon) => polygon.slice(0, 1))
    .map((ring) => ringPath(ring, project))
    .join('')
}

/** Where a meridian enters and leaves the water, south to north, in pairs. */
function crossings(rings: readonly Ring[], lon: number): readonly number[] {
  const lats: number[] = []
  for (const ring of rings)
    for (let i = 1; i < ring.length; i += 1) {
      const [x1, y1] = ring[i - 1] ?? [0, 0]
      const [x2, y2] = ring[i] ?? [0, 0]
      if (x1 <= lon !== x2 <= lon) lats.push(y1 + ((lon - x1) / (x2 - x1)) * (y2 - y1))
    }
  return lats.sort((a, b) => a - b)
}

/** The middle of the channel that goes on from `previous`: near it, and rather the wide one where an island parts the river. */
function channel(lats: readonly number[], previous: number | undefined): number | undefined {
  let best: { readonly middle: number; readonly cost: number } | undefined
  for (let i = 1; i < lats.length; i += 2) {
    const [low = 0, high = 0] = [lats[i - 1], lats[i]]
    const middle = (low + high) / 2
    const cost = (previous === undefined ? 0 : Math.abs(middle - previous)) - 0.8 * (high - low)
    if (!best || cost < best.cost) best = { middle, cost }
  }
  return best?.middle
}

const smooth = (values: readonly number[]): readonly number[] =>
  values.map((v, i) => ((values[i - 1] ?? v) + 2 * v + (values[i + 1] ?? v)) / 4)

/** The river's course from west to east as `samples` latitudes at equal steps of longitude; empty where the sheet has no river. */
export function courseOf(sheet: LandWater, samples: number): readonly number[] {
  const rings = sheet.features
    .filter((f) => flowing.includes(f.properties.kind))
    .flatMap(polygonsOf)
    .flat()
  const lons = rings.flat().map((p) => p[0])
  if (lons.length === 0) return []
  const [west, east] = lons.reduce(([a, b], lon) => [Math.min(a, lon), Math.max(b, lon)], [180, -180])
  const lats: number[] = []
  for (let i = 0; i < samples; i += 1) {
    const lon = west + ((east - west) * (i + 0.5)) / samples
    const lat = channel(crossings(rings, lon), lats.at(-1)) ?? lats.at(-1)
    if (lat !== undefined) lats.push(lat)
  }
  return [1, 2, 3].reduce<readonly number[]>(smooth, lats)
}

/** How far along the axis `t` (0–1) the course lies to the north, 0 (southernmost) – 1; 0.5 where there is no course. Linear between samples. */
export function swing(course: readonly number[], t: number): number {
  if (course.length < 2) return 0.5
  const low = Math.min(...course)
  const range = Math.max(...course) - low || 1
  const f = Math.min(1, Math.max(0, t)) * (course.length - 1)
  const i = Math.min(course.length - 2, Math.floor(f))
  const [a = low, b = low] = [course[i], course[i + 1]]
  return (a + (b - a) * (f - i) - low) / range
}

/** SVG path through points. */
export const linePath = (points: readonly Point[]): string =>
  points.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('')
