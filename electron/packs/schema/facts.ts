import { z } from 'zod'
import { address, figureRef, form, id } from './common'

/** What a unit of a report's own measures: money stands before its digits in English, counts and times may be said in words. */
export const measureKinds = ['money', 'count', 'time', 'amount'] as const

/** How a unit may be called: what stands behind digits without being taken for more of them. */
export const unitForm = /^[^\s\d{}"'<>()（）+−-]{1,16}$/u
const unitName = z.string().regex(unitForm, form('unit'))

const unit = unitName.describe(
  'A unit every report has or one of `units`, as it stands or after a scale word: 吨, 万吨, 亿欧元, TEU.',
)

const declared = z.strictObject({
  id: unitName.describe('The unit as the report writes it, without a scale word: 航次, not 万航次.'),
  kind: z.enum(measureKinds),
})

const bounds = ['more-than', 'about', 'up-to', 'less-than'] as const

const base = {
  id,
  at: address.describe('Where the report says it.'),
  open: z.boolean().optional().describe('A list that ends in 等: there is more than what is named.'),
  ours: z.boolean().optional().describe('A reading or grouping of the editors, not of the report.'),
  aim: z.boolean().optional().describe('The report strives for it (力争): a hope, told as one wherever it stands.'),
}

const statement = z.strictObject({ ...base, part_of: id.optional() })

const list = z.strictObject({
  ...base,
  items: z.array(id).min(1),
  ordered: z.boolean().optional(),
  total: z.number().int().positive().optional().describe('How many there are in all where the report names only some.'),
})

const figure = z.strictObject({
  ...base,
  value: z.number(),
  unit,
  growth_pct: z.number().optional(),
  growth_basis: z.string().optional(),
  est: z.boolean().optional(),
  bound: z.enum(bounds).optional(),
  part_of: id.optional(),
})

/** How a derived figure is computed; the card prints the same formula in words. */
export const formulaSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('sum'), of: z.array(figureRef).min(2) }),
  /** Last year's amount implied by this year's and its growth: value / (1 + growth/100). */
  z.strictObject({ op: z.literal('base'), of: id }),
  /** This year on a scale where last year is 100: 100 + growth. */
  z.strictObject({ op: z.literal('index'), of: id }),
  /** Days from one dated milestone to another, both counted. */
  z.strictObject({ op: z.literal('days'), from: id, to: id }),
  /** How many of the named entries there are. */
  z.strictObject({ op: z.literal('count'), of: z.array(id).min(1) }),
  /** Whole implied by parts and their joint share in per cent: sum(parts) / (share/100). */
  z.strictObject({ op: z.literal('whole-of-share'), parts: z.array(id).min(1), share: id }),
  /** Entries of a list that the report counts but does not name: total − named. */
  z.strictObject({ op: z.literal('unnamed'), of: id }),
  /** Geodesic between two places of the pack's geography, in km. */
  z.strictObject({ op: z.literal('distance'), from: id, to: id }),
])

const derived = z.strictObject({
  id,
  unit,
  round: z.number().positive().describe('Round to this step, e.g. 0.1, 1 or 5.'),
  bound: z.enum(bounds).optional(),
  formula: formulaSchema,
})

const milestone = z.strictObject({
  ...base,
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, form('date'))
    .describe('`2020`, `2020-03` or `2020-11-23`, as exact as the report is.'),
  precision: z.enum(['day', 'mid-month', 'start-of-year', 'undated', 'year', 'about']),
  place: id.optional(),
  companies: z.array(id).optional(),
  figure: id.optional(),
  future: z.boolean().optional(),
})

const cluster = z.strictObject({
  ...base,
  role: z.enum(['lead', 'recruiting', 'new-project', 'being-built']),
  indicator: id.optional(),
})

const company = z.strictObject({
  ...base,
  role: z.enum(['leading', 'under-construction', 'signed']),
  cluster: id,
  figure: id.optional(),
  title_at: address.optional().describe('Address of the company’s title where the report gives one elsewhere.'),
})

const link = z.strictObject({
  ...base,
  kind: z.enum(['cross-river', 'international', 'signing']),
  fields: z.array(id).optional(),
  partners: z.array(id).optional(),
  figure: id.optional(),
  company: id.optional(),
  future: z.boolean().optional().describe('Will come about; not yet done within the report’s time.'),
})

const work = z.strictObject({ ...base, figures: z.array(id).optional() })

/** facts.json: everything the report states, one array a kind of entry, ids unique over all of them. */
export const factsSchema = z.strictObject({
  $schema: z.string().optional(),
  statements: z.array(statement),
  lists: z.array(list),
  figures: z.array(figure),
  derived: z.array(derived),
  milestones: z.array(milestone),
  clusters: z.array(cluster),
  companies: z.array(company),
  links: z.array(link),
  works: z.array(work),
  checks: z
    .array(z.strictObject({ whole: id, parts: z.array(id).min(2) }))
    .describe('Sums the loader holds the pack to: the parts must add up to the whole.'),
  units: z.array(declared).optional().describe('Units this report has of its own; `units` of the texts names them.'),
})

export type Facts = z.infer<typeof factsSchema>
