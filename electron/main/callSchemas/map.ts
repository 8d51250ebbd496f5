import { z } from 'zod'
import { areaKinds } from '../../core/contracts/ground'
import { landViews } from '../../core/contracts/mapEdit'
import { crossingsSchema, placesSchema } from '../../packs/schema'
import { inEach } from './parts'

const id = z.string().min(1).max(100)
const [lon, lat] = [z.number().min(-180).max(180), z.number().min(-85).max(85)]
const point = z.strictObject({ lon, lat })
const camera = point.extend({ width_km: z.number().min(1).max(40_000) })
const accuracy = z.number().positive().max(1_000_000)
const place = placesSchema.shape.places.element.shape
const crossing = crossingsSchema.shape.crossings.element.shape

/** As much as a file of outlines may be. */
export const outlineText = z.string().max(64 * 1024 ** 2)

/** What a map is drawn on. */
export const groundOrder = z.union([
  z.strictObject({ box: z.strictObject({ west: lon, east: z.number().min(-180).max(540), south: lat, north: lat }) }),
  z.strictObject({
    text: outlineText,
    by: z.string().max(1000).nullable(),
    kinds: z.record(z.string().max(1000), z.enum(areaKinds)),
    source: inEach,
  }),
])

export const mapOrder = z.strictObject({ ground: groundOrder.nullable(), name: inEach, title: inEach })

/** What may be pointed at. */
export const mapEdits = [
  z.strictObject({
    ...{ do: z.literal('add-place'), scene: id, step: id, name: inEach, kind: place.kind },
    ...{ at: point, accuracy_m: accuracy, far: z.boolean() },
  }),
  z.strictObject({ do: z.literal('move-place'), place: id, at: point, accuracy_m: accuracy }),
  z.strictObject({
    ...{ do: z.literal('add-crossing'), scene: id, name: inEach, kind: crossing.kind },
    ends: z.tuple([point, point]),
    opened: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/),
  }),
  z.strictObject({ do: z.literal('camera'), scene: id, step: id, upright: z.boolean(), camera }),
  z.strictObject({ do: z.literal('add-view'), scene: id, view: z.enum(landViews), title: inEach, camera }),
] as const
