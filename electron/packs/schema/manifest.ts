import { z } from 'zod'
import { isPeriod, periodForm } from '../../core/period'
import { filePath, form, id, locale } from './common'

/** The newest pack format this program reads. */
export const packFormat = 1

const files = z.strictObject({
  facts: filePath,
  tour: filePath,
  texts: z.record(locale, filePath),
  narration: filePath.optional(),
  /** Each may be missing: without outlines the map is a list, without places it has no distances. */
  geography: z
    .strictObject({ landWater: filePath, rivers: filePath, places: filePath, crossings: filePath })
    .partial()
    .optional(),
})

/** manifest.json: what the pack is, which report it carries, and which files belong to it. */
export const manifestSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(packFormat),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, form('version')),
  period: z
    .string()
    .regex(periodForm, form('period'))
    .refine(isPeriod, form('period'))
    .describe(
      'What is reported: a calendar year (`2026`), years (`2026-2027`), or months (`2026-04/2027-03`), ends included; the ring draws a tick for each of its days.',
    ),
  locales: z.array(locale).min(1),
  source: z.strictObject({
    paragraphs: z
      .record(z.string().regex(/^\d+$/, form('part')), z.number().int().positive())
      .describe('Paragraphs in each numbered part, used to refuse addresses the report does not have.'),
  }),
  approvedMapNumber: z
    .string()
    .min(1)
    .optional()
    .describe('Number under which the map was approved for display, shown when given.'),
  files,
  /** What a sealed pack consists of besides manifest and signatures; their hashes make the manifest stand for every byte. */
  contents: z
    .array(
      z.strictObject({
        path: filePath,
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, form('hash')),
      }),
    )
    .optional(),
})
