import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { Workshop } from '../../../electron/main/workshop/room'
import { writeInlandPort } from '../../packs/inlandPort'
import { openShop } from './shop'

/** The storyboard's own desk: what is changed by hand lands in the pack's folder, and every state can be brought back. */
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-story-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const bundled = resolve('resources/packs/suxitong-2020')
let pack = ''
let runs = 0
let shop: Workshop

beforeEach(async () => {
  const own = join(room, String((runs += 1)))
  mkdirSync(own)
  pack = writeInlandPort(join(own, 'pack'))
  shop = openShop(join(own, 'project.json'))
  await shop.choose(pack)
})

const tour = (folder = pack): string => readFileSync(join(folder, 'tour.json'), 'utf8')
const order = (): readonly string[] => (JSON.parse(tour()) as { scenes: { id: string }[] }).scenes.map(({ id }) => id)
const swap = (): Promise<void> => shop.story.edit({ do: 'move-scene', scene: 'lake', to: 0 })

it('changes the folder, takes it back, and brings back what was taken back', async () => {
  await swap()
  expect(order()).toEqual(['lake', 'port'])
  await shop.story.edit({ do: 'remove-scene', scene: 'port' })
  expect(order()).toEqual(['lake'])
  expect(shop.state).toMatchObject({ problem: null, faults: [], draft: { scenes: 1 } })
  expect(shop.state.states).toHaveLength(3)
  const [, swapped = '', first = ''] = shop.state.states
  await shop.story.bringBack(first)
  expect(order()).toEqual(['port', 'lake'])
  await shop.story.bringBack(swapped)
  expect(order()).toEqual(['lake', 'port'])
  await shop.story.bringBack('2020-01-01T00:00:00.000Z')
  expect(shop.state.problem?.en.what).toContain('no longer kept')
})

it('brings back what played when the folder was broken by hand, and every state outlives the program', async () => {
  await swap()
  writeFileSync(join(pack, 'tour.json'), '{')
  await swap()
  expect(shop.state.problem?.en.what).toContain('cannot be read')
  expect(tour()).toBe('{')
  const again = openShop(join(pack, '../project.json'))
  await again.reopen()
  await again.story.bringBack(again.state.states[0] ?? '')
  expect(order()).toEqual(['lake', 'port'])
  expect(again.state).toMatchObject({ faults: [], problem: null })
})

it('loses none of many changes asked for at once', async () => {
  const words = (locale: string): Promise<void> =>
    shop.story.edit({
      ...{ do: 'words', scene: 'lake', step: null },
      words: [{ locale, field: 'name', text: `湖 ${locale}` }],
    })
  await Promise.all([swap(), words('zh-CN'), words('en')])
  expect(order()).toEqual(['lake', 'port'])
  for (const locale of ['zh-CN', 'en'])
    expect(readFileSync(join(pack, `texts/${locale}.json`), 'utf8')).toContain(`湖 ${locale}`)
})

it('leaves alone what came with the program or is signed, and goes on with a copy', async () => {
  const before = tour(bundled)
  await shop.choose(bundled)
  expect(shop.state.isOurs).toBe(false)
  await shop.story.edit({ do: 'remove-scene', scene: 'map' })
  expect(shop.state.problem?.en.what).toContain('stays as it is')
  const target = join(pack, '../copy')
  await shop.story.copy(target)
  expect(shop.state).toMatchObject({ folder: target, base: bundled, isOurs: true, problem: null })
  await shop.story.edit({ do: 'remove-scene', scene: 'map' })
  expect(tour(target)).not.toContain('"kind": "map"')
  expect(shop.state.changes.length).toBeGreaterThan(0)
  expect(tour(bundled)).toBe(before)
  await shop.story.copy(target)
  expect(shop.state.problem?.en.what).toContain('something in this folder')
  writeFileSync(join(pack, 'signatures.json'), '[]')
  await shop.choose(pack)
  expect(shop.state.isOurs).toBe(false)
})

it('puts a picture there or tells what it is, and then nothing has changed', async () => {
  const alt = { 'zh-CN': '码头', en: 'A quay' }
  const still = readFileSync('tests/fixtures/media/still.jpg')
  await shop.story.setMedia('lake', 'said', { bytes: new Uint8Array(still), type: 'jpg' }, alt)
  expect(shop.state.problem).toBeNull()
  const [media = ''] = /media\/[a-z0-9]+\.jpg/.exec(tour()) ?? []
  expect(readFileSync(join(pack, media))).toEqual(still)
  const before = tour()
  await shop.story.setMedia(
    'lake',
    'said',
    { bytes: readFileSync('tests/fixtures/media/phone.heic'), type: 'jpg' },
    alt,
  )
  expect(shop.state.problem?.en.what).toMatch(/HEIC/i)
  await shop.story.setMedia('lake', 'said', { film: resolve('tests/fixtures/media/hevc-silent.mp4'), still: null }, alt)
  expect(shop.state.problem?.en.what).toContain('cannot be played')
  expect(tour()).toBe(before)
  await shop.story.setMedia('lake', 'said', { film: resolve('tests/fixtures/media/h264.mp4'), still }, alt)
  expect(tour()).toContain('"view": "film"')
  expect(existsSync(join(pack, /media\/[a-z0-9]+\.mp4/.exec(tour())?.[0] ?? 'none'))).toBe(true)
})
