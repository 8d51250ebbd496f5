import { z } from 'zod'
import { path } from './parts'

/** What may be said about visits. */
export const visitSchemas = {
  'kiosk:note-tap': z.tuple([z.string().regex(/^((place|crossing):)?[a-z0-9-]{1,200}(#growth)?$/)]),
  'kiosk:note-guess': z.tuple([z.string().max(200), z.string().max(200), z.number()]),
  'kiosk:get-visits': z.tuple([z.int().min(1).max(3650)]),
  'kiosk:export-kept': z.tuple([z.enum(['csv', 'xlsx', 'logs']), path]),
}
