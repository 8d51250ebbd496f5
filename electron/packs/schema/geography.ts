import { z } from 'zod'
import { id } from './common'

const lon = z.number().min(-180).max(180)
const lat = z.number().min(-90).max(90)
const point = z.object({ lon, lat })
const position = z.tuple([lon, lat])
const ring = z.array(position).min(4)

const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) })
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) })
const lineString = z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) })
const multiLine = z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position).min(2)) })

const waterKinds = ['land', 'island', 'wetland', 'river', 'estuary', 'sea', 'lake'] as const

/** land-water.geojson: polygons that tile the sheet, WGS84. */
export const landWaterSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({ name: z.string(), kind: z.enum(waterKinds), water: z.boolean() }),
      geometry: z.discriminatedUnion('type', [polygon, multiPolygon]),
    }),
  ),
})

/** rivers.geojson: inland waterways as lines. */
export const riversSchema = z.object({
  type: z.literal('FeatureCollection'),
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
    point.extend({
      id,
      kind: z.enum(['city', 'park', 'town', 'hub', 'airport', 'station', 'area', 'abroad']),
      bank: z.enum(['north', 'south', 'abroad']),
      /** Whether a published coordinate was read. */
      status: z.enum(['sourced', 'approximate', 'unverified']),
      /** Radius in metres within which the true place lies. */
      accuracy_m: z.number().positive(),
    }),
  ),
})

export const crossingsSchema = z.object({
  crossings: z.array(
    z.object({
      id,
      kind: z.enum(['road bridge', 'road-rail bridge', 'road tunnel', 'rail tunnel', 'ferry', 'utility tunnel']),
      /** Ends on the drawn banks, metres of accuracy in `accuracy_m`; null where no position is known (not drawn). */
      north: point.nullable(),
      via: z.array(point).optional(),
      south: point.nullable(),
      status: z.enum(['sourced', 'approximate', 'unverified']),
      /** Opening as exact as known: `2008-06-30`, `2020-12`, `2025`; null where unknown or not open. */
      opened: z.string().nullable(),
      /** State at the end of the report's period. */
      state: z.enum(['open', 'partly-open', 'building', 'planned']),
      /** Whether that state or the date is unverified. */
      state_unverified: z.boolean().optional(),
      lengths_m: z.record(z.string(), z.number().positive()),
    }),
  ),
})
