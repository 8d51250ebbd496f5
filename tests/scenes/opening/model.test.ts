import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { sceneOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { yearRing } from '../../../src/charts/yearRing'
import { stageOf, type Box } from '../../../src/composables/useStage'
import { openingView, type OpeningView, type View } from '../../../src/scenes/opening/model'
import { bearing, pullsOf } from '../../../src/scenes/opening/pulls'
import { rolesOf } from '../../../src/scenes/opening/quarters'
import { shareOut } from '../../../src/picture/sharedWords'

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

  it('is parted while pulled, closed by the mission, and goes on to the axis from where the roles had it', () => {
    expect(view(stage, 'strategy').halves.map((h) => Math.sign(h.shift))).toEqual([1, -1])
    for (const half of view(stage, 'mission').halves) expect(Math.abs(half.shift)).toBe(0)
    expect(view(stage, 'roles').ring).toEqual({ ...yearRing(stages[stage]), scale: 1 })
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

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - 1 && b.x < a.x + a.w - 1 && a.y < b.y + b.h - 1 && b.y < a.y + a.h - 1
const within = (a: Box, b: Box): boolean =>
  a.x >= b.x - 1 && a.y >= b.y - 1 && a.x + a.w <= b.x + b.w + 1 && a.y + a.h <= b.y + b.h + 1

describe.each([1, 2, 3, 4, 6])('%i strategies', (count) => {
  it('pull from even bearings', () => {
    const turns = Array.from({ length: count }, (_, i) => bearing(i, count)).sort((a, b) => a - b)
    for (let i = 1; i < count; i += 1) expect((turns[i] ?? 0) - (turns[i - 1] ?? 0)).toBeCloseTo(360 / count)
  })

  it.each(names.flatMap((name) => [true, false].map((upright) => ({ name, upright }))))(
    'end inside the content box, as do their words: $name, upright $upright',
    ({ name, upright }) => {
      const stage = stages[name]
      const items = Array.from({ length: count }, (_, i) => `item-${i}`)
      for (const { knot, label } of pullsOf(items, view(name, 'strategy').ring, 64, stage, upright)) {
        expect(within({ ...knot, w: 0, h: 0 }, stage.content)).toBe(true)
        expect(within(label.box, stage.content)).toBe(true)
      }
    },
  )
})

describe.each(names)('the names of the halves, %s', (name) => {
  it.each([true, false])('stand inside the content box, clear of the words at the foot (upright %s)', (upright) => {
    const layout = openingView(report, scene, 'mission', stages[name], { near: true, upright })
    expect(layout.sides).toHaveLength(2)
    for (const { box } of layout.sides) expect(within(box, stages[name].content)).toBe(true)
    const [first, second] = layout.sides
    if (first && second) expect(meets(first.box, second.box)).toBe(false)
    if (second && upright) expect(meets(second.box, layout.aside)).toBe(false)
  })
})

describe('roles', () => {
  it('never overlap and stay inside the ring, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.constantFrom(...names), fc.boolean(), (count, name, upright) => {
        const ring = yearRing(stages[name])
        const roles = Array.from({ length: count }, (_, i) => `role-${i}`)
        const boxes = rolesOf(roles, ring, upright).quarters.flatMap(({ word, rest }) => [word, rest])
        for (const [i, box] of boxes.entries()) {
          for (const x of [box.x, box.x + box.w])
            for (const y of [box.y, box.y + box.h])
              if (box.h > 0) expect(Math.hypot(x - ring.centre.x, y - ring.centre.y)).toBeLessThanOrEqual(ring.radius)
          for (const other of boxes.slice(i + 1)) expect(meets(box, other)).toBe(false)
        }
      }),
    )
  })

  it('have room for three characters at twice the size of a title where there are four', () => {
    const [first] = rolesOf(['a', 'b', 'c', 'd'], yearRing(stages.landscape), true).quarters
    expect(first?.word.h).toBeGreaterThan(320)
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
