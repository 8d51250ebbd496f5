import { z } from 'zod'
import type { Settings } from '../../core/settings'
import { nothing } from './parts'

const isRecord = (given: unknown): boolean => typeof given === 'object' && given !== null && !Array.isArray(given)

/** What the PIN pad and the panel may say. Settings are read field by field by whoever keeps them, who names the wrong one. */
export const staffSchemas = {
  'kiosk:get-pad': nothing,
  'kiosk:enter-staff': z.tuple([z.string().max(64)]),
  'kiosk:stay-staff': nothing,
  'kiosk:leave-staff': nothing,
  'kiosk:save-settings': z.tuple([z.custom<Settings>(isRecord, 'not settings')]),
  'kiosk:get-control': nothing,
  'kiosk:quit-app': nothing,
  'kiosk:restart-app': nothing,
}
