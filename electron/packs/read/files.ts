import type { z } from 'zod'
import type { PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { kindOf } from '../kinds'
import type { RawGeography, RawPack } from '../pack'
import {
  crossingsSchema,
  factsSchema,
  landWaterSchema,
  narrationSchema,
  placesSchema,
  riversSchema,
  textsSchema,
  tourSchema,
} from '../schema'
import type { Crossing, Manifest, Place, Texts, Tour } from '../schema'
import { readJson } from './json'
import { readShape } from './shape'

type Read<T> = Result<T, readonly PackFault[]>

/** A pack that fits its schemas, and what is missing of its map. */
export interface ReadFiles {
  readonly pack: RawPack
  readonly notes: readonly PackFault[]
}

/** Reads every file the manifest names and holds each to its schema; faults of all of them are told together. */
export async function readFiles(dir: string, manifest: Manifest): Promise<Read<ReadFiles>> {
  const { files } = manifest
  const [facts, tour, texts, geography, narration] = await Promise.all([
    readFile(dir, files.facts, factsSchema),
    readFile(dir, files.tour, tourSchema),
    Promise.all(manifest.locales.map((locale) => readFile(dir, files.texts[locale] ?? '', textsSchema))),
    readGeography(dir, files.geography),
    readOptional(dir, files.narration, narrationSchema),
  ])
  const faults = [facts, tour, ...texts, geography, narration].flatMap((read) => (read.ok ? [] : read.error))
  if (!facts.ok || !tour.ok || !geography.ok || !narration.ok || faults.length > 0) return err(faults)
  const spoken = texts.flatMap((read, i): [string, Texts][] =>
    read.ok ? [[manifest.locales[i] ?? '', read.value]] : [],
  )
  return ok({
    pack: {
      ...{ manifest, facts: facts.value, tour: upgraded(tour.value) },
      ...{ texts: Object.fromEntries(spoken), geography: geography.value.geography },
      narration: narration.value.data,
    },
    notes: [...geography.value.notes, ...narration.value.notes],
  })
}

/** Scenes as earlier packs of this format wrote them are read as they are written now. */
const upgraded = (tour: Tour): Tour => ({ ...tour, scenes: tour.scenes.map((scene) => kindOf(scene).upgraded(scene)) })

async function readFile<S extends z.ZodType>(dir: string, file: string, schema: S): Promise<Read<z.output<S>>> {
  const data = await readJson(dir, file)
  return data.ok ? readShape(schema, data.value, file) : err([data.error])
}

interface ReadGeography {
  readonly geography: RawGeography
  readonly notes: readonly PackFault[]
}

/** The files of the map, as far as they are there: a missing one makes the map poorer, a broken one is a fault. */
async function readGeography(dir: string, files: Manifest['files']['geography']): Promise<Read<ReadGeography>> {
  const [landWater, rivers, places, crossings] = await Promise.all([
    readOptional(dir, files?.landWater, landWaterSchema),
    readOptional(dir, files?.rivers, riversSchema),
    readOptional<{ places: readonly Place[] }>(dir, files?.places, placesSchema),
    readOptional<{ crossings: readonly Crossing[] }>(dir, files?.crossings, crossingsSchema),
  ])
  const reads = [landWater, rivers, places, crossings]
  if (!landWater.ok || !rivers.ok || !places.ok || !crossings.ok)
    return err(reads.flatMap((read) => (read.ok ? [] : read.error)))
  return ok({
    geography: {
      ...{ landWater: landWater.value.data, rivers: rivers.value.data },
      ...{ places: places.value.data?.places, crossings: crossings.value.data?.crossings },
    },
    notes: reads.flatMap((read) => (read.ok ? read.value.notes : [])),
  })
}

interface Optional<T> {
  readonly data: T | undefined
  readonly notes: readonly PackFault[]
}

async function readOptional<T>(
  dir: string,
  file: string | undefined,
  schema: z.ZodType<T>,
): Promise<Read<Optional<T>>> {
  if (file === undefined) return ok({ data: undefined, notes: [] })
  const data = await readJson(dir, file)
  if (!data.ok)
    return data.error.code === 'missing-file' ? ok({ data: undefined, notes: [data.error] }) : err([data.error])
  const read = readShape(schema, data.value, file)
  return read.ok ? ok({ data: read.value, notes: [] }) : read
}
