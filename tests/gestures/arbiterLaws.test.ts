import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact, Ground } from '../../src/gestures/contact'
import { play, stage } from './traces'

const ground = fc.constantFrom<Ground>(
  { pressable: false },
  { pressable: true },
  { claim: { key: 1, kind: 'pan' }, pressable: false },
  { claim: { key: 1, kind: 'pan' }, pressable: true },
  { claim: { key: 2, kind: 'scrub' }, pressable: true },
  { claim: { key: 3, kind: 'own' }, pressable: true },
  { pressable: true, joins: 4 },
  { pressable: true, joins: 5 },
)
const spot = fc.record({ x: fc.integer({ min: 0, max: 1920 }), y: fc.integer({ min: 0, max: 1080 }) })
const happening = fc.record({
  kind: fc.constantFrom('down', 'move', 'move', 'up', 'cancel', 'tick'),
  id: fc.integer({ min: 1, max: 5 }),
  at: spot,
  size: fc.constantFrom(1, 20, 40, 100),
  dt: fc.integer({ min: 0, max: 400 }),
  ground,
  mouse: fc.boolean(),
})

/** Any order of events at all, as a broken driver would send them. */
const mess = fc.array(happening, { maxLength: 80 }).map((all) => {
  let time = 0
  return all.map(({ kind, id, at, size, dt, ground: lay, mouse }): Contact => {
    time += dt
    if (kind === 'tick') return { kind, time }
    if (kind === 'cancel') return { kind, id, time }
    return kind === 'down' ? { kind, id, at, size, time, ground: lay, mouse } : { kind, id, at, size, time }
  })
})
const liftAll = (trace: readonly Contact[]): Contact[] => {
  const time = trace.at(-1)?.time ?? 0
  return [...trace, ...[1, 2, 3, 4, 5].map((id): Contact => ({ kind: 'cancel', id, time }))]
}
const runs = { numRuns: 600 }

describe('whatever hands and drivers do', () => {
  it('nothing is stuck: all lifted, nothing is held, pressed or leaning', () => {
    fc.assert(
      fc.property(mess, (trace) => {
        const all = play(liftAll(trace))
        expect(stage(liftAll(trace)).fingers).toEqual([])
        const pressed = new Set<number>()
        for (const g of all) {
          if (g.type === 'press') {
            expect(pressed.has(g.id)).toBe(false)
            pressed.add(g.id)
          }
          if (g.type === 'unpress') expect(pressed.delete(g.id)).toBe(true)
        }
        expect(pressed.size).toBe(0)
        const leans = all.filter((g) => g.type === 'lean')
        expect(leans.at(-1)?.to).toBeUndefined()
      }),
      runs,
    )
  })

  it('every hold begins before it moves and ends once', () => {
    fc.assert(
      fc.property(mess, (trace) => {
        let open: number | undefined
        for (const g of play(liftAll(trace))) {
          if (!('phase' in g)) continue
          if (g.phase === 'start') {
            expect(open === undefined || open === g.key).toBe(true)
            open = g.key
          } else {
            expect(open).toBe(g.key)
            if (g.phase === 'end') open = undefined
          }
          expect(g.fingers.length).toBe(g.type === 'pinch' ? 2 : 1)
          expect(Number.isFinite(g.velocity.x + g.velocity.y)).toBe(true)
        }
        expect(open).toBeUndefined()
      }),
      runs,
    )
  })

  it('a contact swipes or taps once at most, and never both', () => {
    fc.assert(
      fc.property(mess, (trace) => {
        const downs = trace.filter((c) => c.kind === 'down').length
        const meant = play(trace).filter((g) => g.type === 'swipe' || g.type === 'tap').length
        expect(meant).toBeLessThanOrEqual(downs)
      }),
      runs,
    )
  })

  it('a palm beside it changes nothing of what one finger does', () => {
    const one = fc.array(spot, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(one, ground, (way, lay) => {
        const finger = way.map((at, i): Contact => {
          if (i === 0) return { kind: 'down', id: 1, at, size: 20, time: 1000, ground: lay, mouse: false }
          return { kind: i === way.length - 1 ? 'up' : 'move', id: 1, at, size: 20, time: 1000 + 16 * i }
        })
        const palm: Contact = {
          ...base,
          kind: 'down',
          id: 9,
          size: 160,
          time: 0,
          ground: { pressable: true },
          mouse: false,
        }
        expect(play([palm, ...finger])).toEqual(play(finger))
      }),
      runs,
    )
  })
})

const base = { at: { x: 900, y: 800 } }
