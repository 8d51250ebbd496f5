import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { brief, fixtures } from './brokenPack'

/** The committed packs, which the end-to-end tests play too, and the one fault each of them has. */
const expected: Readonly<Record<string, readonly string[]>> = {
  valid: [],
  'missing-file': ['missing-file texts/en.json'],
  'broken-json': ['broken-json facts.json 13:57'],
  'unknown-id': ['unknown-id tour.json scenes[0].mission'],
  'missing-translation': ['missing-text texts/en.json scenes.indicators.steps.quiet'],
  'wrong-sum': ['wrong-sum facts.json checks[0]'],
  'too-new-format': ['too-new-format manifest.json format'],
}

describe('the fixture packs', () => {
  it('are these', () => {
    expect(readdirSync(fixtures).sort()).toEqual(Object.keys(expected).sort())
  })

  it.each(Object.entries(expected))('%s has the fault it is named for and no other', async (name, faults) => {
    const read = await readPack(join(fixtures, name))
    expect(read.ok ? [] : brief(read.error)).toEqual(faults)
  })
})
