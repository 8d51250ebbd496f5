import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, ladder, longestWaitMs, quietMs, type Fault, type Tried } from '../../../electron/main/recovery/policy'

const faults: readonly Fault[] = ['crashed', 'hung', 'not-loaded', 'wrong-picture']

/** Lives through faults at given distances (ms), taking every decision. */
function live(story: readonly (readonly [Fault, number])[]): { tried: Tried[]; waits: number[] } {
  const tried: Tried[] = []
  const waits: number[] = []
  let now = 0
  for (const [fault, later] of story) {
    now += later
    const { remedy, after } = decide(tried, fault, now)
    const seenAt = now
    now += after
    waits.push(after)
    tried.push({ fault, remedy, seenAt, doneAt: now })
  }
  return { tried, waits }
}

describe('recovery', () => {
  it('climbs from the mildest remedy to the hardest, at once', () => {
    const { tried, waits } = live(faults.slice(0, 1).flatMap((f) => [[f, 1000] as const, [f, 1000], [f, 1000]]))
    expect(tried.map((t) => t.remedy)).toEqual(['reload', 'reopen', 'relaunch'])
    expect(waits).toEqual([0, 0, 0])
  })

  it('gives a page that hangs a new window', () => {
    expect(decide([], 'hung', 0)).toEqual({ remedy: 'reopen', after: 0 })
  })

  it('begins again at the foot once the picture has held', () => {
    const first: Tried = { fault: 'crashed', remedy: 'reload', seenAt: 0, doneAt: 0 }
    expect(decide([first], 'crashed', quietMs - 1).remedy).toBe('reopen')
    expect(decide([first], 'crashed', quietMs + 1).remedy).toBe('reload')
  })

  it('goes on for ever at growing distances, never longer than half an hour', () => {
    const { waits } = live(Array.from({ length: 40 }, () => ['crashed', 1000] as const))
    const later = waits.slice(ladder.length)
    expect(later[0]).toBeGreaterThan(0)
    expect(later.every((wait, i) => i === 0 || wait >= (later[i - 1] ?? 0))).toBe(true)
    expect(Math.max(...waits)).toBeLessThanOrEqual(longestWaitMs)
  })

  it('answers whatever has happened, also after the clock was set back', () => {
    const tried = fc.record({
      fault: fc.constantFrom(...faults),
      remedy: fc.constantFrom(...ladder),
      seenAt: fc.integer(),
      doneAt: fc.integer(),
    })
    fc.assert(
      fc.property(
        fc.array(tried, { maxLength: 50 }),
        fc.constantFrom(...faults),
        fc.integer(),
        (history, fault, now) => {
          const { remedy, after } = decide(history, fault, now)
          return ladder.includes(remedy) && after >= 0 && after <= longestWaitMs
        },
      ),
    )
  })
})
