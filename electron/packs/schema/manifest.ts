import { z } from 'zod'
import { filePath, id, locale } from './common'

/** The newest pack format this program reads. */
export const packFormat = 1

const files = z.strictObject({
  facts: filePath,
  tour: filePath,
  texts: z.record(locale, filePath),
  geography: z
    .strictObject({ landWater: filePath, rivers: filePath, places: filePath, crossings: filePath })
    .optional(),
})

/** manifest.json: what the pack is, which report it carries, and which files belong to it. */
export const manifestSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(packFormat),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers: "1.0.0"'),
  /** The reported calendar year; the ring draws one tick for each of its days. */
  period: z.string().regex(/^\d{4}$/, 'the period is a year: "2020"'),
  locales: z.array(locale).min(1),
  source: z.strictObject({
    /** Paragraphs in each numbered part, used to refuse addresses the report does not have. */
    paragraphs: z.record(z.string().regex(/^\d+$/), z.number().int().positive()),
  }),
  /** Number under which the map was approved for display, shown when given. */
  approvedMapNumber: z.string().optional(),
  files,
})
