import type { z } from 'zod'
import type { PackFault } from '../../core/faults'
import type { Geography } from '../../core/report'
import { err, ok, type Result } from '../../core/result'
import type { RawPack } from '../pack'
import {
  crossingsSchema,
  factsSchema,
  landWaterSchema,
  placesSchema,
  riversSchema,
  textsSchema,
  tourSchema,
} from '../schema'
import type { Manifest, Texts } from '../schema'
import { readJson } from './json'
import { readShape } from './shape'

type Read<T> = Result<T, readonly PackFault[]>

/** Reads every file the manifest names and holds each to its schema; faults of all of them are told together. */
export async function readFiles(dir: string, manifest: Manifest): Promise<Read<RawPack>> {
  const { files } = manifest
  const [facts, tour, texts, geography] = await Promise.all([
    readFile(dir, files.facts, factsSchema),
    readFile(dir, files.tour, tourSchema),
    Promise.all(manifest.locales.map((locale) => readFile(dir, files.texts[locale] ?? '', textsSchema))),
    readGeography(dir, files.geography),
  ])
  const faults = [facts, tour, ...texts, geography].flatMap((read) => (read.ok ? [] : read.error))
  if (!facts.ok || !tour.ok || !geography.ok || faults.length > 0) return err(faults)
  const spoken = texts.flatMap((read, i): [string, Texts][] =>
    read.ok ? [[manifest.locales[i] ?? '', read.value]] : [],
  )
  return ok({
    manifest,
    facts: facts.value,
    tour: tour.value,
    texts: Object.fromEntries(spoken),
    geography: geography.value,
  })
}

async function readFile<S extends z.ZodType>(dir: string, file: string, schema: S): Promise<Read<z.output<S>>> {
  const data = await readJson(dir, file)
  return data.ok ? readShape(schema, data.value, file) : err([data.error])
}

async function readGeography(dir: string, files: Manifest['files']['geography']): Promise<Read<Geography | undefined>> {
  if (!files) return ok(undefined)
  const [landWater, rivers, places, crossings] = await Promise.all([
    readFile(dir, files.landWater, landWaterSchema),
    readFile(dir, files.rivers, riversSchema),
    readFile(dir, files.places, placesSchema),
    readFile(dir, files.crossings, crossingsSchema),
  ])
  if (landWater.ok && rivers.ok && places.ok && crossings.ok) {
    const { places: named } = places.value
    return ok({ landWater: landWater.value, rivers: rivers.value, places: named, crossings: crossings.value.crossings })
  }
  return err([landWater, rivers, places, crossings].flatMap((read) => (read.ok ? [] : read.error)))
}
