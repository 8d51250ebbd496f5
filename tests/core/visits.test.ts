import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstState, reduceTour, type TourAction, type TourDefaults } from '../../electron/core/tour'
import { VisitRecorder, type Visit } from '../../electron/core/visits'
import { asCsv, visitStats, visitTable } from '../../electron/core/visitStats'

const walk = {
  route: 'full',
  stops: [
    { scene: 'a', steps: ['a1', 'a2'] },
    { scene: 'b', steps: ['b1'] },
  ],
}
const defaults: TourDefaults = { locale: 'zh-CN', theme: 'night', walk, locales: ['zh-CN', 'en'] }
const wall = new Date(2027, 1, 17, 14, 5, 33)

type Told = readonly (readonly [TourAction | string, number])[]
/** Visits of a tour that is acted on after so many seconds each; a string is a tap on a figure. */
function visitsOf(told: Told, idleMs = 0): readonly Visit[] {
  const recorder = new VisitRecorder()
  let state = firstState(defaults)
  let now = 0
  return told.flatMap(([act, after]) => {
    now += after * 1000
    if (typeof act === 'string') {
      recorder.tap(act)
      return []
    }
    state = reduceTour(state, act, defaults)
    return recorder.see(state, now, wall, idleMs) ?? []
  })
}

describe('a visit', () => {
  it('is none while a tour leads itself; it begins with the hand that stops it, and ends when that has gone', () => {
    const visits = visitsOf(
      [
        [{ type: 'lead' }, 5],
        [{ type: 'turn', end: 'again' }, 20],
        [{ type: 'next' }, 20],
        [{ type: 'touch' }, 10],
        [{ type: 'idle' }, 60],
        [{ type: 'turn', end: 'again' }, 20],
        [{ type: 'leave' }, 5],
      ],
      60_000,
    )
    expect(visits).toMatchObject([{ seconds: 10, end: 'idle', steps: [{ scene: 'b', step: 'b1', seconds: 10 }] }])
  })

  it('is its steps with their dwell, its languages, its taps and how it ended', () => {
    const [visit, ...more] = visitsOf([
      [{ type: 'start' }, 5],
      [{ type: 'next' }, 10],
      ['output', 1],
      [{ type: 'locale', locale: 'en' }, 1],
      [{ type: 'next' }, 8],
      [{ type: 'leave' }, 30],
    ])
    expect(more).toEqual([])
    expect(visit).toEqual({
      ...{
        start: '2027-02-17T14:05',
        seconds: 50,
        locale: 'en',
        switches: 1,
        route: 'full',
        end: 'left',
        taps: ['output'],
      },
      steps: [
        { scene: 'a', step: 'a1', seconds: 10 },
        { scene: 'a', step: 'a2', seconds: 10 },
        { scene: 'b', step: 'b1', seconds: 30 },
      ],
    })
  })

  it('that nobody ended does not count the time in which nobody was there', () => {
    const [visit] = visitsOf(
      [
        [{ type: 'start' }, 0],
        [{ type: 'next' }, 12],
        [{ type: 'idle' }, 65],
        [{ type: 'expire' }, 20],
      ],
      80_000,
    )
    expect(visit).toMatchObject({ end: 'idle', seconds: 17 })
    expect(visit?.steps.at(-1)?.seconds).toBe(5)
  })

  it('has no time of anybody more exact than the minute, and nothing of where the glass was touched', () => {
    const [visit] = visitsOf([
      [{ type: 'start' }, 0],
      [{ type: 'leave' }, 3],
    ])
    expect(Object.keys(visit ?? {}).sort()).toEqual([
      'end',
      'locale',
      'route',
      'seconds',
      'start',
      'steps',
      'switches',
      'taps',
    ])
    expect(visit?.start).toMatch(/T\d\d:\d\d$/)
  })

  it('is as long as its steps, whatever is done', () => {
    const action = fc.constantFrom<TourAction>(
      { type: 'start' },
      { type: 'next' },
      { type: 'previous' },
      { type: 'touch' },
      { type: 'leave' },
      { type: 'idle' },
      { type: 'expire' },
      { type: 'last' },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(action, fc.integer({ min: 0, max: 100 })), { maxLength: 60 }), (told) => {
        for (const visit of visitsOf(told, 80_000)) {
          const sum = visit.steps.reduce((all, { seconds }) => all + seconds, 0)
          expect(Math.abs(sum - visit.seconds)).toBeLessThanOrEqual(visit.steps.length)
          expect(visit.steps.every(({ seconds }) => seconds >= 0)).toBe(true)
        }
      }),
    )
  })
})

describe('visits together', () => {
  const visits = visitsOf([
    [{ type: 'start' }, 0],
    ['x', 1],
    [{ type: 'last' }, 9],
    [{ type: 'leave' }, 20],
    [{ type: 'start' }, 9],
    ['x', 0],
    [{ type: 'leave' }, 10],
  ])
  const stats = visitStats(visits, ['2027-02-16', '2027-02-17'], ['a', 'b', 'c'])

  it('say when they came, where they stayed and where they left', () => {
    expect(stats).toMatchObject({ visits: 2, medianSeconds: 10, taps: [{ name: 'x', count: 2 }] })
    expect(stats.days).toEqual([
      { name: '2027-02-16', count: 0 },
      { name: '2027-02-17', count: 2 },
    ])
    expect(stats.hours[14]).toBe(2)
    expect(stats.dwell).toEqual([
      { name: 'a', visits: 2, seconds: 10 },
      { name: 'b', visits: 1, seconds: 20 },
      { name: 'c', visits: 0, seconds: 0 },
    ])
    expect(stats.left.map(({ name }) => name).sort()).toEqual(['a', 'b'])
  })

  it('become a table that no spreadsheet takes for formulas', () => {
    const csv = asCsv([...visitTable(visits), ['=1+1', '@x', '-2', 'a,b', 'say "so"', 7]])
    expect(csv.startsWith('\uFEFFvisit,start,')).toBe(true)
    expect(csv.trim().split('\r\n').at(-1)).toBe(`'=1+1,'@x,'-2,"a,b","say ""so""",7`)
    expect(csv.split('\r\n')).toHaveLength(1 + 3 + 1 + 1)
  })
})
