import { beforeAll, describe, expect, it } from 'vitest'
import { sceneOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { stageOf } from '../../../src/composables/useStage'
import { storyOf } from '../../../src/scenes/milestones/items'
import { milestonesView, type MilestonesView } from '../../../src/scenes/milestones/model'

const stages = { landscape: stageOf(1920, 1080), portrait: stageOf(1080, 1920), small: stageOf(1280, 800) }
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

function view(stage: keyof typeof stages, index: number, locale = 'zh-CN', coil = 0): MilestonesView {
  const step = scene.steps[index]
  if (!step) throw new Error(`no step ${index}`)
  return viewOf(report, scene, step, stages[stage], { locale, coil })
}
const points = (v: MilestonesView, id: string): number => v.strokes.find((s) => s.id === id)?.points.length ?? 0

describe.each(['landscape', 'portrait', 'small'] as const)('milestones, %s', (stage) => {
  it('keep one axis: the same strokes with equally many points over the year, the window and each event', () => {
    const year = view(stage, 0)
    for (let i = 1; i < scene.steps.length; i += 1)
      for (const stroke of year.strokes)
        expect(points(view(stage, i), stroke.id), `${stroke.id} on step ${i}`).toBe(stroke.points.length)
  })

  it('make the five piles far thicker over the window, where no two touch', () => {
    const pile = (v: MilestonesView): number => v.strokes.find((s) => s.id === 'pile:park-unveiled')?.width ?? 0
    expect(pile(view(stage, 1))).toBeGreaterThan(4 * pile(view(stage, 0)))
    const marks = view(stage, 1).marks.filter((m) =>
      ['shenma-opening', 'park-unveiled', 'carthane-start', 'xinlin-signing', 'karcher-signing'].includes(m.id),
    )
    const along = marks
      .map(({ box }) => (stages[stage].portrait ? [box.y, box.y + box.h] : [box.x, box.x + box.w]))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    for (let i = 1; i < along.length; i += 1) expect(along[i]?.[0]).toBeGreaterThan(along[i - 1]?.[1] ?? 0)
  })

  it('raise the told event alone', () => {
    const told = view(stage, 3)
    const tall = told.marks.filter((m) => !m.quiet)
    expect(tall.map((m) => m.id)).toEqual(['park-unveiled'])
    const extent = (id: string): number => {
      const box = told.marks.find((m) => m.id === id)?.box
      return (stages[stage].portrait ? box?.w : box?.h) ?? 0
    }
    expect(extent('park-unveiled')).toBeGreaterThan(2.5 * extent('carthane-start'))
    expect(told.panel).toMatchObject({ id: 'park-unveiled', date: { day: '23' } })
  })

  it('keep panels and hero figures inside the margins', () => {
    const { content } = stages[stage]
    for (const step of scene.steps.keys()) {
      const { panel } = view(stage, step)
      if (!panel) continue
      expect(panel.box.x).toBeGreaterThanOrEqual(content.x - 1)
      expect(panel.box.x + panel.box.w).toBeLessThanOrEqual(content.x + content.w + 1)
      expect(panel.box.w).toBeGreaterThan(360)
    }
  })
})

describe('what is told', () => {
  it('is the report’s figure of an event, its company’s otherwise, and none where there is none', () => {
    expect(view('landscape', 5).panel?.figure).toBe('xinlin-sales')
    expect(view('landscape', 2).panel?.figure).toBe('shenma-share')
    expect(view('landscape', 3).panel?.figure).toBeUndefined()
  })

  it('names at most seven milestones a step, vague ones by the report’s own word', () => {
    for (const stage of ['landscape', 'portrait'] as const)
      for (const step of scene.steps.keys()) expect(view(stage, step).names.length).toBeLessThanOrEqual(7)
    const names = view('landscape', 0).names
    expect(names.find((n) => n.id === 'joint-operation')).toMatchObject({ date: '三月中旬' })
    expect(view('landscape', 0, 'en').names.find((n) => n.id === 'joint-operation')).toMatchObject({
      date: 'mid-March',
    })
    expect(names.find((n) => n.id === 'innovation-zone')).toMatchObject({ date: '十月十三日' })
    expect(view('landscape', 0, 'en').names.find((n) => n.id === 'innovation-zone')).toMatchObject({
      date: '13 October',
    })
  })

  it('sets the undated moment beside the axis and future years beyond its end, dashed', () => {
    const { strokes } = view('landscape', 0)
    expect(strokes.find((s) => s.id === 'undated:integration-done')).toMatchObject({ dash: [3, 10] })
    const future = strokes.filter((s) => s.id.startsWith('future:'))
    expect(future).toHaveLength(2)
    for (const stroke of future) expect(stroke.dash).toBeDefined()
  })

  it('waits with words and future until the ring has uncoiled', () => {
    const coiled = view('landscape', 0, 'zh-CN', 1)
    expect(coiled.names).toEqual([])
    for (const stroke of coiled.strokes.filter((s) => s.id.startsWith('future:'))) expect(stroke.opacity).toBe(0)
  })
})

describe('other packs', () => {
  it.each([1, 3, 40])('with %i events on distinct days compose', (count) => {
    const facts = { ...report.facts }
    const ids = Array.from({ length: count }, (_, i) => `event-${i}`)
    for (const [i, id] of ids.entries()) {
      const date = new Date(Date.UTC(2020, 9, 1 + i)).toISOString().slice(0, 10)
      facts[id] = { kind: 'milestone', id, at: '1.1', date, precision: 'day' }
    }
    const other = { ...scene, milestones: ids, window: { ...scene.window, from: ids[0] ?? '', to: ids.at(-1) ?? '' } }
    for (const step of scene.steps.slice(0, 2))
      for (const stage of Object.values(stages)) {
        const v = viewOf({ ...report, facts }, other, step, stage, { locale: 'zh-CN', coil: 0 })
        expect(v.marks).toHaveLength(count)
        for (const { box } of v.marks) expect(box.w > 0 && box.h > 0 && Number.isFinite(box.x + box.y)).toBe(true)
      }
  })
})
