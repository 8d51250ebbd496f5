import { bboxClip } from '@turf/bbox-clip'
import { feature } from 'topojson-client'
import type { SheetBox, WorldRings } from '../../core/contracts/ground'
import type { Polygons } from './shapes'

/** All land of the world, Natural Earth 1:10m, public domain: coasts good to some 2 km, no boundary of anybody. */
async function worldLand(): Promise<Polygons> {
  const { default: topology } = await import('world-atlas/land-10m.json')
  return feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? [geometry.coordinates as Polygons[number]]
      : geometry.type === 'MultiPolygon'
        ? (geometry.coordinates as Polygons)
        : [],
  )
}

/** The same for whoever draws it. */
export async function worldRings(): Promise<WorldRings> {
  const rings = (await worldLand()).flat()
  const starts = new Uint32Array(rings.length + 1)
  rings.forEach((ring, i) => (starts[i + 1] = (starts[i] ?? 0) + ring.length * 2))
  return { degrees: Float32Array.from(rings.flat(2)), starts }
}

/** A box as one, or as two where it lies over the date line: degrees within ±180. */
export const withinTurn = ({ west, east, south, north }: SheetBox): readonly SheetBox[] =>
  east <= 180
    ? [{ west, east, south, north }]
    : [
        { west, east: 180, south, north },
        { west: -180, east: east - 360, south, north },
      ]

/** The land within a box, cut along its edges. */
export async function landWithin(box: SheetBox): Promise<Polygons> {
  const coordinates = await worldLand()
  return withinTurn(box).flatMap(({ west, south, east, north }) => {
    const cut = bboxClip({ type: 'MultiPolygon', coordinates }, [west, south, east, north])
    const { geometry } = cut as { geometry: { type: string; coordinates: unknown } }
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Polygons
    return polygons.map((rings) => rings.filter(({ length }) => length > 3)).filter(({ length }) => length > 0)
  })
}
