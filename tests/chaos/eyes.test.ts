import { describe, expect, it } from 'vitest'
import { Deck, randomFrom } from './deck'
import { chaosFaults } from './faults'
import { coloursOf } from './screen'
import { chaosTable, isWrong } from './table'
import type { Struck } from './session'

/** A window dump as xwd writes it: a header of 100 bytes, `colours` entries of 12, then pixels of 4. */
function dumpOf(pixels: readonly number[], colours: number): Buffer {
  const dump = Buffer.alloc(100 + colours * 12 + pixels.length * 4, 0xff)
  for (const [at, value] of [
    [0, 100],
    [44, 32],
    [76, colours],
  ] as const)
    dump.writeUInt32BE(value, at)
  for (const [i, pixel] of pixels.entries()) dump.writeUInt32LE(pixel, 100 + colours * 12 + i * 4)
  return dump
}

describe('the eye for a picture', () => {
  it('tells a black display from one with a picture on it, whatever colour table stands before it', () => {
    const black = Array.from({ length: 20_000 }, () => 0)
    const painted = Array.from({ length: 20_000 }, (_, i) => i)
    expect(coloursOf(dumpOf(black, 256))).toBe(1)
    expect(coloursOf(dumpOf(painted, 256))).toBe(21)
  })
})

describe('the deck', () => {
  it('deals every fault, and the same ones in the same order for the same seed', () => {
    const deal = (seed: number): readonly string[] => {
      const deck = new Deck(chaosFaults, randomFrom(seed))
      return Array.from({ length: 700 }, () => deck.next().name)
    }
    expect(new Set(deal(7))).toEqual(new Set(chaosFaults.map(({ name }) => name)))
    expect(deal(7)).toEqual(deal(7))
    expect(deal(7)).not.toEqual(deal(8))
  })
})

describe('the table', () => {
  const struck = (seconds: number | undefined, wrong: readonly string[] = []): Struck => ({
    ...{ fault: 'main killed', where: 'map/1', goal: 4, said: [] },
    ...{ seconds, wrong },
  })

  it('counts what was not recovered from, and what was but for something else that must not be', () => {
    const run = { seed: 1, cleanStarts: [2, 4], struck: [struck(2), struck(4, ['a window']), struck(undefined)] }
    const table = chaosTable(run)
    expect(table).toContain('| main killed | 3 | 1 | 1 | 3.00 | 4.00 | 4.00 |')
    expect(table).toContain('- main killed at map/1: a window')
    expect(run.struck.map(isWrong)).toEqual([false, true, true])
  })

  it('has a line for each fault that was struck before its time, too', () => {
    const before = { ...struck(undefined), fault: 'before main killed' }
    expect(chaosTable({ seed: 1, cleanStarts: [2], struck: [before] })).toContain('| before main killed | 1 | 1 |')
  })
})
