import { z } from 'zod'

const line = z.string().min(1)
const lines = z.record(z.string(), line)

/** What a visitor reads about one entry. Figures inside a text are written `{fact-id}` or `{fact-id#growth}`. */
const factText = z.strictObject({
  name: line,
  short: line.optional().describe('A shorter name for marks; the name where it is absent.'),
  full: line.optional().describe('Full registered or official name, for the card.'),
  note: line.optional(),
  status: line.optional(),
  asOf: line.optional().describe('Period or as-of, e.g. 目前（项目矩阵）.'),
  estimateWord: line.optional().describe('How the report marks this estimate where it is not 预计: 将可.'),
  called: line.optional().describe('How the report calls it (主导产业, 板块…), or a company’s title.'),
  items: lines.optional(),
  fields: lines.optional(),
  partners: lines.optional(),
})

const stepText = z.strictObject({
  title: line.describe('The finding, a sentence; `\n` where the line should break.'),
  lead: line.optional().describe('One line under the title.'),
  ask: line.optional().describe('The question of a step that asks one (`guess` in tour.json).'),
  labels: lines.optional().describe('Further copy by name, as the scene kind uses it.'),
  guide: line.optional().describe('How a guide says it, and what not to claim; not shown to visitors.'),
  question: line.optional().describe('What a visitor may ask the guide here, and `answer`.'),
  answer: line.optional(),
})

const sceneText = z.strictObject({
  name: line.describe('Short name for menu and river.'),
  kicker: line
    .optional()
    .describe('Part of the report the scene’s facts come from; none where they come from several.'),
  labels: lines.optional(),
  steps: z.record(z.string(), stepText),
})

const placeText = z.strictObject({ name: line, short: line.optional(), note: line.optional() })
/** `driveSource` says who states a place's driving time and as of when; there is none without the other. */
const drivenPlaceText = placeText.extend({ driveSource: line.optional() })

/** texts/<locale>.json: everything a visitor or guide reads in one language. */
export const textsSchema = z.strictObject({
  $schema: z.string().optional(),
  park: z.strictObject({ name: line, short: line, note: line.optional() }),
  attract: z.strictObject({ slogan: z.array(line).min(1).max(3), captions: lines }),
  source: z.strictObject({
    title: line,
    column: line,
    headed: line,
    parts: lines,
    partsShort: lines,
    asOf: line
      .optional()
      .describe('As of when the report speaks: stands on the attract screen and over the list of facts.'),
  }),
  facts: z.record(z.string(), factText),
  scenes: z.record(z.string(), sceneText),
  routes: z.record(z.string(), z.strictObject({ name: line })),
  places: z.record(z.string(), drivenPlaceText),
  crossings: z.record(z.string(), placeText),
  waters: lines,
  units: z
    .record(z.string(), z.strictObject({ name: line, one: line.optional().describe('The name of exactly one.') }))
    .optional()
    .describe('Names of the units that facts.json declares.'),
  attribution: line,
})
