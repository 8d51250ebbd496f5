import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abandoned, aided, noAids, type AidAction, type Aids } from '../../electron/core/aids'
import { inkLimits } from '../../electron/core/ink'

const points = fc.array(fc.integer({ min: -500, max: 3000 }), { maxLength: 40 })
const anyAction: fc.Arbitrary<AidAction> = fc.oneof(
  fc.record({ type: fc.constant('pen-down' as const), w: fc.constantFrom(1920, 1080), h: fc.constant(1080), points }),
  fc.record({ type: fc.constant('pen-move' as const), points }),
  fc.record({ type: fc.constantFrom('pen-up' as const, 'undo' as const, 'wipe' as const) }),
  fc.record({
    type: fc.constant('touched' as const),
    state: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.double())),
    earlier: fc.array(fc.nat(), { maxLength: 25 }),
    visit: fc.constantFrom(null, { opened: ['map/crossings'], guessed: [], compared: [] }),
  }),
  fc.record({ type: fc.constant('doors' as const), open: fc.boolean() }),
  fc.record({ type: fc.constant('card' as const), fact: fc.option(fc.string()) }),
  fc.record({
    type: fc.constant('look' as const),
    look: fc.option(fc.record({ x: fc.double(), y: fc.double(), width: fc.double(), held: fc.boolean() })),
  }),
)
const after = (actions: readonly AidAction[]): Aids => actions.reduce(aided, noAids)
const down: AidAction = { type: 'pen-down', w: 1920, h: 1080, points: [10, 10] }

describe('what a guide adds to a step', () => {
  it('is bounded, and its lines lie on the stage they were drawn on, whatever is asked in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 120 }), (actions) => {
        const { on, strokes, live } = after(actions)
        expect(strokes.length).toBeLessThanOrEqual(inkLimits.strokes)
        for (const line of [...strokes, live ?? []])
          line.forEach((n, i) => expect(n >= 0 && n <= (i % 2 === 0 ? on.w : on.h)).toBe(true))
      }),
    )
  })

  it('is drawn, taken back line by line and wiped', () => {
    const move: AidAction = { type: 'pen-move', points: [50, 60] }
    expect(after([move])).toBe(noAids)
    const two = after([down, move, { type: 'pen-up' }, down, { type: 'pen-up' }])
    expect(two.strokes).toEqual([
      [10, 10, 50, 60],
      [10, 10],
    ])
    expect(aided(two, { type: 'undo' }).strokes).toEqual([[10, 10, 50, 60]])
    expect(aided(two, { type: 'wipe' })).toMatchObject({ strokes: [], live: null })
    expect(aided(noAids, { type: 'undo' })).toBe(noAids)
    // A second finger begins a line of its own; the first one's stays.
    expect(after([down, move, down])).toMatchObject({ strokes: [[10, 10, 50, 60]], live: [10, 10] })
    // On a stage of another shape the old lines mean nothing.
    expect(after([down, { type: 'pen-up' }, { ...down, w: 1080 }]).strokes).toEqual([])
  })

  it('leaves no half line, no held map and nobody before doors when the console goes, and everything else', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 60 }), (actions) => {
        const before = after(actions)
        const left = abandoned(before)
        expect(left.live).toBeNull()
        expect([left.look?.held ?? false, left.doors]).toEqual([false, false])
        const kept = ({ strokes, card, look, touched }: Aids): unknown => [strokes, card, look?.width, touched]
        expect(kept(left)).toEqual(kept(before))
      }),
    )
  })
})
