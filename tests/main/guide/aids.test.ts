import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noAids, type AidAction, type Aids } from '../../../electron/core/aids'
import type { Report } from '../../../electron/core/report'
import { findStop, walkOf, walkWithout } from '../../../electron/core/route'
import { GuideAids } from '../../../electron/main/guide/aids'
import { TourHost } from '../../../electron/main/tour/host'
import { readPack } from '../../../electron/packs'

let report: Report
beforeAll(async () => {
  const read = await readPack(join(import.meta.dirname, '../../../resources/packs/suxitong-2020'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
})

describe('what a guide adds to the step on stage', () => {
  let told: Aids[] = []
  let host: TourHost
  let aids: GuideAids
  beforeEach(() => {
    told = []
    const { locales } = report.manifest
    const given = { locale: 'zh-CN', theme: 'night', walk: walkOf(report.tour, 'full'), locales } as const
    host = new TourHost(report.tour, given, () => undefined)
    aids = new GuideAids({ playing: { report, geography: null, notice: null, notes: [] }, host }, (now) =>
      told.push(now),
    )
    host.apply({ type: 'jump', ...at('map/2') })
  })

  const at = (place: string): { scene: number; step: number } => {
    const found = findStop(host.state.walk, place)
    if (!found) throw new Error(place)
    return found
  }
  const line: AidAction = { type: 'pen-down', w: 1920, h: 1080, points: [1, 2, 30, 40] }

  it('is told as it comes and gone with the step, and not while the guide only looks ahead', () => {
    aids.act(at('map/2'), line)
    aids.act(at('map/2'), { type: 'pen-up' })
    host.apply({ type: 'touch' })
    host.apply({ type: 'locale', locale: 'en' })
    host.apply({ type: 'freeze' })
    host.apply({ type: 'next' })
    host.apply({ type: 'thaw' })
    expect(aids.state.strokes).toEqual([[1, 2, 30, 40]])
    expect(told).toHaveLength(2)
    host.apply({ type: 'next' })
    expect(told.at(-1)).toBe(noAids)
    host.apply({ type: 'previous' })
    expect(aids.state).toBe(noAids)
    expect(told).toHaveLength(3)
  })

  it('stays where the route is shortened around it, and goes with the visit', () => {
    aids.act(at('map/2'), line)
    host.apply({ type: 'route', walk: walkWithout(host.state.walk, (scene) => scene < host.state.scene) })
    expect(aids.state.live).toEqual([1, 2, 30, 40])
    host.apply({ type: 'leave' })
    expect(aids.state).toBe(noAids)
  })

  it('is nothing where the audience has another step by now: the end of a line that began on the last one', () => {
    aids.act(at('map/2'), line)
    host.apply({ type: 'next' })
    for (const late of [line, { type: 'pen-move', points: [9, 9] }, { type: 'look', look: null }] as const)
      expect(aids.act(at('map/2'), late)).toBe(noAids)
    expect(aids.act(at('map/3'), { type: 'pen-move', points: [9, 9] })).toBe(noAids)
  })

  it('opens cards of the step’s own facts and of no other', () => {
    const facts = report.tour.scenes.find(({ id }) => id === 'map')?.steps[1]?.facts ?? []
    expect(facts.length).toBeGreaterThan(0)
    for (const fact of facts) expect(aids.act(at('map/2'), { type: 'card', fact }).card).toBe(fact)
    expect(aids.act(at('map/2'), { type: 'card', fact: 'no such fact' }).card).toBe(facts.at(-1))
    expect(aids.act(at('map/2'), { type: 'card', fact: null }).card).toBeNull()
  })

  it('opens the card of whatever a picture shows of the step: a figure’s growth, a place, a crossing', () => {
    const [amounts] = report.tour.scenes.find(({ id }) => id === 'indicators')?.steps[1]?.facts ?? []
    const card = (where: string, fact: string): string | null => {
      host.apply({ type: 'jump', ...at(where) })
      return aids.act(at(where), { type: 'card', fact }).card
    }
    expect(card('indicators/2', `${amounts ?? ''}#growth`)).toBe(`${amounts ?? ''}#growth`)
    const { places, crossings } = report.texts['zh-CN'] ?? { places: {}, crossings: {} }
    for (const ref of [
      ...Object.keys(places).map((id) => `place:${id}`),
      ...Object.keys(crossings).map((id) => `crossing:${id}`),
    ])
      expect(card('map/2', ref)).toBe(ref)
    expect(card('map/2', 'place:nowhere')).not.toBe('place:nowhere')
  })

  it('keeps finished lines and drops the half one when the console is gone', () => {
    aids.act(at('map/2'), line)
    aids.act(at('map/2'), { type: 'pen-up' })
    aids.act(at('map/2'), line)
    aids.abandon()
    expect(aids.state).toMatchObject({ strokes: [[1, 2, 30, 40]], live: null })
    const before = told.length
    aids.abandon()
    expect(told).toHaveLength(before)
  })
})
