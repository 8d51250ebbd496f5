import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../electron/core/csv'
import {
  noRehearsals,
  ownPlan,
  rehearsalLimits,
  runLength,
  spent,
  withOwn,
  withoutRun,
  withRun,
  type Run,
} from '../../electron/core/rehearsal'
import { readRehearsals } from '../../electron/main/guide/rehearsalFile'

const run: Run = { begun: '2026-11-29T10:00', pack: 'p', route: 'full', times: {} }
const step = fc.oneof(fc.constantFrom('map/a', 'map/b', '__proto__', 'toString'), fc.string())

describe('a rehearsal', () => {
  it('adds up what was spoken on each step, whatever is said of time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.oneof(fc.double(), fc.integer({ max: 1e6 }))), { maxLength: 700 }),
        (said) => {
          const done = said.reduce((before, [name, seconds]) => spent(before, name, seconds), run)
          expect(Object.keys(done.times).length).toBeLessThanOrEqual(rehearsalLimits.steps)
          for (const seconds of Object.values(done.times))
            expect(seconds > 0 && seconds <= rehearsalLimits.seconds).toBe(true)
          expect(Number.isFinite(runLength(done))).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
    expect(runLength(spent(spent(spent(run, 'map/a', 30), 'map/b', 12.34), 'map/a', 5))).toBeCloseTo(47.3, 6)
    expect(spent(run, 'map/a', 0.01)).toMatchObject({ times: {} })
  })

  it('is one of no more than so many; the last is always there', () => {
    let all = noRehearsals
    for (let i = 0; i < 30; i += 1) all = withRun(all, { ...run, times: { 'map/a': i + 1 } }, true)
    all = withRun(all, { ...run, times: { 'map/a': 99 } }, false)
    expect(all.runs).toHaveLength(rehearsalLimits.runs)
    expect(all.runs.map(({ times }) => times['map/a']).slice(-2)).toEqual([29, 99])
    expect(withoutRun(all, 0).runs[0]?.times['map/a']).toBe(12)
  })

  it('may become the machine’s own plan: its steps take its time, the others the pack’s', () => {
    const walk = {
      route: 'full',
      stops: [
        { scene: 'map', steps: ['a', 'b'] },
        { scene: 'out', steps: ['a'] },
        { scene: 'map', steps: ['a'] },
      ],
    }
    expect(ownPlan([60, 60, 60, 60], walk, undefined)).toEqual([60, 60, 60, 60])
    expect(ownPlan([60, 60, 60, 60], walk, { 'map/a': 50, 'out/a': 7 })).toEqual([25, 60, 7, 25])
    const own = withOwn(withOwn(noRehearsals, 'p/full', { 'map/a': 1 }), 'p/short', { 'map/a': 2 })
    expect(withOwn(own, 'p/full', null).own).toEqual({ 'p/short': { 'map/a': 2 } })
  })
})

describe('a file of rehearsals', () => {
  it('is read as it was written', () => {
    const all = withOwn(withRun(noRehearsals, spent(run, 'map/a', 12.5), true), 'p/full', { 'map/a': 3 })
    expect(readRehearsals(JSON.stringify(all))).toEqual(all)
  })

  it('costs no more than what is wrong in it, and never the program', () => {
    const good = spent(run, 'map/a', 1)
    const typed = { runs: [good, { ...good, times: 'none' }, 7, good], own: { a: { x: 1 }, b: { x: -1 } } }
    expect(readRehearsals(JSON.stringify(typed))).toEqual({ runs: [good, good], own: { a: { x: 1 } } })
    for (const text of ['', '{', '[]', '7', '{"runs":7}']) expect(readRehearsals(text)).toBeUndefined()
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readRehearsals(text)?.runs.length ?? 0).toBeLessThanOrEqual(rehearsalLimits.runs)
      }),
    )
  })
})

describe('a table for a spreadsheet', () => {
  it('begins with the mark of UTF-8, keeps commas and quotes, and runs nothing', () => {
    expect(
      csvOf([
        ['步骤 Step', 'a,"b"'],
        ['=1+1', 12.5],
        ['+6.7%', '-x'],
      ]),
    ).toBe('\uFEFF步骤 Step,"a,""b"""\r\n\'=1+1,12.5\r\n+6.7%,\'-x\r\n')
  })
})
