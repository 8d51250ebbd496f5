import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { happened, type Order } from '../../../electron/control'
import { readAction } from '../../../electron/core/actions'
import { walkOf } from '../../../electron/core/route'
import { obey } from '../../../electron/main/control/obey'
import type { Opened } from '../../../electron/main/tour/open'
import { TourHost } from '../../../electron/main/tour/host'
import { readPack } from '../../../electron/packs'

const pack = await readPack('resources/packs/suxitong-2020')
if (!pack.ok) throw new Error('the bundled pack does not read')
const report = pack.value.report
const { tour, manifest } = report

/** A tour as main has it, and an app that says what it was asked. */
function open(may = { move: true, end: false }): { opened: Opened; run: (order: Order) => string; did: string[] } {
  const defaults = { locale: 'zh-CN', theme: 'night', walk: walkOf(tour, 'short'), locales: manifest.locales } as const
  const host = new TourHost(tour, defaults, () => undefined)
  const opened = { playing: { report } as Opened['playing'], host }
  const did: string[] = []
  const app = {
    opened: () => opened,
    mayMove: () => may.move,
    setVolume: (share: number) => void did.push(`volume ${share}`),
    mayEnd: () => may.end,
    end: () => void did.push('end'),
  }
  return { opened, run: (order) => obey(order, app), did }
}

const order: fc.Arbitrary<Order> = fc.oneof(
  fc.constantFrom<Order>(
    ...(['next', 'previous', 'black', 'white', 'lift', 'play', 'stop', 'attract'] as const).map((verb) => ({ verb })),
  ),
  fc
    .constantFrom(...tour.scenes.map(({ id }) => id), 'map/2', 'map/99', 'nowhere', '1', '3', '99', '__proto__')
    .map((place): Order => ({ verb: 'scene', place })),
  fc.constantFrom(...tour.routes.map(({ id }) => id), 'nowhere', '').map((route): Order => ({ verb: 'route', route })),
  fc.constantFrom(...tour.routes.map(({ id }) => id), 'nowhere').map((route): Order => ({ verb: 'play', route })),
  fc.constantFrom('en', 'zh-CN', 'fr', '').map((locale): Order => ({ verb: 'language', locale })),
)

describe('the orders of a hall’s control', () => {
  it('keep the tour on its walk, and do what they say or change nothing', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 40 }), (orders) => {
        const { opened, run } = open()
        for (const one of orders) {
          const before = opened.host.state
          const answer = run(one)
          const { state } = opened.host
          expect(state.walk.stops[state.scene]?.steps[state.step]).toBeDefined()
          expect(manifest.locales).toContain(state.locale)
          if (answer !== 'done') expect(state).toBe(before)
          if (answer === 'done' && (one.verb === 'black' || one.verb === 'white')) expect(state.curtain).toBe(one.verb)
          if (answer === 'done' && one.verb === 'lift') expect(state.curtain).toBeNull()
          if (answer === 'done' && one.verb === 'play') expect(state.leading).toBe('on')
          if (answer === 'done' && one.verb === 'play' && 'route' in one) expect(state.walk.route).toBe(one.route)
          if (answer === 'done' && one.verb === 'stop') expect(state.leading).toBe('off')
          if (answer === 'done' && one.verb === 'attract') expect(state.phase).toBe('attract')
        }
      }),
    )
  })

  it('find a scene by its name, its step or its number', () => {
    const { opened, run } = open()
    const place = (): string => {
      const { walk, scene, step } = opened.host.state
      return `${walk.stops[scene]?.scene ?? ''}/${step + 1}`
    }
    expect([run({ verb: 'scene', place: 'map/2' }), place()]).toEqual(['done', 'map/2'])
    expect([run({ verb: 'scene', place: '1' }), place()]).toEqual([
      'done',
      `${opened.host.state.walk.stops[0]?.scene ?? ''}/1`,
    ])
    expect(run({ verb: 'scene', place: '99' })).toBe('no-such')
  })

  it('do nothing where nobody could do anything: the hall is closed, staff are at work, a curtain hangs', () => {
    const shut = open({ move: false, end: false })
    fc.assert(fc.property(order, (one) => shut.run(one) === 'not-now'))
    expect(shut.run({ verb: 'volume', share: 1 })).toBe('not-now')
    const { run } = open()
    expect(run({ verb: 'black' })).toBe('done')
    expect(run({ verb: 'next' })).toBe('not-now')
    expect(run({ verb: 'lift' })).toBe('done')
    expect(run({ verb: 'next' })).toBe('done')
  })

  it('let the tour lead itself, from wherever they put it, until they stop it', () => {
    const { opened, run } = open()
    const leads = (): string => opened.host.state.leading
    for (const [verb, leading] of [
      ['stop', 'off'],
      ['play', 'on'],
      ['play', 'on'],
      ['next', 'on'],
      ['stop', 'off'],
      ['play', 'on'],
      ['attract', 'off'],
    ] as const)
      expect([verb, run({ verb }), leads()]).toEqual([verb, 'done', leading])
    run({ verb: 'play' })
    expect([run({ verb: 'scene', place: 'map/2' }), leads()]).toEqual(['done', 'on'])
    opened.host.accept({ type: 'touch' })
    expect([leads(), run({ verb: 'stop' }), leads()]).toEqual(['held', 'done', 'off'])
    run({ verb: 'black' })
    expect(run({ verb: 'play' })).toBe('not-now')
  })

  it('end the program only where settings say so', () => {
    const no = open()
    expect([no.run({ verb: 'shutdown' }), no.did]).toEqual(['not-allowed', []])
    const yes = open({ move: false, end: true })
    expect([yes.run({ verb: 'shutdown' }), yes.did]).toEqual(['done', ['end']])
  })
})

describe('what other devices are told', () => {
  it('is every place the audience sees, once, in its order', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 30 }), (orders) => {
        const { opened, run } = open()
        let [before, told] = [opened.host.state, 'attract']
        opened.host.onChange((state) => {
          for (const [name, ...values] of happened(before, state)) {
            if (name === 'step') told = `${values[0] ?? ''}/${values[1] ?? ''}`
            if (name === 'attract') told = name
          }
          expect(happened(state, state)).toEqual([])
          before = state
        })
        for (const one of orders) run(one)
        const { phase, walk, scene, step } = opened.host.state
        expect(told).toBe(phase === 'attract' ? 'attract' : `${walk.stops[scene]?.scene ?? ''}/${step + 1}`)
      }),
    )
  })

  it('never carries more than a window may ask', () => {
    expect(readAction({ type: 'idle' })).toBeUndefined()
  })
})
