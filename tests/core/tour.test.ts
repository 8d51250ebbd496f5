import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Walk } from '../../electron/core/route'
import { firstState, reduceTour, type TourAction, type TourDefaults, type TourState } from '../../electron/core/tour'

const walk: Walk = {
  route: 'full',
  stops: [
    { scene: 'opening', steps: ['a', 'b'] },
    { scene: 'milestones', steps: ['year', 'days', 'event'] },
    { scene: 'map', steps: ['region'] },
  ],
}
const brief: Walk = { route: 'brief', stops: [{ scene: 'milestones', steps: ['days'] }] }
const defaults: TourDefaults = { locale: 'zh-CN', theme: 'night', walk, locales: ['zh-CN', 'en'] }
const fresh = firstState(defaults)
const run = (actions: readonly TourAction[], from: TourState = fresh): TourState =>
  actions.reduce((state, action) => reduceTour(state, action, defaults), from)
const place = (state: TourState): string => `${state.phase} ${state.scene}/${state.step}`

describe('the tour', () => {
  it('starts at the first step when attract is woken, and counts the visit', () => {
    const state = run([{ type: 'start' }])
    expect(place(state)).toBe('tour 0/0')
    expect(state.session).toBe(1)
  })

  it('takes steps through scenes and stops at both ends', () => {
    expect(place(run([{ type: 'start' }, { type: 'next' }, { type: 'next' }]))).toBe('tour 1/0')
    expect(place(run([{ type: 'last' }, { type: 'last' }, { type: 'next' }]))).toBe('tour 2/0')
    expect(place(run([{ type: 'start' }, { type: 'previous' }]))).toBe('tour 0/0')
  })

  it('goes back to the last step of the scene before', () => {
    expect(place(run([{ type: 'jump', scene: 1, step: 0 }, { type: 'previous' }]))).toBe('tour 0/1')
  })

  it('puts jumps from outside the walk on it', () => {
    expect(place(run([{ type: 'jump', scene: 99, step: 99 }]))).toBe('tour 2/0')
    expect(place(run([{ type: 'jump', scene: Number.NaN, step: -3 }]))).toBe('tour 0/0')
  })

  it('warns when idle, continues on one touch where it was, and expires to a fresh attract', () => {
    const warned = run([{ type: 'jump', scene: 1, step: 2 }, { type: 'locale', locale: 'en' }, { type: 'idle' }])
    expect(warned.phase).toBe('warning')
    expect(place(run([{ type: 'touch' }], warned))).toBe('tour 1/2')
    const gone = run([{ type: 'expire' }], warned)
    expect({ ...gone, seq: 0 }).toEqual({ ...fresh, session: 1 })
  })

  it('never idles in attract', () => {
    expect(run([{ type: 'idle' }, { type: 'expire' }]).phase).toBe('attract')
  })

  it('keeps the place when the language changes and refuses languages the pack does not speak', () => {
    const state = run([
      { type: 'jump', scene: 1, step: 1 },
      { type: 'locale', locale: 'en' },
    ])
    expect([place(state), state.locale]).toEqual(['tour 1/1', 'en'])
    expect(run([{ type: 'locale', locale: 'xx' }], state).locale).toBe('en')
  })

  it('keeps the step on a route that has it and begins a route that has not', () => {
    const days = run([
      { type: 'jump', scene: 1, step: 1 },
      { type: 'route', walk: brief },
      { type: 'mode', mode: 'large', on: true },
    ])
    expect(place(days)).toBe('tour 0/0')
    expect(days.walk.stops[days.scene]?.steps[days.step]).toBe('days')
    expect(place(run([{ type: 'route', walk }], days))).toBe('tour 1/1')
  })

  it('hides behind a curtain until that is lifted on purpose, without losing its place', () => {
    const black = run([
      { type: 'jump', scene: 1, step: 1 },
      { type: 'curtain', colour: 'black' },
    ])
    for (const type of ['touch', 'start', 'next', 'previous', 'first', 'last'] as const)
      expect([run([{ type }], black).curtain, place(run([{ type }], black))]).toEqual(['black', 'tour 1/1'])
    expect(place(run([{ type: 'jump', scene: 2, step: 0 }], black))).toBe('tour 1/1')
    const lifted = [{ type: 'lift' }, { type: 'curtain', colour: 'black' }] as const
    for (const action of lifted) expect(run([action], black)).toMatchObject({ curtain: null, scene: 1, step: 1 })
    expect(run([{ type: 'curtain', colour: 'white' }], black).curtain).toBe('white')
  })

  it('goes on behind a curtain: warning, attract, another route and language', () => {
    const black = run([
      { type: 'jump', scene: 1, step: 1 },
      { type: 'curtain', colour: 'black' },
    ])
    expect(run([{ type: 'idle' }], black)).toMatchObject({ phase: 'warning', curtain: 'black' })
    expect(run([{ type: 'idle' }, { type: 'expire' }], black)).toMatchObject({ phase: 'attract', curtain: 'black' })
    expect(run([{ type: 'idle' }, { type: 'lift' }], black)).toMatchObject({ phase: 'tour', curtain: null })
    expect(run([{ type: 'leave' }], black)).toMatchObject({ phase: 'attract', curtain: 'black' })
    const other = run(
      [
        { type: 'route', walk: brief },
        { type: 'locale', locale: 'en' },
      ],
      black,
    )
    expect(other).toMatchObject({ curtain: 'black', locale: 'en', walk: { route: 'brief' } })
  })

  it('keeps the audience’s picture while the guide looks ahead, and takes it there in one motion or stays', () => {
    const frozen = run([{ type: 'jump', scene: 1, step: 1 }, { type: 'freeze' }, { type: 'next' }, { type: 'next' }])
    expect([place(frozen), frozen.ahead]).toEqual(['tour 1/1', { scene: 2, step: 0 }])
    expect(run([{ type: 'jump', scene: 0, step: 1 }], frozen).ahead).toEqual({ scene: 0, step: 1 })
    expect(run([{ type: 'release' }], frozen)).toMatchObject({ scene: 2, step: 0, ahead: null })
    expect(run([{ type: 'thaw' }], frozen)).toMatchObject({ scene: 1, step: 1, ahead: null })
    // Looking ahead goes on behind a curtain, which stays; freezing twice loses nothing.
    const black = run([{ type: 'curtain', colour: 'black' }, { type: 'freeze' }, { type: 'previous' }], frozen)
    expect(black).toMatchObject({ curtain: 'black', scene: 1, step: 1, ahead: { scene: 1, step: 2 } })
    expect(run([{ type: 'freeze' }]).ahead).toBeNull()
  })

  it('keeps a scene that a route visits twice at the visit it is in', () => {
    const once = { scene: 'map', steps: ['region', 'world'] }
    const twice: Walk = { route: 'twice', stops: [once, { scene: 'opening', steps: ['a', 'b'] }, once] }
    const second = run([
      { type: 'route', walk: twice },
      { type: 'jump', scene: 2, step: 1 },
    ])
    const shorter = { ...twice, stops: [once, { scene: 'opening', steps: ['a'] }, once] }
    expect(place(run([{ type: 'route', walk: shorter }], second))).toBe('tour 2/1')
  })
})

describe('a tour that leads itself', () => {
  const turn = (end: 'again' | 'stay' | 'leave'): TourAction => ({ type: 'turn', end })
  const steps = walk.stops.reduce((n, stop) => n + stop.steps.length, 0)
  const turns = (n: number, end: 'again' | 'stay' | 'leave'): TourAction[] => Array.from({ length: n }, () => turn(end))

  it('goes from attract through every step, and ends as it is told', () => {
    expect(run([{ type: 'lead' }])).toMatchObject({ phase: 'tour', leading: 'on', scene: 0, step: 0, session: 1 })
    const last = run([{ type: 'lead' }, ...turns(steps - 1, 'leave')])
    expect([place(last), last.leading]).toEqual(['tour 2/0', 'on'])
    expect(run([turn('leave')], last)).toMatchObject({ phase: 'attract', leading: 'off' })
    expect(run([turn('stay')], last)).toMatchObject({ phase: 'tour', scene: 2, leading: 'off' })
    expect(run([turn('again')], last)).toMatchObject({ phase: 'tour', scene: 0, step: 0, leading: 'on' })
  })

  it('waits for whoever touches, does what they do, and goes on when they have gone, without a warning', () => {
    for (const action of [
      { type: 'touch' },
      { type: 'next' },
      { type: 'jump', scene: 1, step: 2 },
      { type: 'locale', locale: 'en' },
      { type: 'mode', mode: 'large', on: true },
      { type: 'route', walk: brief },
    ] as const) {
      const held = run([{ type: 'lead' }, action])
      expect(held.leading).toBe('held')
      expect(place(run(turns(3, 'leave'), held))).toBe(place(held))
      const on = run([{ type: 'idle' }], held)
      expect([place(on), on.leading, on.locale]).toEqual([place(held), 'on', held.locale])
    }
  })

  it('takes no step behind a curtain nor before a frozen picture, and begins behind neither', () => {
    const black = run([{ type: 'lead' }, { type: 'curtain', colour: 'black' }, turn('leave')])
    expect([place(black), black.leading]).toEqual(['tour 0/0', 'on'])
    expect(place(run([{ type: 'lift' }, turn('leave')], black))).toBe('tour 0/1')
    expect(run([{ type: 'start' }, { type: 'freeze' }, { type: 'lead' }]).leading).toBe('off')
    expect(run([{ type: 'curtain', colour: 'white' }, { type: 'lead' }]).phase).toBe('attract')
  })

  it('is stopped by its key and by `rest`, and led again from where it is', () => {
    for (const type of ['lead', 'rest'] as const) {
      const still = run([{ type: 'lead' }, turn('leave'), { type }])
      expect([place(still), still.leading]).toEqual(['tour 0/1', 'off'])
      expect(run([{ type: 'idle' }], still).phase).toBe('warning')
      expect(run([{ type: 'lead' }], still)).toMatchObject({ leading: 'on', scene: 0, step: 1, session: 1 })
    }
  })
})

const anyAction: fc.Arbitrary<TourAction> = fc.oneof(
  ...(
    [
      ...(['touch', 'start', 'next', 'previous', 'first', 'last', 'lift', 'leave', 'idle', 'expire'] as const),
      ...(['freeze', 'release', 'thaw', 'lead', 'rest'] as const),
    ] as const
  ).map((type) => fc.constant({ type })),
  fc.record({
    type: fc.constant('jump' as const),
    scene: fc.oneof(fc.integer(), fc.double()),
    step: fc.oneof(fc.integer(), fc.double()),
  }),
  fc.record({ type: fc.constant('turn' as const), end: fc.constantFrom('again', 'stay', 'leave') }),
  fc.record({ type: fc.constant('curtain' as const), colour: fc.constantFrom('black' as const, 'white' as const) }),
  fc.record({ type: fc.constant('locale' as const), locale: fc.constantFrom('zh-CN', 'en', 'de', '') }),
  fc.record({ type: fc.constant('theme' as const), theme: fc.constantFrom('night' as const, 'paper' as const) }),
  fc.record({ type: fc.constant('route' as const), walk: fc.constantFrom(walk, brief, { route: 'none', stops: [] }) }),
)

describe('under any sequence of events', () => {
  it('stays in its legal states', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 200 }), (actions) => {
        let state = fresh
        for (const action of actions) {
          const before = state
          state = reduceTour(state, action, defaults)
          const stop = state.walk.stops[state.scene]
          expect(stop?.steps[state.step]).toBeDefined()
          if (state.ahead) expect(state.walk.stops[state.ahead.scene]?.steps[state.ahead.step]).toBeDefined()
          const stays = before.ahead && ['next', 'previous', 'first', 'last', 'jump', 'start'].includes(action.type)
          if (stays) expect([state.scene, state.step]).toEqual([before.scene, before.step])
          expect(['attract', 'tour', 'warning']).toContain(state.phase)
          expect(defaults.locales).toContain(state.locale)
          expect(state.seq).toBe(before.seq + 1)
          expect(state.session - before.session).toBeGreaterThanOrEqual(0)
          expect(state.session - before.session).toBeLessThanOrEqual(1)
          if (before.phase !== 'attract' && state.phase === 'attract')
            expect({ ...state, seq: 0, session: 0 }).toEqual({ ...fresh, curtain: before.curtain })
          if (action.type !== 'curtain' && action.type !== 'lift') expect(state.curtain).toBe(before.curtain)
          if (state.phase === 'warning') expect(['tour', 'warning']).toContain(before.phase)
          // Nobody is warned, and nothing is shown in attract, while a tour leads itself.
          if (state.phase !== 'tour') expect(state.leading).toBe('off')
          if (action.type === 'turn' && before.leading !== 'on')
            expect({ ...state, seq: 0 }).toEqual({ ...before, seq: 0 })
          if (state.leading === 'on' && before.leading !== 'on') expect(['lead', 'idle']).toContain(action.type)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
