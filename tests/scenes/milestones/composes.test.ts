import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { sceneOf } from '../../../electron/core/reading'
import type { MilestoneFact, Report, SceneOf } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { stageOf } from '../../../src/composables/useStage'
import { carve } from '../../../src/scenes/milestones/carving'
import { storyOf } from '../../../src/scenes/milestones/items'
import { milestonesView, type MilestonesView } from '../../../src/scenes/milestones/model'

let report: Report
let scene: SceneOf<'milestones'>

beforeAll(async () => {
  const pack = await readPack('resources/packs/suxitong-2020')
  if (!pack.ok) throw new Error(JSON.stringify(pack.error[0]))
  report = pack.value.report
  const found = report.tour.scenes.find((s) => s.kind === 'milestones')
  if (!found) throw new Error('no milestones scene')
  scene = sceneOf(found, 'milestones')
})

const viewOf = (
  told: Report,
  of: SceneOf<'milestones'>,
  ...rest: Parameters<typeof milestonesView> extends [unknown, unknown, ...infer R] ? R : never
): MilestonesView => milestonesView(told, { window: of.window, story: storyOf(told, of) }, ...rest)

/** A pack that tells of events on these days of 2020 (0 = 1 January), from the first to the last of them. */
function packOf(days: readonly number[]): { report: Report; scene: SceneOf<'milestones'> } {
  const sorted = [...days].sort((a, b) => a - b)
  const facts = { ...report.facts }
  const ids = sorted.map((_, i) => `event-${i}`)
  for (const [i, id] of ids.entries()) {
    const date = new Date(Date.UTC(2020, 0, 1 + (sorted[i] ?? 0))).toISOString().slice(0, 10)
    facts[id] = { kind: 'milestone', id, at: '1.1', date, precision: 'day' } satisfies MilestoneFact
  }
  const [first = '', last = ''] = [ids[0], ids.at(-1)]
  const told = scene.steps.map((step) => (step.view === 'event' ? { ...step, milestone: first } : step))
  return {
    report: { ...report, facts },
    scene: { ...scene, milestones: ids, window: { ...scene.window, from: first, to: last }, steps: told },
  }
}

const stages = fc
  .constantFrom([1920, 1080], [1080, 1920], [1366, 768], [1280, 800], [3840, 2160])
  .chain(([w = 0, h = 0]) => fc.constantFrom(1, 1.25, 1.4).map((text) => stageOf(w, h, { text })))
const oneDay = fc.nat(365).chain((day) => fc.nat(39).map((n) => Array.from({ length: n + 1 }, () => day)))
const anyDays = fc.array(fc.nat(365), { minLength: 1, maxLength: 40 })
const settings = fc.record({
  locale: fc.constantFrom('zh-CN', 'en'),
  coil: fc.constantFrom(0, 0.4, 1),
  lens: fc.option(
    fc.record({ zoom: fc.double({ min: 0.2, max: 8, noNaN: true }), shift: fc.integer({ min: -9000, max: 3000 }) }),
    { nil: undefined },
  ),
})

describe('one milestone or forty, on one day or on many', () => {
  it('compose on every stage, in every size of type, under every hand', () => {
    fc.assert(
      fc.property(fc.oneof(oneDay, anyDays), stages, settings, fc.nat(2), (days, stage, setting, at) => {
        const pack = packOf(days)
        const step = pack.scene.steps[at]
        if (!step) return
        const view = viewOf(pack.report, pack.scene, step, stage, setting)
        for (const stroke of view.strokes)
          for (const { x, y } of stroke.points) expect(Number.isFinite(x + y)).toBe(true)
        for (const { box } of view.marks) {
          expect(Number.isFinite(box.x + box.y)).toBe(true)
          expect(box.w > 0 && box.h > 0).toBe(true)
        }
        const { content } = stage
        for (const word of [...view.words, ...view.names]) {
          expect(word.x, JSON.stringify(word)).toBeGreaterThan(-1)
          expect(word.x).toBeLessThan(stage.w + 1)
          expect(word.y).toBeGreaterThan(content.y)
          expect(word.y).toBeLessThan(stage.h - 120)
        }
        if (view.panel) {
          const { box } = view.panel
          expect(box.x + box.w).toBeLessThanOrEqual(content.x + content.w + 1)
          expect(box.w).toBeGreaterThan(300)
          expect(box.h).toBeGreaterThan(300)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keep piles of the window apart', () => {
    fc.assert(
      fc.property(fc.oneof(oneDay, anyDays), stages, (days, stage) => {
        const pack = packOf(days)
        const step = pack.scene.steps[1]
        if (!step) return
        const { marks } = viewOf(pack.report, pack.scene, step, stage, { locale: 'en', coil: 0 })
        const along = marks
          .map(({ box }) => (stage.portrait ? [box.y, box.y + box.h] : [box.x, box.x + box.w]))
          .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
        for (let i = 1; i < along.length; i += 1)
          expect(along[i]?.[0] ?? 0).toBeGreaterThanOrEqual((along[i - 1]?.[1] ?? 0) - 0.01)
      }),
      { numRuns: 300 },
    )
  })
})

describe('ten thousand milestones', () => {
  const days = Array.from({ length: 10_000 }, (_, i) => Math.floor((i * i) / 274_000) % 366)

  it.each([0, 1, 2])('are a pile a day, as high as its count, told ones first: step %i', (at) => {
    const pack = packOf(days)
    const step = pack.scene.steps[at]
    if (!step) throw new Error('no such step')
    for (const stage of [stageOf(1920, 1080), stageOf(1080, 1920)]) {
      const { marks, strokes } = viewOf(pack.report, pack.scene, step, stage, { locale: 'en', coil: 0 })
      expect(marks.length).toBeLessThanOrEqual(366)
      expect(strokes.length).toBeLessThanOrEqual(620)
      // On the year every event stands for itself or is counted by its day's.
      if (at === 0) expect(marks.reduce((sum, { more }) => sum + 1 + more, 0)).toBe(10_000)
      if (step.view === 'event') expect(marks.some(({ id, quiet }) => id === step.milestone && !quiet)).toBe(true)
    }
  })

  it('can be drawn apart by hand, each a finger wide', () => {
    const pack = packOf(days)
    const [step] = pack.scene.steps
    if (!step) throw new Error('no such step')
    const stage = stageOf(1920, 1080)
    const view = (lens?: { zoom: number; shift: number }): MilestonesView =>
      viewOf(pack.report, pack.scene, step, stage, { locale: 'en', coil: 0, lens })
    const { closest, length } = view().limits
    const { marks } = view({ zoom: closest, shift: 400 - (length * closest * 365) / 366 })
    expect(marks.length).toBeGreaterThan(2)
    expect(marks.every(({ box, more }) => more > 0 || box.w >= 30)).toBe(true)
    expect(marks.some(({ more }) => more === 0)).toBe(true)
  })
})

describe('names in piles', () => {
  const pile = fc.record({
    thickness: fc.integer({ min: 1, max: 110 }),
    length: fc.integer({ min: 60, max: 900 }),
    largest: fc.constantFrom(42, 46, 84),
  })
  it('are never below the floor nor wider than their pile, however long', () => {
    fc.assert(
      fc.property(
        pile,
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.option(fc.string({ maxLength: 12 })),
        (p, name, s) => {
          const carving = carve(p, { name, status: s ?? undefined })
          if (p.thickness < 27) expect(carving).toBeUndefined()
          if (!carving) return
          expect(carving.size).toBeGreaterThanOrEqual(24)
          expect(carving.size).toBeLessThanOrEqual(Math.max(24, p.thickness))
        },
      ),
    )
  })

  it('grow with their pile, and what became of it gives way to a long name', () => {
    const deep = { thickness: 96, length: 780, largest: 84 }
    expect(carve(deep, { name: '神马电力', status: '建成开业' })).toEqual({
      size: 96 * 0.86,
      status: true,
    })
    expect(carve({ ...deep, length: 250 }, { name: '一个三倍长的名字在这里', status: '建成开业' })?.status).toBe(false)
  })
})
