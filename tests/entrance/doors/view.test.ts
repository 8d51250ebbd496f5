import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textsOf } from '../../../electron/core/reading'
import type { Report } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { faultsOf } from '../../../src/picture/faults'
import type { Shape, Switch } from '../../../src/picture/picture'
import { stageOf } from '../../../src/picture/stage'
import { doorsOf } from '../../../electron/core/doors'
import { doorKey, doorsView } from '../../../src/entrance/doors/view'
import { numRuns, stages } from '../../picture/stages'

const read = await readPack(join(import.meta.dirname, '../../../resources/packs/suxitong-2020'))
if (!read.ok) throw new Error('the bundled pack does not play')
const { report } = read.value

it('offers the doors of the pack, each with what it leads through, and the whole', () => {
  const doors = doorsOf(report, 'zh-CN')
  expect(doors.map(({ name, other }) => [name, other])).toEqual([
    ['投资兴业', 'Investing here'],
    ['安居乐业', 'Living and working here'],
    ['海外合作', 'Cooperating from abroad'],
    ['从头看起', 'The whole story'],
  ])
  for (const { steps } of doors.slice(0, -1)) expect(steps >= 4 && steps <= 8, String(steps)).toBe(true)
  expect(doors.at(-1)?.scenes.every((lit) => lit)).toBe(true)
  expect(doors[0]?.scenes).toEqual([false, false, true, true, true, true, false, true])
})

it('draws a door as one place to touch, and its ring with as many arcs as it leads to scenes', () => {
  const { pieces } = doorsView(report, stageOf(1920, 1080), 'en')
  const switches = pieces.filter((piece): piece is Switch => piece.kind === 'switch')
  expect(switches.map(({ sets }) => sets[doorKey])).toEqual(['invest', 'live', 'abroad', 'full'])
  const lit = pieces.find((piece): piece is Shape => piece.kind === 'shape' && piece.id === 'lit:invest')
  expect(lit?.d.split('M').length).toBe(1 + 5)
})

const names = fc.constantFrom(
  '投资',
  '从境外来投资合作与长期居住生活的全部内容一览',
  'Living and working here',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'Coming from abroad to invest, to work and to live here',
)

it('fits any doors on every stage', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(names, { minLength: 2, maxLength: 4 }),
      names,
      fc.constantFrom('zh-CN', 'en'),
      fc.boolean(),
      (own, other, locale, alone) => {
        const texts = (said: readonly string[]): Report['texts'][string] => ({
          ...textsOf(report, locale),
          routes: Object.fromEntries(said.map((door, i) => [`route-${i}`, { name: 'route', door }])),
        })
        const locales = alone ? [locale] : [locale, locale === 'en' ? 'zh-CN' : 'en']
        const drawn: Report = {
          ...report,
          manifest: { ...report.manifest, locales },
          tour: {
            ...report.tour,
            routes: own.map((_, i) => ({ id: `route-${i}`, minutes: 3, stops: [{ scene: 'outlook' }] })),
            doors: own.map((_, i) => `route-${i}`),
          },
          texts: Object.fromEntries(locales.map((one) => [one, texts(one === locale ? own : own.map(() => other))])),
        }
        for (const stage of stages)
          expect(faultsOf(doorsView(drawn, stage, locale), stage), `${stage.w}×${stage.h} ${stage.text}`).toEqual([])
      },
    ),
    { numRuns: Math.ceil(numRuns / 4) },
  )
})

it('offers nothing where a pack has no doors', () => {
  const { doors, ...tour } = report.tour
  expect(doors?.length).toBe(4)
  expect(doorsOf({ ...report, tour }, 'en')).toEqual([])
})
