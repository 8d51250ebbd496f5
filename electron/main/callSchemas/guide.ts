import { z } from 'zod'
import { largestNote, pointerKinds } from '../../core/contracts/guide'
import { talkTurns } from '../../core/pace'
import { nothing } from './parts'

/** What a guide's console may say. */
export const guideSchemas = {
  'kiosk:get-console': nothing,
  'kiosk:toggle-console': nothing,
  'kiosk:swap-displays': nothing,
  'kiosk:keep-guide': z.tuple([
    z.strictObject({ locale: z.string().max(35).nullable(), note: z.int().min(0).max(largestNote) }),
  ]),
  'kiosk:point-at': z.tuple([
    z.strictObject({ kind: z.enum(pointerKinds), x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).nullable(),
  ]),
  'kiosk:turn-talk': z.tuple([z.enum(talkTurns)]),
  'kiosk:shorten-tour': z.tuple([
    z.number().min(0).max(28_800),
    z.array(z.strictObject({ scene: z.int().min(0), step: z.int().min(0) })).max(500),
  ]),
}
