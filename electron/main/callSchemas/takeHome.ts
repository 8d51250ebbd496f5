import { z } from 'zod'
import { takeHomeFormats, takeHomeShapes } from '../../core/contracts/takeHome'
import { nothing, path } from './parts'

const locale = z.string().regex(/^[A-Za-z0-9-]{2,35}$/)

/** What may be said about an export. */
export const takeHomeSchemas = {
  'kiosk:get-take-home': nothing,
  'kiosk:take-home': z.tuple([
    z.strictObject({
      formats: z.array(z.enum(takeHomeFormats)).min(1).max(takeHomeFormats.length),
      locales: z.array(locale).min(1).max(20),
      theme: z.enum(['night', 'paper']),
      shape: z.enum(takeHomeShapes),
      route: z
        .string()
        .regex(/^[a-z0-9-]{1,200}$/)
        .nullable(),
      tellIn: locale,
      stick: path.nullable(),
    }),
  ]),
  'kiosk:cancel-take-home': nothing,
}
