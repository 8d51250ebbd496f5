import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Geography, Report } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { stageOf } from '../../../src/composables/useStage'
import { coverView, parkPlace } from '../../../src/marks/riverCover'
import { greetingLines, layoutOf, sloganLeading, sloganSpacing } from '../../../src/scenes/attract/layout'
import { eventLabels, yearRing } from '../../../src/scenes/attract/model'

const stages = [stageOf(1920, 1080), stageOf(1728, 1080), stageOf(1080, 1920)]
const slogan = ['一江两岸', '聚力成环']

let report: Report
let geography: Geography

beforeAll(async () => {
  const pack = await readPack('resources/packs/suxitong-2020')
  if (!pack.ok || !pack.value.geography) throw new Error('the bundled pack does not read')
  report = pack.value.report
  geography = pack.value.geography
})

describe.each(stages)('the attract screen at $w × $h', (stage) => {
  it('has a ring larger than the stage, with the touch disc on it at hand height', () => {
    const { centre, radius, disc } = layoutOf(stage, true, slogan)
    expect(2 * radius).toBeGreaterThan(Math.min(stage.w, stage.h))
    expect(Math.hypot(disc.x - centre.x, disc.y - centre.y)).toBeCloseTo(radius)
    expect(disc.y).toBeGreaterThan(stage.h * 0.66)
    expect(disc.y + 100).toBeLessThan(stage.h)
    expect(disc.x - 100).toBeGreaterThan(0)
  })

  it('never shows the edge of the map sheet', () => {
    const park = parkPlace(report, geography)
    if (!park) throw new Error('the pack’s map has no park')
    const { focus, perKm } = layoutOf(stage, true, slogan)
    const view = coverView(geography.landWater, park, focus, stage, perKm)
    expect(view.perKm).toBeGreaterThanOrEqual(perKm)
    const lons = geography.landWater.features.flatMap((f) =>
      f.geometry.type === 'Polygon' ? f.geometry.coordinates.flat() : [],
    )
    const west = Math.min(...lons.map((p) => p[0]))
    expect((park.lon - west) * 111.2 * Math.cos((park.lat * Math.PI) / 180) * view.perKm).toBeGreaterThan(focus.x)
  })

  it('sets a long greeting over columns, larger than in one, without breaking a word or losing a letter', () => {
    const typed = '热烈欢迎江苏省代表团莅临苏锡通科技产业园区指导工作'
    const lines = greetingLines(stage, true, [typed], 'zh-CN')
    expect(lines.join('')).toBe(typed)
    expect(lines.length).toBeGreaterThan(1)
    const size = (of: readonly string[]): number => layoutOf(stage, true, of).slogan.size
    expect(size(lines)).toBeGreaterThan(1.7 * size([typed]))
    expect(greetingLines(stage, true, slogan, 'zh-CN')).toEqual(slogan)
    expect(greetingLines(stage, true, ['欢迎'], 'zh-CN')).toEqual(['欢迎'])
    expect(greetingLines(stage, false, ['Welcome to our guests'], 'en')).toEqual(['Welcome to our guests'])
  })

  it('parts the ring to both banks of the river', () => {
    const { apart } = layoutOf(stage, true, slogan)
    for (const way of apart) expect(way).toBeGreaterThan(60)
  })

  it.each([true, false])('names events only where there is room (vertical slogan: %s)', (vertical) => {
    const layout = layoutOf(stage, vertical, slogan)
    const labels = eventLabels(report, 'zh-CN', yearRing(report), layout, stage)
    expect(labels.length).toBeGreaterThan(2)
    for (const { at, before } of labels) {
      const left = before ? at.x - 430 : at.x
      expect(left).toBeGreaterThanOrEqual(54)
      expect(left + 430).toBeLessThanOrEqual(stage.w - 54)
      // Either wholly outside the ring and its ticks, or wholly inside.
      const { centre, radius } = layout
      const corners = [left, left + 430].flatMap((x) =>
        [at.y, at.y - 104].map((y) => Math.hypot(x - centre.x, y - centre.y)),
      )
      expect(Math.min(...corners) >= radius + 64 || Math.max(...corners) <= radius - 30).toBe(true)
      for (const { x, y, w, h } of layout.kept)
        expect(left + 430 <= x || left >= x + w || at.y <= y || at.y - 104 >= y + h).toBe(true)
    }
  })

  it('keeps any vertical slogan on the stage and off the ring', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('江', '岸', '环'), maxLength: 16 }), { maxLength: 4 }),
        (lines) => {
          const layout = layoutOf(stage, true, lines)
          const { x, y, size } = layout.slogan
          const long = Math.max(0, ...lines.map((line) => line.length)) * size * (1 + sloganSpacing)
          expect(size).toBeGreaterThanOrEqual(20)
          expect(x - lines.length * size * sloganLeading).toBeGreaterThanOrEqual(0)
          expect(y + long).toBeLessThanOrEqual(stage.portrait ? layout.centre.y - layout.radius + 200 : stage.h)
        },
      ),
    )
  })
})

describe('the ring of the reported year', () => {
  it('has 366 days and the dated events of 2020, mid-March as a span', () => {
    const { days, events } = yearRing(report)
    expect(days).toHaveLength(366)
    expect(events.find((e) => e.id === 'joint-operation')?.exact).toBe(false)
    expect(events.filter((e) => e.exact)).toHaveLength(6)
  })
})
