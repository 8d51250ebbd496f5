import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Tour } from '../../electron/packs/schema'
import { allStages, judge } from '../../src/judge'
import { all, brief, readBroken, set } from './brokenPack'

/** The bundled pack: it has every role there is. */
const bundled = '../../../resources/packs/suxitong-2020'
const pack = join(import.meta.dirname, '../../resources/packs/suxitong-2020')
const tour = JSON.parse(readFileSync(join(pack, 'tour.json'), 'utf8')) as Tour
const at = (kind: string): number => tour.scenes.findIndex((scene) => scene.kind === kind)
const role = (kind: string, name: string, value?: unknown) => set('tour.json', ['scenes', at(kind), name], value)
/** A step asks nothing any more, in the tour and in both languages. */
const silent = (kind: string, step: string) =>
  all(
    set('tour.json', ['scenes', at(kind), 'steps', 0, 'guess'], undefined),
    ...['zh-CN', 'en'].map((locale) => set(`texts/${locale}.json`, ['scenes', kind, 'steps', step, 'ask'], undefined)),
  )

const [first, second] = tour.scenes.flatMap((scene) => (scene.kind === 'indicators' ? scene.pair : []))
const three = [first, second, { ...first, figure: 'industrial-investment' }]

it.each([
  ['indicators without growth', all(role('indicators', 'pair', []), silent('indicators', 'growth'))],
  ['one figure with growth', role('indicators', 'pair', [first])],
  ['three figures with growth', role('indicators', 'pair', three)],
  ['no whole with its parts', role('indicators', 'whole')],
  ['clusters without a share', all(role('clusters', 'share'), silent('clusters', 'share'))],
  ['goals without a doubling', all(role('outlook', 'double'), role('outlook', 'year'))],
  ['one goal', role('outlook', 'targets', [{ figure: 'double-500', label: 'manufacturing' }])],
  ['milestones without a window', role('milestones', 'window')],
  ['a map without a crossing of its own', role('map', 'crossing')],
])('%s plays as any report does', async (_, change) => {
  const read = await readBroken(change, bundled)
  expect(read.ok ? [] : brief(read.error)).toEqual([])
  if (!read.ok) return
  const stages = allStages.filter(({ text }) => text === 1)
  const { findings, pictures } = judge({ report: read.value.report, geography: read.value.geography }, stages)
  expect(findings).toEqual([])
  expect(pictures).toBeGreaterThan(300)
})
