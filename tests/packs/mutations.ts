import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixtures, set } from './brokenPack'

const valid = join(fixtures, 'valid')
export const files = readdirSync(valid, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => /json$/.test(file))
  .sort()

type Path = readonly (string | number)[]

/** Every path of a JSON value, parents first. */
const pathsOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, child]) =>
    pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return path.length === 0 ? inner : [path, ...inner]
}
const places = files.flatMap((file) =>
  pathsOf(JSON.parse(readFileSync(join(valid, file), 'utf8')) as unknown).map((path) => ({ file, path })),
)

/** Values people and programs put in the wrong place: types mixed up, strange ids, inherited names, huge and tiny numbers. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    '__proto__',
    'constructor',
    'investment',
    '{}',
    '{x',
    -1,
    0,
    1e308,
    2 ** 53,
    '../x',
    [],
    {},
    [[]],
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Up to three values of a pack replaced or removed. */
export const mutations = fc
  .array(fc.record({ place: fc.constantFrom(...places), value: anything }), { minLength: 1, maxLength: 3 })
  .map((all) => (dir: string): void => {
    for (const { place, value } of all) attempt(() => set(place.file, place.path, value)(dir))
  })

/** An earlier mutation may have removed the place of a later one. */
function attempt(change: () => void): void {
  try {
    change()
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem
  }
}
