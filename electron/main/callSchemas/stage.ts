import { z } from 'zod'
import { readAction } from '../../core/actions'
import { displayAnswers, type WindowAction } from '../../core/contract'
import { hallArgument, nothing } from './parts'

/** An action and nothing beside it. */
function isAction(given: unknown): boolean {
  const action = readAction(given)
  return action !== undefined && Object.keys(given as object).length === Object.keys(action).length
}

/** What the stage's page may say. */
export const stageSchemas = {
  'kiosk:get-boot': nothing,
  'kiosk:get-geography': nothing,
  'kiosk:get-about': nothing,
  'kiosk:send-action': z.tuple([z.custom<WindowAction>(isAction, 'not a tour action')]),
  'kiosk:save-hall': z.tuple([hallArgument]),
  'kiosk:narration-ended': z.tuple([
    z.strictObject({ scene: z.int().min(0), step: z.int().min(0), locale: z.string().max(35) }),
  ]),
  'kiosk:send-beat': z.tuple([z.string().max(200)]),
  'kiosk:leave-fullscreen': nothing,
  'kiosk:answer-display': z.tuple([z.enum(displayAnswers)]),
}
