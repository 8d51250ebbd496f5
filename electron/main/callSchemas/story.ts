import { z } from 'zod'
import { isPeriod } from '../../core/period'
import { voiceParts } from '../../core/contracts/storyboard'
import type { SceneKind } from '../../core/report'
import { kinds } from '../../packs/kinds'
import { sceneOffers } from '../../packs/kinds/offers'
import { groundOrder, mapEdits } from './map'
import { inEach, path } from './parts'

const id = z.string().min(1).max(100)
const place = z.int().min(0).max(10_000)
const minutes = z.number().min(0.5).max(480)
const ids = z.array(id).max(200)
const text = z.string().max(20_000)
const kind = z.enum(Object.keys(kinds) as [SceneKind, ...SceneKind[]])
const begunKind = z.enum(sceneOffers.map(({ kind }) => kind))

const words = z.array(z.strictObject({ locale: z.string().max(40), field: z.string().max(100), text })).max(500)

/** A part of what is said at a step. */
export const voiceAt = z.strictObject({ scene: id, step: id, locale: z.string().max(40), part: z.enum(voiceParts) })

/** What the storyboard may ask to have done to a pack. */
export const storyEdit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('move-scene'), scene: id, to: place }),
  z.strictObject({ do: z.literal('remove-scene'), scene: id }),
  z.strictObject({ do: z.literal('move-step'), scene: id, step: id, to: place }),
  z.strictObject({ do: z.literal('remove-step'), scene: id, step: id }),
  z.strictObject({ do: z.literal('route-minutes'), route: id, minutes }),
  z.strictObject({
    ...{ do: z.literal('step-minutes'), route: id, scene: id, step: id },
    minutes: z.number().min(0.1).max(480).nullable(),
  }),
  z.strictObject({ do: z.literal('route-scene'), route: id, scene: id, on: z.boolean() }),
  z.strictObject({ do: z.literal('words'), scene: id, step: id.nullable(), words }),
  z.strictObject({
    ...{ do: z.literal('add-scene'), kind, name: inEach, title: inEach },
    picks: z.record(z.string().max(40), ids),
  }),
  z.strictObject({ do: z.literal('add-step'), scene: id, title: inEach }),
  z.strictObject({ do: z.literal('figures'), scene: id, step: id, figures: ids }),
  z.strictObject({ do: z.literal('whole'), scene: id, step: id, whole: z.boolean() }),
  ...mapEdits,
])

/** Another park's report as it is to be begun. */
export const beginOrder = z.strictObject({
  names: z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string().trim().min(1).max(200))
    .refine((names) => Object.keys(names).length > 0),
  period: z.string().refine(isPeriod),
  scenes: z.array(z.strictObject({ kind: begunKind, count: z.int().min(0).max(60) })).max(12),
  map: groundOrder.optional(),
})

/** A picture that has gone through the page is no larger than a display; one that it cannot read comes as it is. */
const mostBytes = 128 * 1024 ** 2
const bytes = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= mostBytes)

/** What was dropped on a step. */
export const mediaGiven = z.union([
  z.strictObject({ bytes, type: z.enum(['jpg', 'png', 'webp', 'svg']) }),
  z.strictObject({ megapixels: z.number().positive() }),
  z.strictObject({ film: path, still: bytes.nullable() }),
])
