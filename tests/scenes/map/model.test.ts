import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Geography, Report, SceneOf } from '../../../electron/core/report'
import { sceneOf, textsOf } from '../../../electron/core/reading'
import { readPack } from '../../../electron/packs'
import type { Stage } from '../../../src/composables/useStage'
import { overlaps, textWidth } from '../../../src/map/labels'
import { toStage } from '../../../src/map/camera'
import { sheetOf } from '../../../src/map/sheet'
import { widestOf } from '../../../src/map/widest'
import type { MapLabel } from '../../../src/scenes/map/labelModel'
import { cameraOf, frameOf, mapGround } from '../../../src/scenes/map/model'
import type { StepContext } from '../../../src/scenes/map/stepContext'
import { notesBox, titleBoxes } from '../../../src/scenes/map/boxes'
import { stepModel, yearsOf } from '../../../src/scenes/map/stepModel'

const landscape: Stage = {
  w: 1920,
  h: 1080,
  u: 1,
  portrait: false,
  text: 1,
  content: { x: 96, y: 54, w: 1728, h: 856 },
}
const portrait: Stage = { w: 1080, h: 1920, u: 1, portrait: true, text: 1, content: { x: 54, y: 96, w: 896, h: 1624 } }
const laptop: Stage = {
  w: 1728,
  h: 1080,
  u: 0.74,
  portrait: false,
  text: 1,
  content: { x: 86.4, y: 54, w: 1555.2, h: 856 },
}

let report: Report
let geography: Geography
let scene: SceneOf<'map'>

beforeAll(async () => {
  const pack = await readPack(resolve('resources/packs/suxitong-2020'))
  if (!pack.ok || !pack.value.geography) throw new Error('the bundled pack does not load')
  report = pack.value.report
  geography = pack.value.geography
  const found = report.tour.scenes.find((s) => s.kind === 'map')
  if (!found) throw new Error('the bundled pack has no map')
  scene = sceneOf(found, 'map')
})

function contextOf(index: number, stage: Stage, locale: string): StepContext {
  const step = scene.steps[index]
  if (!step) throw new Error('no such step')
  const ground = mapGround(scene, geography)
  const sheet = sheetOf(geography, ground.projection)
  const view = { camera: cameraOf(step, stage, ground.projection), frame: frameOf(stage) }
  const texts = textsOf(report, locale)
  const words = {
    channel: sheet.channel,
    lettering: step.view === 'region' ? widestOf(sheet.channel, view) : undefined,
  }
  return { scene, step, ground, report, texts, locale, stage, view, banks: sheet.land, ...words }
}

const labelsOf = (c: StepContext): readonly MapLabel[] => stepModel(c).labels

const large = [landscape, portrait, laptop].map((stage) => ({ ...stage, text: 1.25 }))
const cases = [0, 1, 2, 3].flatMap((step) =>
  [landscape, portrait, laptop, ...large].flatMap((stage) =>
    ['zh-CN', 'en'].map((locale) => [step, stage, locale] as const),
  ),
)

describe('labels of every step', () => {
  it.each(cases)(
    'keep clear of each other, of the title and of the notes (step %i, %o, %s)',
    (index, stage, locale) => {
      const c = contextOf(index, stage, locale)
      const boxes = labelsOf(c).map((l) => {
        const { x, y } = toStage(c.view, l.at)
        return { x: x + l.dx, y: y + l.dy, w: l.w, h: l.h }
      })
      for (const [i, box] of boxes.entries()) {
        for (const other of [...boxes.slice(i + 1), ...titleBoxes(c), notesBox(stage)])
          expect(overlaps(box, other)).toBe(false)
        expect(
          box.x >= 0 && box.x + box.w <= stage.w && box.y >= 0 && box.y + box.h <= stage.content.y + stage.content.h,
        ).toBe(true)
      }
    },
  )

  it.each(cases)('name the park, and at most seven places (step %i, %o, %s)', (index, stage, locale) => {
    const labels = labelsOf(contextOf(index, stage, locale))
    expect(labels.some((l) => l.id === 'place:suxitong')).toBe(true)
    expect(labels.filter((l) => l.id.startsWith('place:')).length).toBeLessThanOrEqual(7)
  })

  it('are the same for the same report', () => {
    expect(labelsOf(contextOf(3, landscape, 'en'))).toEqual(labelsOf(contextOf(3, landscape, 'en')))
  })
})

describe('crossings', () => {
  it('are drawn only with both ends and in use within the report’s time, in the order they opened', () => {
    const { crossings } = mapGround(scene, geography)
    expect(crossings.map((c) => c.id)).toEqual([
      'jiangyin',
      'sutong',
      'shanghai-bridge',
      'shanghai-tunnel',
      'chongqi',
      'taizhou',
      'hutong',
      'wufengshan',
    ])
    expect(yearsOf(crossings).at(-1)).toBe('2020')
  })

  it('has one crossing in the park’s colour', () => {
    expect(
      mapGround(scene, geography)
        .crossings.filter((c) => c.park)
        .map((c) => c.id),
    ).toEqual(['sutong'])
  })

  it('leaves out one with a single end', () => {
    const half = geography.crossings.map((c) => (c.id === 'jiangyin' ? { ...c, south: null } : c))
    const { crossings } = mapGround(scene, { ...geography, crossings: half })
    expect(crossings.map((c) => c.id)).not.toContain('jiangyin')
  })
})

describe('the band of linked fields', () => {
  it.each([landscape, portrait, laptop])('has even strands, the open one last, and none amber (%o)', (stage) => {
    const { band } = stepModel(contextOf(2, stage, 'zh-CN'))
    expect(band?.strands.map((s) => s.text)).toEqual(['人才', '资本', '产业', '科技', '等'])
    expect(band?.strands.filter((s) => s.open).map((s) => s.id)).toEqual(['more'])
    const gaps = band?.strands.slice(1).map((s, i) => s.strand.offset - (band.strands[i]?.strand.offset ?? 0)) ?? []
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 8)
  })

  it.each(['zh-CN', 'en'])('lets no name touch another (%s)', (locale) => {
    for (const stage of [landscape, portrait, laptop]) {
      const { band } = stepModel(contextOf(2, stage, locale))
      const size = band?.size ?? 24
      const boxes = (band?.strands ?? []).map(({ text, name }) => {
        const w = textWidth(text, size)
        return { x: name.x - w / 2, y: name.y - size * 0.6, w, h: size * 1.2 }
      })
      for (const [i, box] of boxes.entries())
        for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false)
    }
  })
})

describe('unusual packs', () => {
  it('finds its way without the park’s place', () => {
    const places = geography.places.filter((p) => p.id !== 'suxitong')
    expect(() => mapGround(scene, { ...geography, places })).not.toThrow()
    expect(() => mapGround(scene, { ...geography, places: [] })).not.toThrow()
  })

  it('draws one place or forty', () => {
    const base = contextOf(0, landscape, 'zh-CN')
    const many = { ...base, step: { ...base.step, places: geography.places.map((p) => p.id) } }
    expect(labelsOf(many).length).toBeGreaterThan(7)
    expect(
      labelsOf({ ...base, step: { ...base.step, places: ['suxitong'] } }).some((l) => l.id === 'place:suxitong'),
    ).toBe(true)
  })
})
