import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { StoryEdit } from '../../../electron/core/contracts/storyboard'
import type { Workshop } from '../../../electron/main/workshop/room'
import { edit } from '../../workbook/book'
import { fillPort } from '../../workbook/portBook'
import { openShop } from './shop'

/** A map that is pointed at before and after its report's workbook is filled: neither loses what the other has. */
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-pointed-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const names = { 'zh-CN': '内湖港', en: 'Inland Port' }
const scenes = [
  { kind: 'indicators', count: 12 },
  { kind: 'milestones', count: 15 },
] as const
const map = { box: { west: 119.5, east: 122.5, south: 30.8, north: 32.6 } }
const placeAt = (lon: number, name: string): StoryEdit => ({
  ...{ do: 'add-place', scene: 'map', step: 'region', name: { 'zh-CN': name, en: name }, kind: 'city' },
  ...{ at: { lon, lat: 31.6 }, accuracy_m: 500, far: true },
})
const faultsOf = ({ state }: Workshop): unknown => [
  state.problem?.en.what ?? null,
  (state.workbook?.faults ?? []).map(({ sheet, cell, what }) => `${sheet}!${cell} ${what.en}`),
  state.faults.map(({ en }) => en.what),
]

it('keeps places, bridges and steps that were pointed at', async () => {
  const shop = openShop(join(room, 'project.json'))
  await shop.desk.begin({ names, period: '2027', scenes, map }, room)
  shop.desk.rest()
  expect(faultsOf(shop)).toEqual([null, [], []])
  await shop.story.edit(placeAt(120.9, '旧城'))
  await shop.story.edit({
    ...{ do: 'add-scene', kind: 'story', name: { 'zh-CN': '湖上', en: 'Lake' }, title: { 'zh-CN': '湖', en: 'Lake' } },
    picks: { figures: [] },
  })
  const workbook = join(room, 'inland-port-2027.xlsx')
  await edit(workbook, workbook, fillPort)
  await shop.desk.take(workbook)
  shop.desk.rest()
  expect(faultsOf(shop)).toEqual([null, [], []])
  const read = (name: string): string => readFileSync(join(shop.state.folder ?? '', name), 'utf8')
  expect(read('geo/places.json')).toContain('"place"')
  expect(read('tour.json')).toContain('"story"')
  await shop.story.edit(placeAt(121.2, '新城'))
  await shop.story.edit({
    ...{ do: 'add-crossing', scene: 'map', name: { 'zh-CN': '桥', en: 'Bridge' }, kind: 'road bridge' },
    ...{
      ends: [
        { lon: 121, lat: 31.5 },
        { lon: 121, lat: 31.7 },
      ],
      opened: '',
    },
  })
  await edit(workbook, workbook, (book) => void (book.creator = 'again'))
  await shop.desk.take(workbook)
  shop.desk.rest()
  expect(faultsOf(shop)).toEqual([null, [], []])
  for (const name of ['旧城', '新城', '桥']) expect(read('texts/zh-CN.json')).toContain(name)
  expect(read('geo/places.json')).toContain('"place-2"')
  expect(read('geo/crossings.json')).toContain('"crossing"')
  expect(read('facts.json')).toContain('"distance-place-2"')
})
