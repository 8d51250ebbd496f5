import type { PackFault } from '../../core/faults'
import { noControl } from '../../core/control'
import type { Settings } from '../../core/settings'
import { parseJson } from '../../packs/read/json'
import { valueAt } from '../../packs/read/place'
import { readShape } from '../../packs/read/shape'
import { settingsSchema } from './schema'

type Path = readonly PropertyKey[]

/** What was read of a file: its settings, unless it is no JSON at all, and everything that was wrong with it. */
export interface LenientRead {
  readonly settings?: Settings
  readonly faults: readonly PackFault[]
}

/** Reads settings somebody has typed: a wrong value costs itself alone and `before` holds in its place. Pure. */
export function readTyped(text: string, file: string, before: Settings): LenientRead {
  const parsed = parseJson(text, file)
  if (!parsed.ok) return { faults: [parsed.error] }
  const read = readShape(settingsSchema, parsed.value, file)
  if (read.ok) return { settings: read.value, faults: [] }
  const faults = read.error
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) return { faults }
  const settings = mended(parsed.value, before)
  return settings ? { settings, faults } : { faults }
}

/** First the smallest part that is wrong is replaced; what is still wrong then is replaced by its whole setting. */
function mended(input: object, before: Settings): Settings | undefined {
  const draft: unknown = structuredClone(input)
  for (const cut of [smallest, whole]) {
    const read = settingsSchema.safeParse(draft)
    if (read.success) return read.data
    const paths = read.error.issues.flatMap((issue): readonly Path[] =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [cut(issue.path)],
    )
    // From the end, so that an entry that goes moves none that is still to go.
    for (const path of paths.toSorted(byLastIndex))
      // A door of which anything is not understood stays shut: half a list of who may enter, or no token, is another door.
      if (path[0] === 'control') replace(draft, ['control'], noControl)
      else replace(draft, path, valueAt(before, path))
  }
  return settingsSchema.safeParse(draft).data
}

/** A value, or the entry of a list that it belongs to. */
const smallest = (path: Path): Path => {
  const entry = path.findIndex((key) => typeof key === 'number')
  return entry < 0 ? path : path.slice(0, entry + 1)
}
const whole = (path: Path): Path => path.slice(0, 1)
const indexOf = (path: Path): number => path.find((key) => typeof key === 'number') ?? -1
const byLastIndex = (a: Path, b: Path): number => indexOf(b) - indexOf(a)

/** Entries of lists have no place of their own but the days of the week; they go. */
function replace(draft: unknown, path: Path, value: unknown): void {
  const parent = valueAt(draft, path.slice(0, -1))
  const key = path.at(-1)
  if (typeof parent !== 'object' || parent === null || key === undefined) return
  if (Array.isArray(parent) && path.at(-2) !== 'week') parent.splice(Number(key), 1)
  else if (value === undefined) Reflect.deleteProperty(parent, key)
  else Reflect.set(parent, key, value)
}
