import { describe, expect, it, vi } from 'vitest'
import type { WindowAction } from '../../../electron/core/contract'
import { walkLength, walkOf } from '../../../electron/core/route'
import { firstState, type TourState } from '../../../electron/core/tour'
import { noSettings } from '../../../electron/core/settings'
import { clocksOf } from '../../../electron/main/tour/clocks'
import { TourHost } from '../../../electron/main/tour/host'
import { wordsOn } from '../../../electron/core/leadTime'
import { nobodyLeads, stayOf } from '../../../electron/main/tour/lead'
import { readPack } from '../../../electron/packs'

const pack = await readPack('resources/packs/suxitong-2020')
if (!pack.ok) throw new Error('the bundled pack does not read')
const report = pack.value.report
const { tour, manifest } = report
const walk = walkOf(tour, 'brief')
const defaults = { locale: 'zh-CN', theme: 'night', walk, locales: manifest.locales } as const

/** A tour whose clock runs fast, and every state it takes on, until one is as wanted. */
function open(end: 'again' | 'stay' | 'leave', after?: number, idle?: number) {
  const seen: TourState[] = []
  const times = idle === undefined ? undefined : { touchSeconds: idle, warningSeconds: 60 }
  const rules = { stay: () => 3, end: () => end, after: () => after }
  const host = new TourHost(tour, defaults, () => times, rules)
  const until = (isIt: (state: TourState) => boolean): Promise<void> =>
    new Promise((resolve) =>
      host.onChange((state) => {
        seen.push(state)
        if (isIt(state)) resolve()
      }),
    )
  return { host, seen, until }
}

const places = (states: readonly TourState[]): readonly string[] =>
  states.map(({ scene, step }) => `${scene}/${step}`).filter((one, i, all) => one !== all[i - 1])

describe('the clock of a tour that leads itself', () => {
  it('begins in attract by itself, shows every step once, and goes back', async () => {
    const { seen, until } = open('leave', 3)
    await until(({ phase }) => phase === 'attract')
    expect(places(seen.slice(0, -1))).toHaveLength(walkLength(walk))
    expect(seen.at(-1)).toMatchObject({ phase: 'attract', leading: 'off' })
  })

  it('begins again where it is told to, and stands still where not', async () => {
    const again = open('again')
    const round = again.until(({ scene, step }) => scene === 0 && step === 0 && again.seen.length > walkLength(walk))
    again.host.accept({ type: 'lead' })
    await round
    expect(again.host.state).toMatchObject({ phase: 'tour', leading: 'on' })
    again.host.accept({ type: 'rest' })
    const still = open('stay')
    const ends = still.until(({ leading }) => leading === 'off')
    still.host.accept({ type: 'lead' })
    await ends
    expect(still.host.state).toMatchObject({ phase: 'tour', scene: walk.stops.length - 1 })
  })

  it('waits while somebody is there, and goes on when nobody has touched for a while', async () => {
    const { host, until } = open('leave', undefined, 0.02)
    host.accept({ type: 'lead' })
    host.accept({ type: 'touch' })
    const on = until(({ leading }) => leading === 'on')
    const { scene, step } = host.state
    await on
    expect(host.state).toMatchObject({ phase: 'tour', scene, step })
    host.accept({ type: 'leave' })
  })

  it('takes no step behind a curtain', async () => {
    const { host, seen, until } = open('leave')
    host.accept({ type: 'lead' })
    host.accept({ type: 'curtain', colour: 'black' })
    const moved = until(({ step, scene }) => step + scene > 0)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(places(seen)).toEqual([])
    host.accept({ type: 'lift' })
    await moved
    host.accept({ type: 'leave' })
  })
})

describe('a step at which something is said', () => {
  /** A tour whose steps stay for ever, unless what is said there has ended. */
  const slow = () => new TourHost(tour, defaults, () => undefined, { ...nobodyLeads, stay: () => 1e8 })
  const where = ({ state: { scene, step, locale } }: TourHost) => ({ scene, step, locale })
  const moved = (host: TourHost): Promise<void> =>
    new Promise((resolve) => host.onChange(({ scene, step }) => scene + step > 0 && resolve()))

  it('is left once that has ended, and by no other word', async () => {
    const host = slow()
    host.accept({ type: 'lead' })
    for (const wrong of [{ step: 5 }, { scene: 3 }, { locale: 'en' }]) host.spoken({ ...where(host), ...wrong })
    const next = moved(host)
    expect(where(host)).toMatchObject({ scene: 0, step: 0 })
    host.spoken(where(host))
    await next
    expect(host.state.leading).toBe('on')
    host.accept({ type: 'leave' })
  })

  it('is left by nobody while somebody is there, behind a curtain, or where nothing leads', () => {
    const leads: WindowAction = { type: 'lead' }
    const curtain: WindowAction = { type: 'curtain', colour: 'black' }
    for (const actions of [
      [{ type: 'start' }],
      [leads, { type: 'touch' }],
      [leads, curtain],
      [leads, { type: 'freeze' }],
    ] as const) {
      vi.useFakeTimers()
      const host = slow()
      for (const action of actions) host.accept(action)
      const before = where(host)
      host.spoken(before)
      vi.advanceTimersByTime(60_000)
      expect(where(host)).toEqual(before)
      vi.useRealTimers()
    }
  })

  it('ends on time where nobody says so, a little later than it lasts', () => {
    const spoken = { cues: [], seconds: 20 }
    const [stop] = walk.stops
    const voiced = { ...report, narration: { [`${stop?.scene}/${stop?.steps[0]}`]: { en: spoken } } }
    const at = { ...firstState(defaults), locale: 'en' }
    expect(stayOf(voiced, at)).toBeGreaterThan(20_000)
    expect(stayOf(voiced, at)).toBeLessThan(27_000)
    expect(stayOf(voiced, { ...at, locale: 'zh-CN' })).toBe(stayOf(report, { ...at, locale: 'zh-CN' }))
  })
})

describe('what a hall has set', () => {
  const clocks = (profile: 'kiosk' | 'laptop', part: Partial<typeof noSettings> = {}) =>
    clocksOf({ profile }, () => ({ ...noSettings, ...part }))

  it('begins nothing by itself as it comes, on a guide’s laptop never, and not while the hall is closed', () => {
    const lead = { afterMinutes: 5, again: false }
    expect(clocks('kiosk').after()).toBeUndefined()
    expect(clocks('laptop', { lead }).after()).toBeUndefined()
    expect(clocks('kiosk', { lead }).after()).toBe(300_000)
    expect(clocks('kiosk', { lead, hours: { week: Array(7).fill(null), days: [] } }).after()).toBeUndefined()
    expect([clocks('kiosk').end(), clocks('laptop').end()]).toEqual(['leave', 'stay'])
    expect(clocks('kiosk', { lead: { ...lead, again: true } }).end()).toBe('again')
  })
})

describe('how long each step of the bundled report stays', () => {
  it('is long enough to be read, and the whole tour is no longer than a guide’s', () => {
    for (const locale of manifest.locales) {
      const whole = walkOf(tour, '')
      const stays = whole.stops.flatMap(({ steps }, scene) =>
        steps.map((_, step) => {
          const state = { ...firstState({ ...defaults, locale, walk: whole }), scene, step }
          expect(wordsOn(report, state).length).toBeGreaterThan(0)
          return stayOf(report, state) / 1000
        }),
      )
      const minutes = stays.reduce((sum, seconds) => sum + seconds, 0) / 60
      expect(minutes).toBeGreaterThan(5)
      expect(minutes).toBeLessThan(20)
    }
  })
})
