import { join } from 'node:path'
import { expect, it } from 'vitest'
import { playInstead } from '../../../electron/main/workshop/live'
import { TourHost } from '../../../electron/main/tour/host'
import { walkOf } from '../../../electron/core/route'
import type { Report } from '../../../electron/core/report'
import type { Opened } from '../../../electron/main/tour/open'
import { readPack } from '../../../electron/packs'

const packs = join(import.meta.dirname, '../../../resources/packs/suxitong-2020')

async function opened(): Promise<{ open: Opened; report: Report }> {
  const pack = await readPack(packs)
  if (!pack.ok) throw new Error('the bundled pack does not read')
  const { report } = pack.value
  const defaults = { locale: 'zh-CN', theme: 'night' as const, walk: walkOf(report.tour, ''), locales: ['zh-CN', 'en'] }
  const host = new TourHost(report.tour, defaults, () => undefined)
  return { open: { playing: { report, geography: null, notice: null, notes: [] }, host }, report }
}

it('keeps scene, step and language when another reading plays, though scenes before it are gone', async () => {
  const { open, report } = await opened()
  const scene = open.host.state.walk.stops.findIndex((stop) => stop.scene === 'projects')
  open.host.apply({ type: 'jump', scene, step: 1 })
  open.host.apply({ type: 'locale', locale: 'en' })
  const routes = report.tour.routes.map((r) => ({ ...r, stops: r.stops.filter((s) => s.scene !== 'opening') }))
  const next: Report = { ...report, tour: { ...report.tour, routes } }
  playInstead(open, { report: next, geography: null, notice: null, notes: [] })
  const { state } = open.host
  expect([state.walk.stops[state.scene]?.scene, state.step, state.locale]).toEqual(['projects', 1, 'en'])
  expect(open.playing.report).toBe(next)
})

it('falls back to the first language where the new reading no longer speaks the visitor’s', async () => {
  const { open, report } = await opened()
  open.host.apply({ type: 'locale', locale: 'en' })
  const next: Report = { ...report, manifest: { ...report.manifest, locales: ['zh-CN'] } }
  playInstead(open, { report: next, geography: null, notice: null, notes: [] })
  expect(open.host.state.locale).toBe('zh-CN')
})

it('plays the last good reading on, with a notice, where the new one is broken', async () => {
  const { open, report } = await opened()
  const notice = { pack: 'x', faults: [], more: 1 }
  playInstead(open, { report: null, geography: null, notice, notes: [] })
  expect(open.playing).toMatchObject({ report, notice })
})
