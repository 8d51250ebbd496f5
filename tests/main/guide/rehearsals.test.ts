import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runLength, type Rehearsals } from '../../../electron/core/rehearsal'
import type { Report } from '../../../electron/core/report'
import { walkOf } from '../../../electron/core/route'
import { GuidePace } from '../../../electron/main/guide/pace'
import { RehearsalFile } from '../../../electron/main/guide/rehearsalFile'
import { RehearsalRoom } from '../../../electron/main/guide/rehearsals'
import { TourHost } from '../../../electron/main/tour/host'
import { readPack } from '../../../electron/packs'

let report: Report
beforeAll(async () => {
  const read = await readPack(join(import.meta.dirname, '../../../resources/packs/suxitong-2020'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
})

describe('a rehearsal of a route', () => {
  let [folder, now, complaints] = ['', 0, [] as string[]]
  let host: TourHost
  let room: RehearsalRoom
  let pace: GuidePace

  /** The program as it starts: what is on the disk is what it has. */
  async function start(): Promise<void> {
    const { locales } = report.manifest
    const given = { locale: 'zh-CN', theme: 'night', walk: walkOf(report.tour, 'full'), locales } as const
    host = new TourHost(report.tour, given, () => undefined)
    room = new RehearsalRoom(
      new RehearsalFile(folder, (line) => complaints.push(line)),
      () => '2026-11-29T10:00',
      () => undefined,
    )
    const opened = { playing: { report, geography: null, notice: null, notes: [] }, host }
    pace = new GuidePace(
      opened,
      () => now,
      () => undefined,
      room,
    )
    await room.open()
    pace.replan()
  }
  /** What is on the disk once everything said so far is. */
  async function kept(): Promise<Rehearsals> {
    await new RehearsalFile(folder, () => undefined).open()
    for (;;) {
      const text = JSON.stringify(room.all)
      const disk = await new RehearsalFile(folder, () => undefined).open()
      if (JSON.stringify(disk) === text) return disk
    }
  }
  const say = (seconds: number): void => void (now += seconds * 1000)

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-rehearsal-'))
    complaints = []
    now = 5000
    await start()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }))

  it('keeps the real time of every step, questions left out, and loses the step being spoken at most', async () => {
    host.apply({ type: 'start' })
    say(100)
    pace.rehearse(true)
    say(20)
    pace.turn('pause')
    say(90)
    pace.turn('resume')
    say(5)
    host.apply({ type: 'next' })
    say(40)
    host.apply({ type: 'next' })
    say(7)
    host.apply({ type: 'previous' })
    say(3)
    host.apply({ type: 'next' })
    say(1000)
    const steps = walkOf(report.tour, 'full').stops.flatMap(({ scene, steps: ids }) =>
      ids.map((id) => `${scene}/${id}`),
    )
    // Killed here.
    const [run] = (await kept()).runs
    expect(run).toMatchObject({ begun: '2026-11-29T10:00', pack: report.manifest.id, route: 'full' })
    expect(run?.times).toEqual({ [steps[0] ?? '']: 25, [steps[1] ?? '']: 43, [steps[2] ?? '']: 7 })
    await start()
    expect(room.all.runs).toEqual([run])
  })

  it('ends with the visit, with another route, or by hand; the last step’s time is in it', async () => {
    for (const end of [
      () => host.apply({ type: 'leave' }),
      () => host.accept({ type: 'route', route: report.tour.routes[1]?.id ?? '' }),
      () => pace.rehearse(false),
    ]) {
      host.accept({ type: 'route', route: 'full' })
      host.apply({ type: 'start' })
      host.apply({ type: 'first' })
      pace.rehearse(true)
      say(10)
      host.apply({ type: 'next' })
      say(15)
      end()
      expect(room.run).toBeUndefined()
      const last = room.all.runs.at(-1)
      expect(last && runLength(last)).toBe(25)
      say(100)
      host.apply({ type: 'next' })
      expect(room.all.runs.at(-1)).toBe(last)
    }
    expect((await kept()).runs).toHaveLength(3)
  })

  it('counts a step that is walked more than once as one, and plans each visit its share', async () => {
    const [scene, step] = ['welcome', 'first']
    const twice = { route: 'full', stops: [1, 2, 3].map(() => ({ scene, steps: [step] })) }
    host.apply({ type: 'route', walk: twice })
    host.apply({ type: 'start' })
    pace.rehearse(true)
    for (const seconds of [10, 20, 30]) {
      say(seconds)
      host.apply({ type: 'next' })
    }
    pace.rehearse(false)
    expect(room.all.runs[0]?.times).toEqual({ 'welcome/first': 60 })
    room.use(0)
    pace.replan()
    expect(pace.state.plan).toEqual([20, 20, 20])
    await kept()
  })

  it('becomes this machine’s plan when asked, and stays so over a start, until the pack’s times are wanted again', async () => {
    host.apply({ type: 'start' })
    const before = pace.state.plan
    pace.rehearse(true)
    say(11)
    host.apply({ type: 'next' })
    say(22)
    pace.rehearse(false)
    expect(pace.state).toMatchObject({ own: false, plan: before })
    expect(room.use(0).ok).toBe(true)
    expect(room.use(7).ok).toBe(false)
    pace.replan()
    expect(pace.state).toMatchObject({ own: true, plan: [11, 22, ...before.slice(2)] })
    await kept()
    await start()
    expect(pace.state).toMatchObject({ own: true, plan: [11, 22, ...before.slice(2)] })
    room.disown(report.manifest.id, 'full')
    pace.replan()
    expect(pace.state).toMatchObject({ own: false, plan: before })
    await kept()
  })

  it('begins anew where its file is broken, and keeps that file', async () => {
    writeFileSync(join(folder, 'rehearsals.json'), '{"runs": [')
    await start()
    expect(room.all.runs).toEqual([])
    expect(complaints.join()).toContain('rehearsals.json.broken')
    expect(readFileSync(join(folder, 'rehearsals.json.broken'), 'utf8')).toBe('{"runs": [')
  })
})
