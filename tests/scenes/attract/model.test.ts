import { beforeAll, describe, expect, it } from 'vitest'
import type { Geography, Report } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { coverView, eventLabels, layoutOf, parkPlace, yearRing } from '../../../src/scenes/attract/model'

const stages = [
  { w: 1920, h: 1080, portrait: false },
  { w: 1728, h: 1080, portrait: false },
  { w: 1080, h: 1920, portrait: true },
]

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
    const { centre, radius, disc } = layoutOf(stage, true)
    expect(2 * radius).toBeGreaterThan(Math.min(stage.w, stage.h))
    expect(Math.hypot(disc.x - centre.x, disc.y - centre.y)).toBeCloseTo(radius)
    expect(disc.y).toBeGreaterThan(stage.h * 0.66)
    expect(disc.y + 100).toBeLessThan(stage.h)
    expect(disc.x - 100).toBeGreaterThan(0)
  })

  it('never shows the edge of the map sheet', () => {
    const park = parkPlace(report, geography)
    if (!park) throw new Error('the pack’s map has no park')
    const { focus } = layoutOf(stage, true)
    const view = coverView(geography.landWater, park, focus, stage)
    const lons = geography.landWater.features.flatMap((f) =>
      f.geometry.type === 'Polygon' ? f.geometry.coordinates.flat() : [],
    )
    const west = Math.min(...lons.map((p) => p[0]))
    expect((park.lon - west) * 111.2 * Math.cos((park.lat * Math.PI) / 180) * view.perKm).toBeGreaterThan(focus.x)
  })

  it.each([true, false])('names events only where there is room (vertical slogan: %s)', (vertical) => {
    const layout = layoutOf(stage, vertical)
    const labels = eventLabels(report, 'zh-CN', yearRing(report), layout, stage)
    expect(labels.length).toBeGreaterThan(2)
    for (const { at, before } of labels) {
      const left = before ? at.x - 330 : at.x
      expect(left).toBeGreaterThanOrEqual(54)
      expect(left + 330).toBeLessThanOrEqual(stage.w - 54)
    }
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
