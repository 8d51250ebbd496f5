import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { SheetBox } from '../../../electron/core/contracts/ground'
import { readPack } from '../../../electron/packs'
import { groundOf, groundParts, worldRings } from '../../../electron/packs/ground'
import { writeBegun } from '../../../electron/packs/scaffold'
import { allStages, judge } from '../../../src/judge'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-world-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
let runs = 0
const names = { 'zh-CN': '内湖港', en: 'Inland Port', de: 'Binnenhafen' }

async function begunOn(box: SheetBox): Promise<string> {
  const made = await groundOf({ box })
  if (!made.ok) return made.error.why
  const ground = groundParts(made.value, { box }, Object.keys(names))
  const folder = join(room, String((runs += 1)))
  const written = await writeBegun(folder, { id: 'port-2027', period: '2027', names, scenes: [], ground })
  expect(written).toEqual({ ok: true, value: null })
  const read = await readPack(folder)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const { report, geography } = read.value
  expect(geography).toBeDefined()
  expect(report.tour.scenes.map(({ kind }) => kind)).toEqual(['map'])
  expect(judge({ report, geography }, allStages).findings).toEqual([])
  return 'plays'
}

describe('a box of the world', () => {
  it('is a map wherever it lies, over the date line and at sea, and its pictures have room', async () => {
    const boxes = fc.record({
      ...{
        west: fc.double({ min: -180, max: 179.9, noNaN: true }),
        south: fc.double({ min: -70, max: 70, noNaN: true }),
      },
      ...{ across: fc.double({ min: 1.5, max: 12, noNaN: true }), up: fc.double({ min: 1, max: 8, noNaN: true }) },
    })
    await fc.assert(
      fc.asyncProperty(boxes, async ({ west, south, across, up }) => {
        const box = { west, east: west + across / Math.cos((south * Math.PI) / 180), south, north: south + up }
        expect(await begunOn(box)).toBe('plays')
      }),
      {
        numRuns: 5,
        examples: [[{ west: 177, south: -20, across: 6, up: 5 }], [{ west: 119.5, south: 30.8, across: 3, up: 1.8 }]],
      },
    )
  })

  it.each([
    [{ west: 120, east: 120.2, south: 31, north: 31.2 }, 'small'],
    [{ west: 60, east: 150, south: 0, north: 50 }, 'wide'],
  ])('is refused where it is too small or too wide', async (box, why) => {
    expect(await groundOf({ box })).toMatchObject({ ok: false, error: { why } })
  })

  it('is chosen on all land there is, without a boundary of anybody', async () => {
    const { degrees, starts } = await worldRings()
    expect(starts.at(-1)).toBe(degrees.length)
    expect(degrees.length).toBeGreaterThan(800_000)
    expect(degrees.every((value, i) => Math.abs(value) <= (i % 2 === 0 ? 180.001 : 90))).toBe(true)
  })
})
