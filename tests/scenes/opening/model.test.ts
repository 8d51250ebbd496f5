import { beforeAll, describe, expect, it } from 'vitest'
import { sceneOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { yearRing } from '../../../src/charts/yearRing'
import { stageOf } from '../../../src/composables/useStage'
import { openingView, type OpeningView, type View } from '../../../src/scenes/opening/model'
import { bearing, pullsOf } from '../../../src/scenes/opening/pulls'
import { rolesOf } from '../../../src/scenes/opening/quarters'
import { shareOut } from '../../../src/scenes/opening/shared'

const stages = { landscape: stageOf(1920, 1080), portrait: stageOf(1080, 1920), small: stageOf(1280, 800) }
const names = ['landscape', 'portrait', 'small'] as const
let report: Report
let scene: SceneOf<'opening'>

beforeAll(async () => {
  const pack = await readPack('resources/packs/suxitong-2020')
  if (!pack.ok) throw new Error(JSON.stringify(pack.error[0]))
  report = pack.value.report
  const found = report.tour.scenes.find((s) => s.kind === 'opening')
  if (!found) throw new Error('no opening scene')
  scene = sceneOf(found, 'opening')
})

const view = (stage: keyof typeof stages, step: View, near = true): OpeningView =>
  openingView(report, scene, step, stages[stage], { near, upright: true })

describe.each(names)('the ring, %s', (stage) => {
  it('has a tick for each of the 366 days, half of them on either side of the seam', () => {
    const [first, second] = view(stage, 'mission').halves
    expect(first?.days).toHaveLength(183)
    expect(second?.days).toHaveLength(183)
  })

  it('is parted while pulled, closed by the mission and stays where it is for the roles', () => {
    expect(view(stage, 'strategy').halves.map((h) => Math.sign(h.shift))).toEqual([1, -1])
    for (const half of view(stage, 'mission').halves) expect(Math.abs(half.shift)).toBe(0)
    expect(view(stage, 'roles').ring).toEqual(view(stage, 'mission').ring)
    expect(Math.abs(view(stage, 'mission', false).halves[0]?.shift ?? 0)).toBeGreaterThan(100)
  })

  it('stays inside the content box when closed', () => {
    const { content } = stages[stage]
    const { centre, radius, band } = yearRing(stages[stage])
    expect(centre.x - radius - band).toBeGreaterThanOrEqual(content.x - 1)
    expect(centre.x + radius + band).toBeLessThanOrEqual(content.x + content.w + 1)
    expect(centre.y - radius - band).toBeGreaterThanOrEqual(content.y)
    expect(centre.y + radius + band).toBeLessThanOrEqual(content.y + content.h)
  })
})

describe.each([1, 3, 6])('%i strategies', (count) => {
  it('pull from even bearings', () => {
    const turns = Array.from({ length: count }, (_, i) => bearing(i, count)).sort((a, b) => a - b)
    for (let i = 1; i < count; i += 1) expect((turns[i] ?? 0) - (turns[i - 1] ?? 0)).toBeCloseTo(360 / count)
  })

  it.each(names)('end inside the content box, as do their words: %s', (name) => {
    const stage = stages[name]
    const { content } = stage
    const ring = { ...view(name, 'strategy').ring }
    for (const pull of pullsOf(
      Array.from({ length: count }, (_, i) => `item-${i}`),
      ring,
      64,
      stage,
    )) {
      expect(pull.knot.x).toBeGreaterThanOrEqual(content.x - 1)
      expect(pull.knot.x).toBeLessThanOrEqual(content.x + content.w + 1)
      expect(pull.knot.y).toBeLessThanOrEqual(content.y + content.h)
      expect(pull.label.x).toBeGreaterThanOrEqual(content.x - 1)
      expect(pull.label.x + pull.label.w).toBeLessThanOrEqual(content.x + content.w + 1)
    }
  })
})

describe('roles', () => {
  it.each([1, 2, 4, 6])('never overlap and stay inside the ring when there are %i', (count) => {
    const ring = yearRing(stages.landscape)
    const { quarters } = rolesOf(
      Array.from({ length: count }, (_, i) => `role-${i}`),
      ring,
      true,
    )
    for (const [i, { box }] of quarters.entries()) {
      for (const x of [box.x, box.x + box.w])
        for (const y of [box.y, box.y + box.h])
          expect(Math.hypot(x - ring.centre.x, y - ring.centre.y)).toBeLessThan(ring.radius + (count > 4 ? 20 : 0))
      for (const { box: other } of quarters.slice(i + 1)) {
        const apart = box.x + box.w <= other.x || other.x + other.w <= box.x || box.y + box.h <= other.y
        expect(apart).toBe(true)
      }
    }
  })
})

describe('shared words', () => {
  it('are set apart at the front or the back', () => {
    expect(shareOut(['全方位融入苏南', '全方位对接上海'])).toEqual({
      common: '全方位',
      rests: ['融入苏南', '对接上海'],
    })
    expect(shareOut(['Merging, in every respect', 'Linking up, in every respect'])).toEqual({
      common: 'in every respect',
      rests: ['Merging', 'Linking up'],
    })
  })

  it('are only whole words, and none where there are none', () => {
    expect(shareOut(['Bridges here', 'Bridging there']).common).toBe('')
    expect(shareOut(['one']).rests).toEqual(['one'])
    expect(shareOut([])).toEqual({ common: '', rests: [] })
  })
})
