import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { elapsedOf, lateness, lengthOf, shorten, spareOf } from '../../../electron/core/pace'
import type { Report } from '../../../electron/core/report'
import { walkIndex, walkLength, walkOf } from '../../../electron/core/route'
import { GuidePace } from '../../../electron/main/guide/pace'
import { TourHost } from '../../../electron/main/tour/host'
import { readPack } from '../../../electron/packs'

let report: Report
beforeAll(async () => {
  const read = await readPack(join(import.meta.dirname, '../../../resources/packs/suxitong-2020'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
})

describe('a guide’s fifteen minutes', () => {
  let [now, told] = [0, 0]
  let host: TourHost
  let pace: GuidePace
  beforeEach(() => {
    ;[now, told] = [0, 0]
    const { locales } = report.manifest
    host = new TourHost(
      report.tour,
      { locale: 'zh-CN', theme: 'night', walk: walkOf(report.tour, 'full'), locales },
      () => undefined,
    )
    const playing = { report, geography: null, notice: null, notes: [] }
    pace = new GuidePace(
      { playing, host },
      () => now,
      () => (told += 1),
    )
  })

  const index = (): number => walkIndex(host.state.walk, host.state.scene, host.state.step)
  const elapsed = (): number => elapsedOf(pace.state.talk, now)
  const late = (): number => lateness(pace.state.plan, { index: index(), elapsed: elapsed(), spent: 0 })
  /** Says every step for as long as its plan wants it, until the last is said or `until` is reached. */
  function speak(until = Infinity): void {
    for (;;) {
      now += (pace.state.plan[index()] ?? 0) * 1000
      if (index() === walkLength(host.state.walk) - 1 || index() >= until) return
      host.apply({ type: 'next' })
    }
  }

  it('are right to the second, two questions of 90 s and a black screen included', () => {
    host.apply({ type: 'start' })
    speak(6)
    for (const question of [90_000, 90_000]) {
      pace.turn('pause')
      now += question
      pace.turn('resume')
    }
    host.apply({ type: 'curtain', colour: 'black' })
    host.apply({ type: 'lift' })
    expect(Math.abs(late())).toBeLessThan(1)
    host.apply({ type: 'next' })
    speak()
    expect(elapsed()).toBeCloseTo(900, 3)
    expect(now / 1000).toBeCloseTo(1080, 3)
  })

  it('end within 20 s of their time when they are cut short, without what was shown to go', () => {
    host.apply({ type: 'start' })
    speak(8)
    now += 200_000
    expect(late()).toBeCloseTo(200, 3)
    const { walk } = host.state
    const moment = { index: index(), elapsed: elapsed(), spent: elapsed() - pace.state.talk.arrived }
    const { dropped, over } = shorten(pace.state.plan, spareOf(report.tour, walk), moment, 360)
    expect([over, dropped.length > 3]).toEqual([0, true])
    const spots = walk.stops.flatMap((stop, scene) =>
      stop.steps.flatMap((_, step) => (dropped.includes(walkIndex(walk, scene, step)) ? [{ scene, step }] : [])),
    )
    const at = host.state.walk.stops[host.state.scene]?.steps[host.state.step]
    pace.shorten(360, spots)
    expect(host.state.walk.stops[host.state.scene]?.steps[host.state.step]).toBe(at)
    expect(walkLength(host.state.walk)).toBe(walkLength(walk) - dropped.length)
    const end = elapsed() + 360
    expect(lengthOf(pace.state.plan)).toBeCloseTo(end, 3)
    expect(Math.abs(late())).toBeLessThan(0.001)
    // The step the guide was at has been said; the next ones as planned.
    host.apply({ type: 'next' })
    speak()
    expect(Math.abs(elapsed() - end)).toBeLessThan(20)
    host.apply({ type: 'route', walk: walkOf(report.tour, 'full') })
    expect(lengthOf(pace.state.plan)).toBeCloseTo(900, 3)
  })

  it('begin anew with each tour; what was passed by is not left out', () => {
    host.apply({ type: 'jump', scene: 2, step: 1 })
    now += 5000
    expect(elapsed()).toBe(5)
    const steps = walkLength(host.state.walk)
    pace.shorten(60, [
      { scene: 0, step: 0 },
      { scene: 2, step: 1 },
    ])
    expect(walkLength(host.state.walk)).toBe(steps)
    pace.turn('restart')
    expect(elapsed()).toBe(0)
    host.apply({ type: 'leave' })
    expect(pace.state.talk.begunAt).toBeNull()
    now += 5000
    host.apply({ type: 'start' })
    expect([elapsed(), told > 0]).toEqual([0, true])
  })
})
