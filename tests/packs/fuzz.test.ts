import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFault } from '../../electron/core/faults'
import { parseJson } from '../../electron/packs/read/json'
import { findSyntaxFault } from '../../electron/packs/read/syntax'
import { fixtures, readBroken } from './brokenPack'
import { files, mutations } from './mutations'

describe('a pack with anything in it', () => {
  it('is read or told with faults in both languages, whatever value is replaced or removed', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (mutate) => {
        const read = await readBroken(mutate)
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
  const text = readFileSync(join(fixtures, 'valid/geo/places.json'), 'utf8')
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
