import { z } from 'zod'
import { readAction } from '../../core/actions'
import type { WindowAction } from '../../core/contract'
import { hallArgument, nothing } from './parts'

/** What the stage's page may say. */
export const stageSchemas = {
  'kiosk:get-boot': nothing,
  'kiosk:get-geography': nothing,
  'kiosk:get-about': nothing,
  'kiosk:send-action': z.tuple([
    z.custom<WindowAction>((given) => readAction(given) !== undefined, 'not a tour action'),
  ]),
  'kiosk:save-hall': z.tuple([hallArgument]),
  'kiosk:send-beat': z.tuple([z.string().max(200)]),
}
