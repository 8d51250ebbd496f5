import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MapPoint } from '../../../electron/core/contracts/mapEdit'
import type { StoryEdit } from '../../../electron/core/contracts/storyboard'
import { readPack } from '../../../electron/packs'
import { editStory } from '../../../electron/packs/edit'
import { groundOf, groundParts } from '../../../electron/packs/ground'
import { writeBegun } from '../../../electron/packs/scaffold'
import { readBase, type Base } from '../../../electron/workbook/base'
import { changedFiles } from '../../../electron/workbook/out'
import { judge } from '../../../src/judge'
import { stageOf } from '../../../src/picture/stage'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-pointed-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const box = { west: 119.5, east: 122.5, south: 30.8, north: 32.6 }
const names = { 'zh-CN': '海湾新区', en: 'Bay Park' }
const said = { 'zh-CN': '老城', en: 'Old Town' }
let begun: Base

async function baseOf(folder: string): Promise<Base> {
  const base = await readBase(folder)
  if (!base.ok) throw new Error(JSON.stringify(base.error))
  return base.value
}

beforeAll(async () => {
  const made = await groundOf({ box })
  if (!made.ok) throw new Error(made.error.why)
  const ground = groundParts(made.value, { box }, Object.keys(names))
  const scenes = [{ kind: 'story', count: 1 }] as const
  await writeBegun(join(room, 'pack'), { id: 'bay-2027', period: '2027', names, scenes, ground })
  begun = await baseOf(join(room, 'pack'))
})

const point = fc.record<MapPoint>({
  lon: fc.double({ min: box.west + 0.01, max: box.east - 0.01, noNaN: true }),
  lat: fc.double({ min: box.south + 0.01, max: box.north - 0.01, noNaN: true }),
})
const camera = fc
  .tuple(point, fc.integer({ min: 10, max: 280 }))
  .map(([{ lon, lat }, width_km]) => ({ lon, lat, width_km }))
const accuracy_m = fc.integer({ min: 100, max: 20_000 })
const at = { scene: 'map', step: 'region', name: said }
const edits = fc.oneof(
  fc
    .tuple(point, accuracy_m, fc.boolean(), fc.constantFrom('city' as const, 'airport' as const))
    .map(([spot, accuracy, far, kind]): StoryEdit => ({
      do: 'add-place',
      ...at,
      kind,
      at: spot,
      accuracy_m: accuracy,
      far,
    })),
  fc
    .tuple(fc.constantFrom('park', 'place', 'place-2'), point, accuracy_m)
    .map(([place, spot, accuracy]): StoryEdit => ({ do: 'move-place', place, at: spot, accuracy_m: accuracy })),
  fc.tuple(point, point, fc.constantFrom('', '2026', '2026-03')).map(([a, b, opened]): StoryEdit => ({
    do: 'add-crossing',
    scene: 'map',
    name: said,
    kind: 'road bridge',
    ends: [a, b],
    opened,
  })),
  fc
    .tuple(camera, fc.boolean())
    .map(([camera, upright]): StoryEdit => ({ do: 'camera', scene: 'map', step: 'region', upright, camera })),
  fc
    .tuple(camera, fc.constantFrom('region' as const, 'crossings' as const, 'neighbours' as const))
    .map(([camera, view]): StoryEdit => ({ do: 'add-view', scene: 'map', view, title: said, camera })),
)

it('whatever is pointed at, the pack plays, its pictures have room, and nothing else of it has changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 6 }), async (all) => {
      let files: Base = begun
      for (const edit of all) {
        const made = editStory(files, edit)
        if (made.ok) files = { ...files, ...made.value }
      }
      const changed = changedFiles(begun, files)
      for (const [name, text] of changed) writeFileSync(join(begun.folder, name), text)
      const read = await readPack(begun.folder)
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const { report, geography } = read.value
      expect(judge({ report, geography }, [stageOf(1920, 1080), stageOf(1080, 1920)]).findings).toEqual([])
      expect(report.tour.scenes[0]).toEqual(begun.tour.scenes[0])
      for (const [name, text] of changedFiles(files, begun)) writeFileSync(join(begun.folder, name), text)
    }),
    { numRuns: 15 },
  )
})

it.each([
  [
    'an eighth name on one step',
    'seven-places',
    (): StoryEdit[] =>
      Array.from({ length: 7 }, (_, i) => ({
        do: 'add-place',
        ...at,
        kind: 'city',
        at: { lon: 120 + i / 10, lat: 31 },
        accuracy_m: 100,
        far: false,
      })),
  ],
  [
    'a bridge from a spot to itself',
    'one-spot',
    (): StoryEdit[] => [
      {
        do: 'add-crossing',
        scene: 'map',
        name: said,
        kind: 'ferry',
        ends: [
          { lon: 120, lat: 31 },
          { lon: 120, lat: 31 },
        ],
        opened: '',
      },
    ],
  ],
  [
    'a name in one language',
    'empty-words',
    (): StoryEdit[] => [
      {
        do: 'add-place',
        ...at,
        name: { en: 'Old Town' },
        kind: 'city',
        at: { lon: 120, lat: 31 },
        accuracy_m: 100,
        far: true,
      },
    ],
  ],
])('refuses %s', (_what, why, all) => {
  let [files, refused]: [Base, unknown] = [begun, undefined]
  for (const edit of all()) {
    const made = editStory(files, edit)
    if (made.ok) files = { ...files, ...made.value }
    else refused = made.error
  }
  expect(refused).toBe(why)
})
