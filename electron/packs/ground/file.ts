import type { OutlineFile } from '../../core/contracts/ground'
import { err, ok, type Result } from '../../core/result'
import { foreignCrs } from './crs'
import { provedShapes } from './prove'
import type { GroundRefusal } from './refusal'
import { isArea, isLine, isPoint, wordOf, type Shape } from './shapes'

/** What was read of a file: its shapes, and how many entries had none. */
export interface Shapes {
  readonly shapes: readonly Shape[]
  readonly empty: number
}

type Group = Readonly<Record<string, unknown>>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

const shapeTypes = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'])

/** Characters that are read at most: as much as of any file of a pack. */
const longest = 32 * 1024 * 1024

/**
 * The shapes of a GeoJSON text in whatever form programs write it: a collection, a feature or a bare shape, collections
 * within one another, a list of features, or a feature a line. Entries without a shape are counted and passed over.
 */
export function readShapes(text: string): Result<Shapes, GroundRefusal> {
  if (text.length > longest) return err({ why: 'too-large' })
  const data = parsed(text.replace(/^\uFEFF/, ''))
  if (data === undefined) return err({ why: 'not-json' })
  if (isGroup(data) && data['type'] === 'Topology') return err({ why: 'topojson' })
  const crs = foreignCrs(data)
  if (crs !== undefined) return err({ why: 'crs', crs })
  const shapes: Shape[] = []
  const count = { empty: 0, entries: 0 }
  if (!gather(data, {}, shapes, count)) return err({ why: 'not-geojson' })
  return shapes.some(isArea) || shapes.some(isLine) ? ok({ shapes, empty: count.empty }) : err({ why: 'no-areas' })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return parsedByLine(text)
  }
}

/** A feature a line, with or without the sign that begins each. */
function parsedByLine(text: string): unknown {
  const lines = text
    .replaceAll('\u001e', '\n')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
  if (lines.length < 2) return undefined
  try {
    return lines.map((line) => JSON.parse(line) as unknown)
  } catch {
    return undefined
  }
}

/** Collections deeper within one another than this are nobody's map. */
const deepest = 20

/** Adds the shapes of a value; whether it was any GeoJSON at all. */
function gather(
  value: unknown,
  properties: Group,
  into: Shape[],
  count: { empty: number; entries: number },
  depth = 0,
): boolean {
  if (depth > deepest) return false
  const all = (list: unknown): boolean =>
    listOf(list).reduce<boolean>((is, one) => gather(one, properties, into, count, depth + 1) || is, false)
  if (Array.isArray(value)) return all(value)
  if (!isGroup(value)) return false
  const { type } = value
  if (type === 'FeatureCollection') return all(value['features']) || Array.isArray(value['features'])
  if (type === 'GeometryCollection') return all(value['geometries']) || Array.isArray(value['geometries'])
  if (type === 'Feature') {
    count.entries += 1
    const own = isGroup(value['properties']) ? value['properties'] : {}
    if (value['geometry'] !== null && value['geometry'] !== undefined)
      return gather(value['geometry'], own, into, count, depth + 1)
    count.empty += 1
    return true
  }
  if (typeof type !== 'string' || !shapeTypes.has(type)) return false
  if (listOf(value['coordinates']).length === 0) count.empty += 1
  else into.push({ type, coordinates: value['coordinates'], properties, entry: Math.max(1, count.entries) })
  return true
}

/** Sorts that somebody can be asked about, one by one. */
const mostValues = 12

/** What a file holds, for whoever says what its areas are. */
export function lookAtOutlines(text: string): Result<OutlineFile, GroundRefusal> {
  const read = readShapes(text)
  if (!read.ok) return read
  const { shapes, empty } = read.value
  // What is no degrees is told before anybody answers anything.
  const proved = provedShapes(shapes)
  if (!proved.ok) return proved
  const areas = shapes.filter(isArea)
  const names = new Set(areas.flatMap(({ properties }) => Object.keys(properties)))
  const properties = [...names].flatMap((name) => {
    const values = [...new Set(areas.map((shape) => wordOf(shape, name)))]
    const isAnswer = values.length <= mostValues && values.every(({ length }) => length <= 40) && values.join('') !== ''
    return isAnswer ? [{ name, values }] : []
  })
  const [lines, points] = [shapes.filter(isLine).length, shapes.filter(isPoint).length]
  return ok({ areas: areas.length, lines, points, empty, properties: properties.slice(0, 40) })
}
