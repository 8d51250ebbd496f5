import { z } from 'zod'
import { parts } from '../../core/guess'
import { inkLimits } from '../../core/ink'
import { largestNote, pointerKinds } from '../../core/contracts/guide'
import { rehearsalLimits } from '../../core/rehearsal'
import { talkTurns } from '../../core/pace'
import { clickerSchema } from '../settings/schema'
import { nothing } from './parts'

const spot = z.strictObject({ scene: z.int().min(0), step: z.int().min(0) })
const side = z.number().min(1).max(inkLimits.stage)
/** x and y in turn; a frame's worth of a fast hand, and more. */
const points = z.array(z.number()).max(2 * inkLimits.live)
const km = z.number().min(-1e5).max(1e5)

/** Names and values of a picture's own; there are never many. */
const pictureState = z
  .record(z.string().max(300), z.union([z.string().max(2000), z.number(), z.boolean()]))
  .refine((state) => Object.keys(state).length <= 200)

const places = z.array(z.string().max(300)).max(2000)
const visit = z.strictObject({ opened: places, guessed: places, compared: places })
const touched = z.strictObject({
  type: z.literal('touched'),
  state: pictureState,
  earlier: z.array(z.int().min(0)).max(parts),
  visit: visit.nullable(),
})

const aid = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pen-down'), w: side, h: side, points }),
  z.strictObject({ type: z.literal('pen-move'), points }),
  z.strictObject({ type: z.literal('pen-up') }),
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('wipe') }),
  z.strictObject({ type: z.literal('card'), fact: z.string().max(200).nullable() }),
  z.strictObject({
    type: z.literal('look'),
    look: z.strictObject({ x: km, y: km, width: z.number().positive().max(1e5), held: z.boolean() }).nullable(),
  }),
  touched,
  z.strictObject({ type: z.literal('doors'), open: z.boolean() }),
])

/** What a guide's console may say. */
export const guideSchemas = {
  'kiosk:get-console': nothing,
  'kiosk:toggle-console': nothing,
  'kiosk:swap-displays': nothing,
  'kiosk:keep-guide': z.tuple([
    z.strictObject({
      locale: z.string().max(35).nullable(),
      note: z.int().min(0).max(largestNote),
      dark: z.boolean(),
    }),
  ]),
  'kiosk:keep-clicker': z.tuple([clickerSchema]),
  'kiosk:lead-again': z.tuple([z.boolean()]),
  'kiosk:point-at': z.tuple([
    z.strictObject({ kind: z.enum(pointerKinds), x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).nullable(),
  ]),
  'kiosk:turn-talk': z.tuple([z.enum(talkTurns)]),
  'kiosk:shorten-tour': z.tuple([z.number().min(0).max(28_800), z.array(spot).max(500)]),
  'kiosk:get-rehearsals': nothing,
  'kiosk:rehearse': z.tuple([z.boolean()]),
  'kiosk:use-times': z.tuple([z.int().min(0).max(rehearsalLimits.runs).nullable()]),
  'kiosk:forget-rehearsal': z.tuple([z.int().min(0).max(rehearsalLimits.runs)]),
  'kiosk:save-times': z.tuple([
    z.string().max(80),
    z.array(z.array(z.union([z.string().max(400), z.number()])).max(20)).max(rehearsalLimits.steps + 10),
  ]),
  'kiosk:get-aids': nothing,
  'kiosk:give-aid': z.tuple([spot, aid]),
}
