import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../electron/main/recovery/moment'
import {
  decide,
  faultNames as faults,
  ladder,
  longestWaitMs,
  quietMs,
  type Fault,
  type Tried,
} from '../../../electron/main/recovery/policy'

const at = (ms: number): Moment => ({ at: ms, up: ms })

/** Lives through faults at given distances (ms), taking every decision. */
function live(story: readonly (readonly [Fault, number])[]): { tried: Tried[]; waits: number[] } {
  const tried: Tried[] = []
  const waits: number[] = []
  let now = 0
  for (const [fault, later] of story) {
    now += later
    const { remedy, after } = decide(tried, fault, at(now))
    const seenAt = at(now)
    now += after
    waits.push(after)
    tried.push({ fault, remedy, seenAt, doneAt: at(now) })
  }
  return { tried, waits }
}

describe('recovery', () => {
  it('climbs from the mildest remedy to the hardest, at once, and waits only behind the poster', () => {
    const { tried, waits } = live(ladder.map(() => ['crashed', 1000] as const))
    expect(tried.map((t) => t.remedy)).toEqual(['reload', 'reopen', 'relaunch', 'reduce', 'poster'])
    expect(waits).toEqual([0, 0, 0, 0, 15_000])
  })

  it('tries a new page and a new process in turn from the poster', () => {
    const { tried, waits } = live(Array.from({ length: 9 }, () => ['crashed', 1000] as const))
    expect(tried.slice(4).map((t) => t.remedy)).toEqual(['poster', 'relaunch', 'poster', 'relaunch', 'poster'])
    expect(waits.slice(4)).toEqual([15_000, 30_000, 60_000, 120_000, 240_000])
  })

  it('never goes back to a milder remedy before the picture has held', () => {
    const { tried } = live([
      ['hung', 1000],
      ['crashed', 1000],
    ])
    expect(tried.map((t) => t.remedy)).toEqual(['reopen', 'relaunch'])
  })

  it('leaves the GPU alone when it is lost for good', () => {
    expect(decide([], 'gpu-lost', at(0)).remedy).toBe('reduce')
  })

  it('gives a page that hangs, or that no longer comes to the display, a new window', () => {
    expect(decide([], 'hung', at(0))).toEqual({ remedy: 'reopen', after: 0 })
    expect(decide([], 'blank', at(0))).toEqual({ remedy: 'reopen', after: 0 })
  })

  it('begins again at the foot once the picture has held', () => {
    const first: Tried = { fault: 'crashed', remedy: 'reload', seenAt: at(0), doneAt: at(0) }
    expect(decide([first], 'crashed', at(quietMs - 1)).remedy).toBe('reopen')
    expect(decide([first], 'crashed', at(quietMs + 1)).remedy).toBe('reload')
  })

  it('tells by the time the machine runs how long the picture has held, not by a clock that leaps', () => {
    const tried: Tried = { fault: 'crashed', remedy: 'reload', seenAt: at(5000), doneAt: at(5000) }
    for (const years of [-20, 20]) {
      const leapt = (up: number): Moment => ({ at: years * 31_557_600_000, up })
      expect(decide([tried], 'crashed', leapt(6000)).remedy).toBe('reopen')
      expect(decide([tried], 'crashed', leapt(5001 + quietMs)).remedy).toBe('reload')
    }
    // The machine has been started anew since.
    expect(decide([tried], 'crashed', { at: 5001 + quietMs, up: 10 }).remedy).toBe('reload')
  })

  it('goes on for ever at growing distances, never longer than half an hour', () => {
    const { waits } = live(Array.from({ length: 40 }, () => ['crashed', 1000] as const))
    const later = waits.slice(ladder.length - 1)
    expect(later[0]).toBeGreaterThan(0)
    expect(later.every((wait, i) => i === 0 || wait >= (later[i - 1] ?? 0))).toBe(true)
    expect(Math.max(...waits)).toBeLessThanOrEqual(longestWaitMs)
  })

  it('answers whatever has happened, also after the clock was set back', () => {
    const moment = fc.record({ at: fc.integer(), up: fc.integer({ min: 0 }) })
    const tried = fc.record({
      fault: fc.constantFrom(...faults),
      remedy: fc.constantFrom(...ladder),
      seenAt: moment,
      doneAt: moment,
    })
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 50 }), fc.constantFrom(...faults), moment, (history, fault, now) => {
        const { remedy, after } = decide(history, fault, now)
        return ladder.includes(remedy) && after >= 0 && after <= longestWaitMs
      }),
    )
  })
})
