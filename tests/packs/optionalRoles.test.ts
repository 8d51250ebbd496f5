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

// Looking at every picture takes its time: roles of different scenes are left out together.
it.each([
  [
    'no growth, share, doubling, window nor crossing of its own',
    all(
      role('indicators', 'pair', []),
      silent('indicators', 'growth'),
      role('clusters', 'share'),
      silent('clusters', 'share'),
      role('outlook', 'double'),
      role('outlook', 'year'),
      role('milestones', 'window'),
      role('map', 'crossing'),
    ),
  ],
  [
    'one figure with growth, one goal',
    all(
      role('indicators', 'pair', [first]),
      role('outlook', 'targets', [{ figure: 'double-500', label: 'manufacturing' }]),
    ),
  ],
  [
    'three figures with growth, no whole with its parts',
    all(role('indicators', 'pair', three), role('indicators', 'whole')),
  ],
])('a report with %s plays as any does', async (_, change) => {
  const read = await readBroken(change, bundled)
  expect(read.ok ? [] : brief(read.error)).toEqual([])
  if (!read.ok) return
  const stages = allStages.filter(({ text }) => text === 1)
  const { findings, pictures } = judge({ report: read.value.report, geography: read.value.geography }, stages)
  expect(findings).toEqual([])
  expect(pictures).toBeGreaterThan(300)
})
