import { z } from 'zod'
import { err, ok, type Result } from '../../core/result'
import { hallLimits, noSettings, type Settings } from '../../core/settings'

const within = (least: number, most: number): z.ZodNumber =>
  z.number(`a number from ${least} to ${most} is wanted`).min(least).max(most)
const oneOf = (name: keyof typeof hallLimits): z.ZodNumber => within(hallLimits[name].least, hallLimits[name].most)

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 09:00 is wanted')
const opening = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, 'closing must be later than opening')
const date = z.iso.date('a date such as 2027-02-17 is wanted')
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a time such as 2027-02-17T09:00 is wanted')

/** Settings as a file or a window gives them; what is absent is as it comes. */
const settingsSchema = z.strictObject({
  hall: z
    .strictObject({
      diagonalInches: oneOf('diagonalInches'),
      bottomMm: oneOf('bottomMm'),
      distanceMm: oneOf('distanceMm'),
    })
    .nullable()
    .default(noSettings.hall),
  start: z
    .strictObject({
      locale: z.string().max(35).nullable(),
      theme: z.enum(['night', 'paper']).nullable(),
      route: z.string().max(80).nullable(),
    })
    .default(noSettings.start),
  idle: z.strictObject({ touchSeconds: within(20, 600), warningSeconds: within(20, 120) }).default(noSettings.idle),
  volume: within(0, 1).default(noSettings.volume),
  hours: z
    .strictObject({
      week: z.array(opening.nullable()).length(7),
      days: z.array(z.strictObject({ date, opening: opening.nullable() })).max(400),
    })
    .nullable()
    .default(null),
  welcome: z
    .array(
      z
        .strictObject({ lines: z.record(z.string(), z.string().max(200)), from: moment, until: moment })
        .refine(({ from, until }) => from < until, 'the end must be later than the beginning'),
    )
    .max(50)
    .default([]),
  display: z.int().nullable().default(noSettings.display),
  shuffledPad: z.boolean().default(noSettings.shuffledPad),
  dropFolder: z.string().min(1).max(400).nullable().default(noSettings.dropFolder),
  keepVisitsDays: within(1, 3650).default(noSettings.keepVisitsDays),
})

/** Reads settings from a file or a window. The error is one line: the first field that is wrong, and what would be right. */
export function readSettings(input: unknown): Result<Settings, string> {
  const read = settingsSchema.safeParse(input)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  return err(`${issue?.path.join('.') || 'settings'}: ${issue?.message ?? 'not understood'}`)
}
