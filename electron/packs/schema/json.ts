import { z } from 'zod'
import { factsSchema } from './facts'
import { crossingsSchema, placesSchema } from './geography'
import { manifestSchema } from './manifest'
import { narrationSchema } from './narration'
import { textsSchema } from './texts'
import { tourSchema } from './tour'

/** Folder of a pack in which `new` puts the schemas, so that any editor completes and checks its files. */
export const schemasFolder = 'schemas'

const kinds = {
  manifest: ['What the pack is, and which files belong to it', manifestSchema],
  facts: ['Everything the report states', factsSchema],
  tour: ['Scenes, steps and routes', tourSchema],
  texts: ['Everything that is read, in one language', textsSchema],
  narration: ['What is said while the tour leads itself', narrationSchema],
  places: ['Places of the map', placesSchema],
  crossings: ['Crossings of the river', crossingsSchema],
} as const

/** A kind of file that editors can check. */
export type SchemaKind = keyof typeof kinds

/** The address by which a file refers to its schema, `up` levels below the pack's folder. */
export const schemaOf = (kind: SchemaKind, up = 0): string =>
  `${up === 0 ? './' : '../'.repeat(up)}${schemasFolder}/${kind}.schema.json`

/**
 * JSON Schemas (draft 7) of a pack's files by file name, made of what the loader itself holds them to. What only the loader can
 * know (references, sums, rings) is not in them.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, [title, schema]]) => [
      `${kind}.schema.json`,
      { title, ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) },
    ]),
  )
}
