import { z } from 'zod'
import { nothing, path } from './parts'

/** What the staff's page of packs may say. */
export const installSchemas = {
  'kiosk:get-installs': nothing,
  'kiosk:install-pack': z.tuple([path, z.boolean()]),
  'kiosk:roll-back-pack': nothing,
  'kiosk:add-key': z.tuple([path]),
  'kiosk:revoke-key': z.tuple([z.string().regex(/^[0-9a-f]{16}$/)]),
}
