import polygonClipping from 'polygon-clipping'
import type { AreaKind, GroundOrder, SheetBox } from '../../core/contracts/ground'
import { err, ok, type Result } from '../../core/result'
import { extentOf, soundOutlines, type Extent, type SoundOutlines } from '../outlines'
import { polygonsOf } from '../outlines/rings'
import type { Outlines } from '../outlines/thin'
import type { LandWater } from '../schema'
import type { Ring } from '../schema/positions'
import { readShapes } from './file'
import { provedShapes } from './prove'
import type { GroundRefusal } from './refusal'
import { wordOf, type Polygons } from './shapes'
import { landWithin, withinTurn } from './world'

type Shown = Exclude<AreaKind, 'none'>
type Feature = LandWater['features'][number]
type Made = Result<Outlines, GroundRefusal>

const drawnKinds = ['sea', 'lake', 'river', 'wetland', 'land'] as const satisfies readonly Shown[]
const isWater = (kind: Shown): boolean => kind !== 'land' && kind !== 'wetland'
/** Six decimals are a hand's breadth. */
const short = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
const shortened = (polygons: Polygons): Polygons =>
  polygons.map((rings) => rings.map((ring): Ring => ring.map(([lon, lat]) => [short(lon), short(lat)])))

/** One feature a kind: what is drawn alike needs no name of its own. */
const featureOf = (kind: Shown, polygons: Polygons): readonly Feature[] =>
  polygons.length === 0
    ? []
    : [
        {
          type: 'Feature',
          properties: { name: kind, kind, water: isWater(kind) },
          geometry: { type: 'MultiPolygon', coordinates: shortened(polygons) },
        },
      ]

const rectangle = ({ west, east, south, north }: SheetBox): Ring[] => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
]

const outlinesOf = (features: readonly Feature[], lines: readonly Ring[]): Outlines => ({
  landWater: { type: 'FeatureCollection', features: [...features] },
  rivers: {
    type: 'FeatureCollection',
    features: lines.map((coordinates) => ({
      type: 'Feature',
      properties: { name: 'waterway', kind: 'river' },
      geometry: { type: 'LineString', coordinates: coordinates.map(([lon, lat]) => [short(lon), short(lat)]) },
    })),
  },
})

/** Shortest and longest side of a sheet, km: below, it dissolves at its edges; above, its plane says less than nothing. */
const sides = { shortest: 60, longest: 3000 } as const
const degree = 111.195

function sizeFault({ west, east, south, north }: Extent): GroundRefusal | undefined {
  const middle = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [w, h] = [(east - west) * degree * middle, (north - south) * degree]
  if (Math.min(w, h) < sides.shortest) return { why: 'small', km: Math.round(Math.min(w, h)), limit: sides.shortest }
  if (Math.max(w, h) > sides.longest) return { why: 'wide', km: Math.round(Math.max(w, h)), limit: sides.longest }
  return undefined
}

/** Land and water of a map: of the world within a box, or of a file whose areas somebody has told. Land lies on the sea. */
export async function groundOf(order: GroundOrder): Promise<Made> {
  const raw = 'box' in order ? await ofWorld(order.box) : ofFile(order)
  if (!raw.ok) return raw
  const fault = sizeFault(extentOf(raw.value.landWater))
  if (fault) return err(fault)
  // Cut along a box, a coast may touch itself: that is our doing, and mended.
  const proven = sound('box' in order ? untangled(raw.value) : raw.value)
  if (!proven.ok) return proven
  // What was thinned may cross itself where it did not before; what a file has may lie over one another.
  const isWhole = 'box' in order && proven.value.notes.length === 0
  const made = isWhole ? proven.value.outlines : tiled(proven.value.outlines)
  const again = sound(made)
  return again.ok ? ok(made) : again
}

const untangled = (raw: Outlines): Outlines => (sound(raw).ok ? raw : tiled(raw))

async function ofWorld(box: SheetBox): Promise<Made> {
  const fault = sizeFault(box)
  if (fault) return err(fault)
  const sea = withinTurn(box).map(rectangle)
  return ok(outlinesOf([...featureOf('sea', sea), ...featureOf('land', await landWithin(box))], []))
}

function ofFile(order: Exclude<GroundOrder, { box: SheetBox }>): Made {
  const read = readShapes(order.text)
  if (!read.ok) return read
  const proved = provedShapes(read.value.shapes)
  if (!proved.ok) return proved
  const { areas, lines } = proved.value
  const kindOf = (area: (typeof areas)[number]): AreaKind =>
    order.kinds[order.by === null ? '' : wordOf(area, order.by)] ?? 'none'
  const features = drawnKinds.flatMap((kind) =>
    featureOf(
      kind,
      areas.flatMap((area) => (kindOf(area) === kind ? area.polygons : [])),
    ),
  )
  return features.length > 0 ? ok(outlinesOf(features, lines)) : err({ why: 'no-areas' })
}

/** Outlines that can be drawn; what crosses itself is refused, what is finer than a screen thinned. */
function sound(raw: Outlines): Result<SoundOutlines, GroundRefusal> {
  const made = soundOutlines(raw, '')
  if (made.ok) return made
  const [fault] = made.error
  if (fault?.code === 'crossed-rings') return err({ why: 'crossed', ...fault.params })
  if (fault?.code === 'too-many-vertices') return err({ why: 'too-many', ...fault.params })
  return err({ why: 'not-geojson' })
}

/** Land without the waters that lie in it, on a sheet that is sea where the file says nothing; without any land, all else is land. */
function tiled({ landWater, rivers }: Outlines): Outlines {
  const of = (kind: Shown): Polygons => {
    const all = landWater.features.filter(({ properties }) => properties.kind === kind)
    const polygons = all.flatMap(({ geometry }) => polygonsOf(geometry))
    return polygons.length > 0 ? merged(polygons) : []
  }
  const sheet = withinTurn(extentOf(landWater)).map(rectangle)
  const [land, wetland] = [of('land'), of('wetland')]
  const [sea, lake, river] = [of('sea'), of('lake'), of('river')]
  const waters = [...lake, ...river, ...sea]
  const dry = land.length > 0 ? land : sheet
  // A sea that all of the sheet lies on is below the land, not in it.
  const inland = land.length > 0 ? [...lake, ...river] : waters
  const cut = inland.length > 0 ? (polygonClipping.difference(dry, inland) as Polygons) : dry
  const features = [
    ...featureOf('sea', sea.length > 0 || land.length === 0 ? sea : sheet),
    ...[featureOf('lake', lake), featureOf('river', river), featureOf('wetland', wetland)].flat(),
    ...featureOf('land', cut),
  ]
  return { rivers, landWater: { ...landWater, features } }
}

const merged = (polygons: Polygons): Polygons => polygonClipping.union(polygons)
