import type { Geography } from '../../electron/core/report'
import type { Ground, Projection } from './projection'

/** A closed or open line in km, flat: x0 y0 x1 y1 … */
export type Line = Float64Array

/** The pack's geography in the map plane, ready to be drawn. */
export interface Sheet {
  readonly land: readonly Line[]
  readonly wetland: readonly Line[]
  readonly rivers: readonly Line[]
  /** Outlines of the river itself. */
  readonly channel: readonly Line[]
  /** Outlines of the river and of its mouth. */
  readonly stream: readonly Line[]
  /** The largest upright rectangle within the sheet's (slightly curved) edges, km. */
  readonly bounds: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

type Position = readonly [number, number]

function project(projection: Projection, ring: readonly Position[]): Line {
  const line = new Float64Array(ring.length * 2)
  for (const [i, [lon, lat]] of ring.entries()) {
    const { x, y } = projection.toGround({ lon, lat })
    line[2 * i] = x
    line[2 * i + 1] = y
  }
  return line
}

type Area = Geography['landWater']['features'][number]['geometry']
type Course = Geography['rivers']['features'][number]['geometry']

const ringsOf = (g: Area): readonly (readonly Position[])[] =>
  g.type === 'Polygon' ? g.coordinates : g.coordinates.flat()
const linesOf = (g: Course): readonly (readonly Position[])[] =>
  g.type === 'LineString' ? [g.coordinates] : g.coordinates

/** Corners of all features in degrees: west, south, east, north. */
function extentOf(features: Geography['landWater']['features']): readonly [number, number, number, number] {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity]
  let first: number | undefined
  for (const feature of features)
    for (const ring of ringsOf(feature.geometry))
      for (const [degrees, lat] of ring) {
        // A sheet may lie over the date line: longitudes are counted from the first one on, the short way round.
        first ??= degrees
        const lon = degrees - 360 * Math.round((degrees - first) / 360)
        w = Math.min(w, lon)
        e = Math.max(e, lon)
        s = Math.min(s, lat)
        n = Math.max(n, lat)
      }
  return [w, s, e, n]
}

function boundsOf(projection: Projection, features: Geography['landWater']['features']): Sheet['bounds'] {
  const [w, s, e, n] = extentOf(features)
  const steps = [0, 0.25, 0.5, 0.75, 1]
  const at = (lon: number, lat: number): Ground => projection.toGround({ lon, lat })
  const lons = steps.map((t) => w + t * (e - w))
  const lats = steps.map((t) => s + t * (n - s))
  return {
    left: Math.max(...lats.map((lat) => at(w, lat).x)),
    right: Math.min(...lats.map((lat) => at(e, lat).x)),
    top: Math.max(...lons.map((lon) => at(lon, n).y)),
    bottom: Math.min(...lons.map((lon) => at(lon, s).y)),
  }
}

/** Projects a pack's land, water and waterways once; drawing never projects again. Ring order does not matter (even-odd fill). */
export function sheetOf(geography: Pick<Geography, 'landWater' | 'rivers'>, projection: Projection): Sheet {
  const { features } = geography.landWater
  const rings = (want: (f: (typeof features)[number]) => boolean): readonly Line[] =>
    features.filter(want).flatMap((f) => ringsOf(f.geometry).map((ring) => project(projection, ring)))
  return {
    land: rings((f) => !f.properties.water && f.properties.kind !== 'wetland'),
    wetland: rings((f) => f.properties.kind === 'wetland'),
    channel: rings((f) => f.properties.kind === 'river'),
    stream: rings((f) => f.properties.kind === 'river' || f.properties.kind === 'estuary'),
    rivers: geography.rivers.features.flatMap((f) => linesOf(f.geometry).map((line) => project(projection, line))),
    bounds: boundsOf(projection, features),
  }
}
