import { err, ok, type Result } from '../../core/result'
import { isClosed } from '../outlines/rings'
import type { Position, Ring } from '../schema/positions'
import type { GroundRefusal } from './refusal'
import { isArea, type Polygons, type Shape } from './shapes'

/** Thrown within this file alone, where a shape is none. */
class NotDegrees extends Error {
  constructor(readonly refusal: GroundRefusal) {
    super(refusal.why)
  }
}

const [farLon, farLat] = [180, 90] as const

function position(value: unknown, entry: number): Position {
  const [lon, lat] = Array.isArray(value) ? (value as unknown[]) : []
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat))
    throw new NotDegrees({ why: 'no-numbers', entry })
  // Some programs count on over the date line.
  const east = lon > farLon && lon <= 2 * farLon ? lon - 2 * farLon : lon
  if (Math.abs(east) <= farLon && Math.abs(lat) <= farLat) return [east, lat]
  if (Math.abs(lon) > 1000 || Math.abs(lat) > 1000) throw new NotDegrees({ why: 'metres', entry })
  const isSwapped = Math.abs(lon) <= farLat && Math.abs(lat) <= farLon
  throw new NotDegrees({ why: isSwapped ? 'swapped' : 'not-degrees', entry })
}

const list = (value: unknown, entry: number): readonly unknown[] => {
  if (!Array.isArray(value)) throw new NotDegrees({ why: 'no-numbers', entry })
  return value as unknown[]
}

const line = (value: unknown, entry: number): Ring => list(value, entry).map((one) => position(one, entry))

function ring(value: unknown, entry: number): Ring {
  const points = line(value, entry)
  const [first] = points
  const closed = first && !isClosed(points) ? [...points, first] : points
  if (closed.length < 4) throw new NotDegrees({ why: 'short-ring', entry })
  return closed
}

const polygon = (value: unknown, entry: number): Ring[] => list(value, entry).map((one) => ring(one, entry))

/** Areas of a file with their rings, and its lines, as numbers that are degrees; rings left open are closed. */
export function provedShapes(
  shapes: readonly Shape[],
): Result<
  { readonly areas: readonly (Shape & { readonly polygons: Polygons })[]; readonly lines: Ring[] },
  GroundRefusal
> {
  try {
    const areas = shapes.filter(isArea).map((shape) => {
      const { type, coordinates, entry } = shape
      const all = type === 'Polygon' ? [coordinates] : list(coordinates, entry)
      return { ...shape, polygons: all.map((one) => polygon(one, entry)).filter(({ length }) => length > 0) }
    })
    const lines = shapes.flatMap(({ type, coordinates, entry }) =>
      type === 'LineString'
        ? [line(coordinates, entry)]
        : type === 'MultiLineString'
          ? list(coordinates, entry).map((one) => line(one, entry))
          : [],
    )
    return ok({ areas, lines: lines.filter(({ length }) => length > 1) })
  } catch (cause) {
    if (cause instanceof NotDegrees) return err(cause.refusal)
    throw cause
  }
}
