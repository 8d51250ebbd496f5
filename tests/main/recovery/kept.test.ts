import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reduceTour, firstState, type TourDefaults } from '../../../electron/core/tour'
import { walkOf } from '../../../electron/core/route'
import type { Moment } from '../../../electron/main/recovery/moment'
import { freshMs, freshPlace, placeOf, wayTo } from '../../../electron/main/recovery/place'
import {
  ceilings,
  isDying,
  isHeavy,
  isReduced,
  isStuck,
  startsAgain,
  mainLooks,
  nextArguments,
  reducedMs,
  rightDisplay,
  withDeath,
  withLook,
} from '../../../electron/main/recovery/rules'
import { schtasksArguments } from '../../../electron/main/recovery/supervisor'
import { taskXml } from '../../../electron/main/recovery/taskXml'
import { bestPoster, posterName } from '../../../electron/main/windows/posterName'
import { readPack } from '../../../electron/packs'

/** A clock that was never set: both hands run alike. */
const moment = (ms: number): Moment => ({ at: ms, up: ms })

describe('the place of a tour', async () => {
  const pack = await readPack(join(import.meta.dirname, '../../../resources/packs/suxitong-2020'))
  if (!pack.ok) throw new Error('no pack')
  const { report } = pack.value
  const walk = walkOf(report.tour, '')
  const defaults: TourDefaults = { locale: 'zh-CN', theme: 'night', walk, locales: ['zh-CN', 'en'] }
  const brief = walkOf(report.tour, 'brief')
  const state = (
    [
      { type: 'jump', scene: 0, step: 0 },
      { type: 'route', walk: brief },
      { type: 'locale', locale: 'en' },
      { type: 'theme', theme: 'paper' },
      { type: 'mode', mode: 'large', on: true },
      { type: 'jump', scene: 2, step: 0 },
      { type: 'curtain', colour: 'white' },
    ] as const
  ).reduce((at, action) => reduceTour(at, action, defaults), firstState(defaults))

  it('comes back with scene, step, route, language, colours, modes and curtain', () => {
    const place = freshPlace(JSON.parse(JSON.stringify(placeOf(state, moment(1000)))), moment(2000))
    if (!place) throw new Error('no place')
    const back = wayTo(place, report).reduce((at, action) => reduceTour(at, action, defaults), firstState(defaults))
    expect({ ...back, seq: 0, session: 0 }).toEqual({ ...state, seq: 0, session: 0 })
  })

  it('comes back leading itself, or waiting for whoever has touched', () => {
    const open = reduceTour(state, { type: 'lift' }, defaults)
    for (const more of [[{ type: 'lead' }], [{ type: 'lead' }, { type: 'touch' }]] as const) {
      const led = more.reduce((at, action) => reduceTour(at, action, defaults), open)
      const place = freshPlace(JSON.parse(JSON.stringify(placeOf(led, moment(1000)))), moment(2000))
      if (!place) throw new Error('no place')
      const back = wayTo(place, report).reduce((at, action) => reduceTour(at, action, defaults), firstState(defaults))
      expect({ ...back, seq: 0, session: 0 }).toEqual({ ...led, seq: 0, session: 0 })
    }
  })

  it('is forgotten after a minute, however the clock leaps, and by the clock once the machine was started anew', () => {
    const place = placeOf(state, moment(100_000))
    expect(freshPlace(place, moment(100_000 + freshMs - 1))).toBeDefined()
    expect(freshPlace(place, moment(100_000 + freshMs))).toBeUndefined()
    for (const years of [-20, 20])
      expect(freshPlace(place, { at: years * 31_557_600_000, up: 100_000 + freshMs - 1 })).toBeDefined()
    expect(freshPlace(place, { at: 100_000 + freshMs - 1, up: 10 })).toBeDefined()
    expect(freshPlace(place, { at: 100_000 - freshMs, up: 10 })).toBeUndefined()
  })

  it('is none in attract, none in a broken file, and none in a report without its scene', () => {
    expect(placeOf(firstState(defaults), moment(0))).toBeUndefined()
    for (const broken of [null, 3, 'x', {}, { at: 0 }, { at: 0, scene: 1, step: 2, route: 3, locale: 4 }])
      expect(freshPlace(broken, moment(0))).toBeUndefined()
    const place = placeOf(state, moment(0))
    if (!place) throw new Error('no place')
    expect(wayTo({ ...place, scene: 'elsewhere' }, report)).toEqual([])
  })
})

describe('what recovery keeps', () => {
  it('does without graphics for some hours, not for ever', () => {
    const kept = { since: 1000, up: 500 }
    expect(isReduced(kept, { at: 1000, up: 500 + reducedMs - 1 })).toBe(true)
    expect(isReduced(kept, { at: 1000, up: 500 + reducedMs })).toBe(false)
    for (const broken of [undefined, null, [], 'x', { since: 'now' }])
      expect(isReduced(broken, { at: 0, up: 0 })).toBe(false)
  })

  it('goes without them on however the clock leaps, and by the clock once the machine was started anew', () => {
    const kept = { since: 1000, up: 500_000 }
    for (const years of [-20, 20]) expect(isReduced(kept, { at: years * 31_557_600_000, up: 600_000 })).toBe(true)
    expect(isReduced(kept, { at: 1000 + reducedMs - 1, up: 10 })).toBe(true)
    expect(isReduced(kept, { at: 1000 + reducedMs, up: 10 })).toBe(false)
    expect(isReduced(kept, { at: 0, up: 10 })).toBe(false)
    expect(isReduced({ since: 1000 }, { at: 2000, up: 10 })).toBe(true)
  })

  it('suspects the graphics when main dies three times in ten minutes, not when it dies three times a day', () => {
    const dead = (times: readonly Moment[]): readonly Moment[] =>
      times.reduce<readonly Moment[]>((all, now) => withDeath(all, now), [])
    expect(isDying(dead([0, 1000, 2000].map(moment)))).toBe(true)
    expect(isDying(dead([0, 3_600_000, 7_200_000].map(moment)))).toBe(false)
    // A clock that leaps hides none of them, nor brings an old one back.
    const leapt = { at: 20 * 31_557_600_000, up: 1000 }
    expect(isDying(dead([moment(0), leapt, { at: 0, up: 2000 }]))).toBe(true)
    expect(isDying(dead([moment(0), moment(3_600_000), { at: 0, up: 7_200_000 }]))).toBe(false)
    expect(withDeath({ no: 'list' }, moment(5))).toEqual([moment(5)])
    // Nobody supervises it: it comes back, without graphics at last, and does not spin.
    expect([0, 1, 2, 3, 4, 5, 6].map(startsAgain)).toEqual([true, true, true, true, true, false, false])
  })

  it('takes main for stuck when it has not moved at 20 looks in a row, and at no fewer', () => {
    const look = (seen: { beats: number; still: number }, times: number): typeof seen =>
      Array.from({ length: times }).reduce((at: typeof seen) => withLook(at, at.beats), seen)
    const almost = look({ beats: 7, still: 0 }, mainLooks.still - 1)
    expect(isStuck(almost)).toBe(false)
    expect(isStuck(look(almost, 1))).toBe(true)
    expect(isStuck(look(withLook(almost, 8), mainLooks.still - 1))).toBe(false)
  })

  it('exchanges a heavy page while nobody is there, under hands only when far over', () => {
    expect(isHeavy(ceilings.attract + 1, true)).toBe(true)
    expect(isHeavy(ceilings.attract + 1, false)).toBe(false)
    expect(isHeavy(ceilings.hands + 1, false)).toBe(true)
  })

  it('starts the next process at the new scene, however often', () => {
    const once = nextArguments(['app', '--scene', 'map/2', '--lang', 'en'], ['--scene=projects/1'])
    expect(once).toEqual(['app', '--lang', 'en', '--scene=projects/1'])
    expect(nextArguments(once, ['--scene=map/1'])).toEqual(['app', '--lang', 'en', '--scene=map/1'])
    expect(nextArguments(once, [])).toEqual(['app', '--lang', 'en'])
  })

  it('takes the chosen display where it is plugged in', () => {
    const [primary, wall] = [{ id: 1 }, { id: 2 }]
    expect(rightDisplay([primary, wall], 2, primary)).toBe(wall)
    expect(rightDisplay([primary], 2, primary)).toBe(primary)
    expect(rightDisplay([primary, wall], null, primary)).toBe(primary)
  })
})

describe('posters', () => {
  const pack = { id: 'park', version: '1.2.0' }
  const size = { width: 1920, height: 1080 }

  it('are chosen by pack and size, then by pack, then any: a picture is better than none', () => {
    const exact = posterName(pack, size)
    const upright = posterName(pack, { width: 1080, height: 1920 })
    const other = posterName({ id: 'other', version: '1.0.0' }, size)
    expect(bestPoster([other, upright, exact], pack, size)).toBe(exact)
    expect(bestPoster([other, upright], pack, size)).toBe(upright)
    expect(bestPoster([other], pack, size)).toBe(other)
    expect(bestPoster([`${exact}.new`], pack, size)).toBeUndefined()
  })

  it('have names that stay in their folder', () => {
    expect(posterName({ id: '../../etc', version: 'a/b\\c' }, size)).not.toMatch(/[/\\]/)
  })
})

describe('the scheduled task', () => {
  it('starts at log-on and again every minute, never twice, without a time limit', () => {
    const task = taskXml('C:\\Program Files\\A & B\\kiosk.exe')
    for (const part of [
      '<LogonTrigger>',
      '<Interval>PT1M</Interval>',
      '<MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
      '<ExecutionTimeLimit>PT0S</ExecutionTimeLimit>',
      '<Command>C:\\Program Files\\A &amp; B\\kiosk.exe</Command>',
      '<Arguments>--profile kiosk --by-task</Arguments>',
    ])
      expect(task).toContain(part)
  })

  it('is created from a file and removed by its name', () => {
    expect(schtasksArguments('install', 't.xml')).toEqual(['/Create', '/TN', 'Briefing Kiosk', '/XML', 't.xml', '/F'])
    expect(schtasksArguments('remove', 't.xml')).toEqual(['/Delete', '/TN', 'Briefing Kiosk', '/F'])
  })
})
