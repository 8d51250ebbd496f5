import { z } from 'zod'
import { form, id } from './common'
import * as positions from './positions'

const lon = z.number().min(-180).max(180)
const lat = z.number().min(-90).max(90)
const point = z.object({ lon, lat })

const polygon = z.object({ type: z.literal('Polygon'), coordinates: positions.polygon })
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: positions.polygons })
const lineString = z.object({ type: z.literal('LineString'), coordinates: positions.line })
const multiLine = z.object({ type: z.literal('MultiLineString'), coordinates: positions.lines })

/** GeoJSON of before 2016 could name its coordinate system; only degrees on WGS84 are read. */
const crs = z
  .custom<unknown>()
  .check((ctx) => {
    const name = crsName(ctx.value)
    if (name === undefined || /CRS84|EPSG:{1,2}4326$/i.test(name)) return
    const params = { code: 'wrong-crs', params: { crs: name } }
    ctx.issues.push({ code: 'custom', input: ctx.value, path: [], params, message: 'wrong-crs' })
  })
  .optional()

function crsName(value: unknown): string | undefined {
  const named = z.object({ properties: z.object({ name: z.string() }) }).safeParse(value)
  if (named.success) return named.data.properties.name
  return value === undefined || value === null ? undefined : '?'
}

const waterKinds = ['land', 'island', 'wetland', 'river', 'estuary', 'sea', 'lake'] as const

/** land-water.geojson: polygons that tile the sheet, WGS84. */
export const landWaterSchema = z.object({
  type: z.literal('FeatureCollection'),
  crs,
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object({ name: z.string(), kind: z.enum(waterKinds), water: z.boolean() }),
        geometry: z.discriminatedUnion('type', [polygon, multiPolygon]),
      }),
    )
    .min(1),
})

/** rivers.geojson: inland waterways as lines. */
export const riversSchema = z.object({
  type: z.literal('FeatureCollection'),
  crs,
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({ name: z.string(), kind: z.enum(['canal', 'river']) }),
      geometry: z.discriminatedUnion('type', [lineString, multiLine]),
    }),
  ),
})

export const placesSchema = z.object({
  places: z.array(
    z.strictObject({
      id,
      lon,
      lat,
      kind: z.enum(['city', 'park', 'town', 'hub', 'airport', 'station', 'area', 'abroad']),
      bank: z.enum(['north', 'south', 'abroad']).optional().describe('On which side of a river, where there is one.'),
      status: z.enum(['sourced', 'approximate', 'unverified']).describe('Whether a published coordinate was read.'),
      accuracy_m: z.number().positive().describe('Radius in metres within which the true place lies.'),
      drive_minutes: z
        .number()
        .int()
        .positive()
        .optional()
        .describe('Minutes by car from the park. Who says so is part of it: texts give `driveSource` in every locale.'),
    }),
  ),
})

export const crossingsSchema = z.object({
  crossings: z.array(
    z.strictObject({
      id,
      kind: z.enum(['road bridge', 'road-rail bridge', 'road tunnel', 'rail tunnel', 'ferry', 'utility tunnel']),
      north: point
        .nullable()
        .describe(
          'Ends on the drawn banks, metres of accuracy in `accuracy_m`; null where no position is known (not drawn).',
        ),
      via: z.array(point).optional(),
      south: point.nullable(),
      status: z.enum(['sourced', 'approximate', 'unverified']),
      /** Opening as exact as known: `2008-06-30`, `2020-12`, `2025`; null where unknown or not open. */
      opened: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, form('date'))
        .nullable(),
      state: z
        .enum(['open', 'partly-open', 'building', 'planned'])
        .describe('State at the end of the report’s period.'),
      state_unverified: z.boolean().optional().describe('Whether that state or the date is unverified.'),
      lengths_m: z.record(z.string(), z.number().positive()),
    }),
  ),
})
