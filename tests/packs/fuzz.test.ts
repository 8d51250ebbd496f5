import fc from 'fast-check'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFault } from '../../electron/core/faults'
import { parseJson } from '../../electron/packs/read/json'
import { findSyntaxFault } from '../../electron/packs/read/syntax'
import { fixtures, readBroken, set } from './brokenPack'

const valid = join(fixtures, 'valid')
const files = readdirSync(valid, { recursive: true })
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

describe('a pack with anything in it', () => {
  it('is read or told with faults in both languages, whatever value is replaced or removed', async () => {
    const mutation = fc.record({ place: fc.constantFrom(...places), value: anything })
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        const read = await readBroken((dir) => {
          for (const { place, value } of mutations) attempt(() => set(place.file, place.path, value)(dir))
        })
        if (read.ok) return
        expect(read.error.length).toBeGreaterThan(0)
        for (const fault of read.error) for (const locale of ['zh-CN', 'en']) expectTold(describeFault(fault, locale))
      }),
      { numRuns: 150 },
    )
  })

  it('is read or told with faults, wherever its bytes break off or change', async () => {
    const damage = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.option(fc.nat(255)),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, byte }) => {
        const read = await readBroken((dir) => {
          const bytes = readFileSync(join(dir, file))
          const offset = Math.floor(at * (bytes.length - 1))
          if (byte === null) writeFileSync(join(dir, file), bytes.subarray(0, offset))
          else writeFileSync(join(dir, file), bytes.fill(byte, offset, offset + 1))
        })
        if (!read.ok) for (const fault of read.error) expectTold(describeFault(fault, 'en'))
      }),
      { numRuns: 80 },
    )
  })
})

describe('the place of a JSON mistake', () => {
  const text = readFileSync(join(valid, 'geo/places.json'), 'utf8')
  const edited = fc.tuple(
    fc.nat(text.length),
    fc.nat(3),
    fc.constantFrom('', ',', '"', '}', ']', '{', ':', '\\', '\n', '1', '-', 'e', 'true', '\u0000'),
  )

  it('is found exactly where there is one', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          edited.map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
          fc.json(),
          fc.string(),
        ),
        (candidate) => {
          expect(findSyntaxFault(candidate) === undefined).toBe(parseJson(candidate, 'x').ok)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is found in deeply nested and very long input without exhausting anything', () => {
    expect(findSyntaxFault('['.repeat(200_000))).toEqual({ offset: 200_000, problem: 'ends-early' })
    expect(findSyntaxFault(`["${'a'.repeat(2_000_000)}`)).toEqual({ offset: 1, problem: 'string' })
  })
})

function expectTold(words: { readonly what: string; readonly where: string; readonly todo: string }): void {
  for (const line of Object.values(words)) {
    expect(line).not.toBe('')
    expect(line).not.toMatch(/undefined|\[object|NaN/)
  }
}

/** An earlier mutation may have removed the place of a later one. */
function attempt(change: () => void): void {
  try {
    change()
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem
  }
}
