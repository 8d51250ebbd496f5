import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockText,
  elapsedOf,
  lateness,
  lengthOf,
  noTalk,
  planOf,
  replanned,
  shorten,
  spansFor,
  spareOf,
  stillToSay,
  stepped,
  talkTurns,
  turned,
  type Moment,
  type Talk,
} from '../../electron/core/pace'
import type { Tour } from '../../electron/core/report'
import { walkWithout, type Walk } from '../../electron/core/route'

const stops = [
  { scene: 'opening', minutes: { a: 1 } },
  { scene: 'map', minutes: { region: 2, world: 1 } },
]
const tour = {
  routes: [{ id: 'full', minutes: 5, stops, spare: ['map/world', 'opening/b'] }],
} as unknown as Tour
const full: Walk = {
  route: 'full',
  stops: [
    { scene: 'opening', steps: ['a', 'b'] },
    { scene: 'map', steps: ['region', 'world'] },
  ],
}

describe('a plan', () => {
  it('is the pack’s minutes; what these leave open shares the rest', () => {
    expect(planOf(tour, full, full)).toEqual([60, 60, 120, 60])
  })

  it('of a shortened walk keeps each step’s own time', () => {
    const shorter = walkWithout(full, (scene, step) => scene === 0 && step === 1)
    expect(planOf(tour, full, shorter)).toEqual([60, 120, 60])
    expect(walkWithout(full, (scene) => scene === 1).stops).toHaveLength(1)
  })

  it('shares a route without minutes equally, also where a scene is walked twice', () => {
    const twice: Walk = { route: 'full', stops: [...full.stops, { scene: 'map', steps: ['region', 'region'] }] }
    const bare = { routes: [{ id: 'full', minutes: 3, stops: [] }] } as unknown as Tour
    expect(planOf(bare, twice, twice)).toEqual([30, 30, 30, 30, 30, 30])
    expect(planOf(bare, { route: 'gone', stops: [] }, { route: 'gone', stops: [] })).toEqual([])
  })

  it('knows what may be left out, the least important first', () => {
    expect(spareOf(tour, full)).toEqual([3, 1])
  })
})

describe('how far off', () => {
  const plan = [60, 60, 120, 60]
  it.each([
    [0, 30, 0],
    [0, 75, 15],
    [1, 75, 0],
    [2, 100, -20],
    [3, 300, 0],
    [3, 330, 30],
  ])('at step %i after %i s: %i', (index, elapsed, late) => {
    expect(lateness(plan, { index, elapsed, spent: 0 })).toBe(late)
  })
})

const seconds = fc.integer({ min: 1, max: 600 })
/** A plan, an order of steps to drop, a moment on it, and the time left. */
const anyTalk = fc
  .array(seconds, { minLength: 1, maxLength: 40 })
  .chain((plan) =>
    fc.record({
      plan: fc.constant(plan),
      spare: fc.array(fc.integer({ min: 0, max: plan.length - 1 }), { maxLength: 40 }),
      index: fc.integer({ min: 0, max: plan.length - 1 }),
      began: fc.integer({ min: 0, max: 4000 }),
      spent: fc.integer({ min: 0, max: 900 }),
      left: fc.integer({ min: 0, max: 1800 }),
    }),
  )
  .map(({ index, began, spent, ...rest }) => ({
    ...rest,
    moment: { index, spent, elapsed: began + spent } satisfies Moment,
  }))

describe('ten minutes left', () => {
  it('drops the least important ahead, and no more than need be', () => {
    const at: Moment = { index: 0, elapsed: 60, spent: 60 }
    expect(shorten([60, 60, 120, 60], [3, 1], at, 240)).toEqual({ dropped: [], over: 0 })
    expect(shorten([60, 60, 120, 60], [3, 1], at, 200)).toEqual({ dropped: [3], over: 0 })
    expect(shorten([60, 60, 120, 60], [3, 1], at, 100)).toEqual({ dropped: [3, 1], over: 20 })
  })

  it('never drops what was said or may not go, and stops as soon as it fits', () => {
    fc.assert(
      fc.property(anyTalk, ({ plan, spare, moment, left }) => {
        const { dropped, over } = shorten(plan, spare, moment, left)
        for (const i of dropped) expect(spare.includes(i) && i > moment.index).toBe(true)
        expect(new Set(dropped).size).toBe(dropped.length)
        const fewer = dropped.slice(0, -1)
        const costOf = (out: readonly number[]): number =>
          Math.max(0, (plan[moment.index] ?? 0) - moment.spent) +
          plan.reduce((total, share, i) => (i > moment.index && !out.includes(i) ? total + share : total), 0)
        expect(over).toBe(Math.max(0, costOf(dropped) - left))
        if (dropped.length > 0) expect(costOf(fewer)).toBeGreaterThan(left)
        if (over > 0) expect(new Set(dropped)).toEqual(new Set(spare.filter((i) => i > moment.index)))
      }),
    )
  })

  it('plans what stays so that the tour ends when it must, with nobody late now', () => {
    fc.assert(
      fc.property(anyTalk, ({ plan, spare, moment, left }) => {
        const { dropped } = shorten(plan, spare, moment, left)
        const next = replanned(plan, dropped, moment, left)
        expect(next).toHaveLength(plan.length - dropped.length)
        expect(next.every((share) => share >= 0 && Number.isFinite(share))).toBe(true)
        expect(lengthOf(next)).toBeCloseTo(moment.elapsed + left, 6)
        expect(Math.abs(lateness(next, moment))).toBeLessThan(1e-6)
      }),
    )
  })
})

describe('minutes to choose from', () => {
  it('are four at most, the last the shortest that is enough for all', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), (seconds) => {
        const given = spansFor(seconds)
        expect(given.length).toBeGreaterThan(0)
        expect(given.length).toBeLessThanOrEqual(4)
        expect([...given].sort((a, b) => a - b)).toEqual(given)
        const last = given.at(-1) ?? 0
        expect(last * 60 >= seconds || last === 120).toBe(true)
        if (seconds > 60) expect((given.at(-2) ?? 0) * 60 < seconds).toBe(true)
      }),
    )
  })

  it('are ten and less at the head of a quarter of an hour, one and two at the end of three minutes', () => {
    expect(spansFor(stillToSay([300, 300, 300], { index: 0, elapsed: 5, spent: 5 }))).toEqual([3, 5, 10, 15])
    expect(spansFor(69)).toEqual([1, 2])
    expect(spansFor(20)).toEqual([1, 2])
  })
})

describe('the clock of talk', () => {
  const begun = stepped(noTalk, 1000)

  it('begins with the first step and stops for questions', () => {
    expect(elapsedOf(noTalk, 5000)).toBe(0)
    expect(elapsedOf(begun, 61_000)).toBe(60)
    const paused = turned(begun, 'pause', 31_000)
    expect(elapsedOf(paused, 91_000)).toBe(30)
    expect(elapsedOf(turned(paused, 'resume', 121_000), 131_000)).toBe(40)
    expect(stepped(turned(paused, 'resume', 121_000), 131_000).arrived).toBe(40)
  })

  it('never runs backwards or faster than time, whatever is turned when', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ turn: fc.constantFrom('step' as const, ...talkTurns), wait: fc.nat(100_000) })),
        (turns) => {
          let [talk, now]: [Talk, number] = [begun, 1000]
          for (const { turn, wait } of turns) {
            const before = elapsedOf(talk, now)
            now += wait
            const after = elapsedOf(talk, now)
            expect(after).toBeGreaterThanOrEqual(before)
            expect(after - before).toBeLessThanOrEqual(wait / 1000 + 1e-9)
            talk = turn === 'step' ? stepped(talk, now) : turned(talk, turn, now)
            expect(elapsedOf(talk, now)).toBeCloseTo(turn === 'restart' ? 0 : after, 6)
            expect(talk.arrived).toBeLessThanOrEqual(elapsedOf(talk, now) + 1e-9)
          }
        },
      ),
    )
  })

  it('is written as a guide reads it', () => {
    expect([0, 59.9, 435, 3723, -5, Number.NaN, Infinity].map(clockText)).toEqual([
      ...['0:00', '0:59', '7:15', '1:02:03', '0:00', '0:00', '0:00'],
    ])
  })
})
