import { z } from 'zod'
import { describeFault, type PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { clickerActs, clickerLimits, isTeachable } from '../../core/clicker'
import { largestNote } from '../../core/contracts/guide'
import { hallLimits, noSettings, type Settings } from '../../core/settings'
import { readShape } from '../../packs/read/shape'
import { controlSchema } from './control'

const within = (least: number, most: number): z.ZodNumber => z.number().min(least).max(most)
const oneOf = (name: keyof typeof hallLimits): z.ZodNumber => within(hallLimits[name].least, hallLimits[name].most)
/** Messages are the forms of core/faultKinds; a check of ours brings its fault along. */
const unfit = (reason: string): object => ({ params: { code: 'unfit-value', params: { reason } } })

const opening = z
  .strictObject({
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'),
    to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'time'),
  })
  .refine(({ from, to }) => from !== to, unfit('from = to'))
const date = z.string().regex(z.regexes.date, 'day')
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'moment')

/** What clickers have been taught; of a button that cannot be taught nothing is kept. */
export const clickerSchema = z.record(z.string().max(clickerLimits.name), z.enum(clickerActs)).transform((given) =>
  Object.fromEntries(
    Object.entries(given)
      .map(([name, act]) => [name.length === 1 ? name.toLowerCase() : name, act] as const)
      .filter(([name]) => isTeachable(name))
      .slice(0, clickerLimits.buttons),
  ),
)

/** Settings as a file or a window gives them; what is absent is as it comes. */
export const settingsSchema = z.strictObject({
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
  lead: z.strictObject({ afterMinutes: within(1, 120).nullable(), again: z.boolean() }).default(noSettings.lead),
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
        .refine(({ from, until }) => from < until, unfit('from ≥ until')),
    )
    .max(50)
    .default([]),
  display: z.int().nullable().default(noSettings.display),
  span: z
    .union([z.literal('all'), z.array(z.string().min(1).max(200)).min(2).max(16)])
    .nullable()
    .default(noSettings.span),
  podium: z.string().min(1).max(200).nullable().default(noSettings.podium),
  shuffledPad: z.boolean().default(noSettings.shuffledPad),
  clickPages: z.boolean().default(noSettings.clickPages),
  guide: z
    .strictObject({
      locale: z.string().max(35).nullable(),
      note: z.int().min(0).max(largestNote),
      dark: z.boolean().default(noSettings.guide.dark),
      stageOn: z.string().max(200).nullable(),
      clicker: clickerSchema.default(noSettings.guide.clicker),
    })
    .default(noSettings.guide),
  // A control character is what JSON makes of the backslashes of a Windows path.
  dropFolder: z
    .string()
    .regex(/^\P{Cc}{1,400}$/u, 'folder')
    .nullable()
    .default(noSettings.dropFolder),
  control: controlSchema,
  keepVisitsDays: within(1, 3650).default(noSettings.keepVisitsDays),
})

/** Reads settings from a window, all or nothing. The error is one line: the first field that is wrong, and what would be right. */
export function readSettings(input: unknown): Result<Settings, string> {
  const read = readShape(settingsSchema, input, 'settings')
  return read.ok ? ok(read.value) : err(tellFault(read.error[0]))
}

/** One line of a fault, for a log. */
function tellFault(fault: PackFault | undefined): string {
  if (!fault) return 'not understood'
  const { what, todo } = describeFault(fault, 'en')
  return `${fault.at || 'settings'}: ${what} ${todo}`
}
