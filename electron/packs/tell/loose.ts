import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { manifestFile } from '../pack'
import { valueAt } from '../read/place'

/** A pack's files as they lie there, whatever is wrong with them: to name what a fault means. */
export interface LoosePack {
  /** The text of a file; undefined where it cannot be read. */
  readonly textOf: (file: string) => string | undefined
  /** What stands at a place of a file; undefined where nothing does. */
  readonly valueOf: (file: string, path: readonly (string | number)[]) => unknown
  readonly files: {
    readonly facts: string
    readonly tour: string
    readonly texts: Readonly<Record<string, string>>
    readonly places: string
    readonly crossings: string
  }
}

const textsOf = (named: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typeof named === 'object' && named !== null ? named : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '') as unknown
  } catch {
    return undefined
  }
}

/** Reads what can be read of a pack's own files. Never rejects. */
export async function readLoosely(folder: string): Promise<LoosePack> {
  const textIn = (file: string): Promise<string | undefined> =>
    readFile(join(folder, file), 'utf8').then(
      (text) => text.replace(/^\uFEFF/, ''),
      () => undefined,
    )
  const manifestText = await textIn(manifestFile)
  const manifest = parsed(manifestText)
  const named = (path: readonly string[], usual: string): string => {
    const file = valueAt(manifest, ['files', ...path])
    return typeof file === 'string' ? file : usual
  }
  const files = {
    facts: named(['facts'], 'facts.json'),
    tour: named(['tour'], 'tour.json'),
    texts: textsOf(valueAt(manifest, ['files', 'texts'])),
    places: named(['geography', 'places'], 'geo/places.json'),
    crossings: named(['geography', 'crossings'], 'geo/crossings.json'),
  }
  const names = [files.facts, files.tour, ...Object.values(files.texts), files.places, files.crossings]
  const read = await Promise.all(names.map(async (name) => [name, await textIn(name)] as const))
  const texts = new Map([[manifestFile, manifestText], ...read])
  const values = new Map([...texts].map(([name, text]) => [name, parsed(text)]))
  return {
    textOf: (file) => texts.get(file),
    valueOf: (file, path) => valueAt(values.get(file), path),
    files,
  }
}
