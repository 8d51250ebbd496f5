import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrate } from '../../src/gestures/arbiter'
import type { Gesture, Ground } from '../../src/gestures/contact'
import { noHands } from '../../src/gestures/hands'
import { down, field, move, play, stage, up } from './traces'

const button: Ground = { pressable: true }
const map: Ground = { claim: { key: 1, kind: 'pan' }, pressable: false }
const river: Ground = { claim: { key: 2, kind: 'scrub' }, pressable: true }
const types = (gestures: readonly Gesture[]): string[] => gestures.map((g) => g.type)
const holds = (gestures: readonly Gesture[]): string[] =>
  gestures.flatMap((g) => ('phase' in g ? [`${g.type}:${g.phase}:${g.fingers.length}`] : []))

describe('one finger', () => {
  it('taps what it came down on and presses it in the same event', () => {
    expect(play([down(1, 500, 500, { ground: button })])).toEqual([{ type: 'press', id: 1 }])
    expect(play([down(1, 500, 500, { ground: button }), up(1, 505, 498, 60)])).toEqual([
      { type: 'press', id: 1 },
      { type: 'unpress', id: 1 },
      { type: 'tap', id: 1, at: { x: 500, y: 500 } },
    ])
  })

  it('swipes once, whichever way and however far it goes on', () => {
    const far = [
      down(1, 1500, 400),
      ...[1400, 1200, 900, 500, 100].map((x, i) => move(1, x, 405, 5 * i)),
      up(1, 60, 405),
    ]
    expect(play(far).filter((g) => g.type === 'swipe')).toEqual([{ type: 'swipe', to: 'next' }])
    const back = [down(1, 300, 400), move(1, 600, 400), move(1, 200, 400), up(1, 200, 400)]
    expect(play(back).filter((g) => g.type === 'swipe')).toEqual([{ type: 'swipe', to: 'previous' }])
  })

  it('that swipes from a button does not press it', () => {
    const all = play([down(1, 900, 900, { ground: button }), move(1, 700, 900), up(1, 700, 900)])
    expect(types(all)).toContain('swipe')
    expect(types(all)).not.toContain('tap')
  })

  it('leans while its swipe is on its way and stands straight again when it turns down', () => {
    const all = play([down(1, 900, 400), move(1, 860, 400), move(1, 860, 700), up(1, 860, 700)])
    expect(all).toEqual([{ type: 'lean', to: 'next' }, { type: 'lean', to: undefined }, { type: 'stroke' }])
  })

  it('that goes any way but across says so at its end, so that it can wake a stage', () => {
    for (const [x, y] of [
      [520, 400],
      [400, 800],
      [560, 560],
    ] as const)
      expect(types(play([down(1, 500, 500), move(1, x, y), up(1, x, y)]))).toEqual(
        Math.hypot(x - 500, y - 500) > 86 ? ['stroke'] : [],
      )
    const onMap = play([down(1, 500, 900, { ground: map }), move(1, 520, 400), up(1, 520, 400)])
    expect(types(onMap)).not.toContain('stroke')
  })

  it.each([
    ['long press', [down(1, 500, 500, { ground: button }), up(1, 500, 500, 1100)]],
    ['long rest on bare ground', [down(1, 500, 500), up(1, 500, 500, 700)]],
    ['palm', [down(1, 500, 500, { ground: button, size: 120 }), up(1, 500, 500, 50)]],
    ['touch from the left edge', [down(1, 6, 500), move(1, 400, 500), up(1, 400, 500)]],
    ['touch from the lower edge', [down(1, 500, 1075, { ground: button }), up(1, 500, 1075, 50)]],
    [
      'slow sinking hand',
      [down(1, 500, 500), move(1, 502, 500, 30, 90), move(1, 800, 500, 60, 90), up(1, 800, 500, 70)],
    ],
  ])('means nothing as a %s', (_, trace) => {
    const all = types(play(trace)).filter((t) => t !== 'press' && t !== 'unpress')
    expect(all).toEqual([])
  })

  it('lets go of the button it rests on as soon as time tells', () => {
    const { hands } = arbitrate(noHands, down(1, 500, 500, { ground: button }), field)
    expect(arbitrate(hands, { kind: 'tick', time: 900 }, field).gestures).toEqual([])
    expect(arbitrate(hands, { kind: 'tick', time: 1050 }, field).gestures).toEqual([{ type: 'unpress', id: 1 }])
  })

  it('presses a button slowly, or sliding a little, and turns no page by that', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 950, noNaN: true }),
        fc.double({ min: 0, max: 27, noNaN: true }),
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        (time, by, turn) => {
          const [x, y] = [500 + by * Math.cos(turn), 500 + by * Math.sin(turn)]
          const all = play([down(1, 500, 500, { ground: button }), move(1, x, y, time), up(1, x, y, time)])
          expect(types(all)).toEqual(['press', 'unpress', 'tap'])
        },
      ),
    )
    const away = play([down(1, 500, 500, { ground: button }), move(1, 540, 500), up(1, 540, 500)])
    expect(types(away)).not.toContain('tap')
    // What pans follows at once, mark or not.
    const mark = { ...map, pressable: true }
    const panned = play([down(1, 500, 500, { ground: mark }), move(1, 520, 500), up(1, 520, 500)])
    expect(types(panned)).not.toContain('tap')
  })

  it('scrubs the river and never swipes there', () => {
    const all = play([down(1, 400, 950, { ground: river }), move(1, 700, 950), move(1, 900, 950), up(1, 900, 950)])
    expect(holds(all)).toEqual(['scrub:start:1', 'scrub:move:1', 'scrub:move:1', 'scrub:end:1'])
    expect(types(all)).not.toContain('swipe')
  })

  it('taps a stop of the river without scrubbing', () => {
    const all = play([down(1, 400, 950, { ground: river }), move(1, 404, 950), up(1, 404, 950)])
    expect(holds(all)).toEqual(['scrub:start:1', 'scrub:end:1'])
    expect(types(all)).toContain('tap')
  })

  it('throws what it pans by its last speed, and lays it down when it rested', () => {
    const pan = [down(1, 500, 500, { ground: map }), move(1, 600, 500, 20), move(1, 640, 500, 40)]
    const thrown = play([...pan, up(1, 640, 500, 45)]).at(-1)
    expect(thrown).toMatchObject({ type: 'pan', phase: 'end', velocity: { x: 2, y: 0 } })
    expect(play([...pan, up(1, 640, 500, 400)]).at(-1)).toMatchObject({ phase: 'end', velocity: { x: 0, y: 0 } })
  })
})

describe('several fingers', () => {
  it('of one hand pinch what pans; lifting one goes on panning, and none of them taps', () => {
    const all = play([
      down(1, 500, 500, { ground: map }),
      down(2, 800, 500, { ground: map, time: 30 }),
      move(1, 450, 500, 60),
      move(2, 850, 500, 60),
      up(1, 450, 500, 90),
      move(2, 900, 500, 120),
      up(2, 900, 500, 130),
    ])
    expect(holds(all)).toEqual([
      'pan:start:1',
      'pinch:start:2',
      'pinch:move:2',
      'pinch:move:2',
      'pan:start:1',
      'pan:move:1',
      'pan:end:1',
    ])
    expect(types(all)).not.toContain('tap')
  })

  it('of a second person press buttons and do nothing else', () => {
    const swipe = [move(1, 800, 400, 200), up(1, 700, 400, 260)]
    const pressing = [down(1, 900, 400), down(2, 1500, 900, { ground: button, time: 140 }), up(2, 1500, 900, 190)]
    expect(types(play([...pressing, ...swipe]))).toEqual(['press', 'unpress', 'tap', 'lean', 'swipe'])
    const swiping = [
      down(1, 900, 400),
      down(2, 1500, 300, { time: 140 }),
      move(2, 1000, 300, 150),
      up(2, 900, 300, 190),
    ]
    expect(types(play(swiping))).toEqual([])
    const panning = [
      down(1, 900, 400, { ground: map }),
      down(2, 400, 950, { ground: river, time: 140 }),
      move(2, 800, 950, 160),
    ]
    expect(holds(play(panning))).toEqual(['pan:start:1'])
  })

  /** Two fingers that come down one `later` ms after the other, spread, and are lifted. */
  const spread = (first: { ground?: Ground }, second: { ground?: Ground }, later: number): readonly Gesture[] =>
    play([
      down(1, 600, 500, first),
      down(2, 800, 500, { ...second, time: later }),
      ...[580, 500, 300].map((x, i) => move(1, x, 500, later + 20 + 16 * i)),
      ...[820, 900, 1100].map((x, i) => move(2, x, 500, later + 24 + 16 * i)),
      up(1, 300, 500, later + 90),
      up(2, 1100, 500, later + 95),
    ])
  const [onMap, onMark] = [{ ground: map }, { ground: button }]

  it.each([
    ['on bare ground', {}, {}, 60],
    ['one after the other', {}, {}, 400],
    ['with the second on a mark', {}, onMark, 200],
    ['with the first on a mark', onMark, {}, 200],
  ])('of one hand turn no page and press nothing: %s', (_, first, second, later) => {
    const all = types(spread(first, second, later))
    expect(all.filter((type) => !['press', 'unpress', 'lean'].includes(type))).toEqual([])
  })

  it.each([
    ['the first beside it', {}, onMap],
    ['the second beside it', onMap, {}],
  ])('of one hand pinch what pans with %s', (_, first, second) => {
    const all = spread(first, second, 100)
    expect(holds(all)).toContain('pinch:move:2')
    expect(types(all)).not.toContain('swipe')
    expect(types(all)).not.toContain('tap')
    expect(holds(all).filter((hold) => hold.includes(':end'))).toHaveLength(1)
  })

  it('beyond two do nothing, and the two go on', () => {
    const all = play([
      down(1, 500, 500, { ground: map }),
      down(2, 800, 500, { ground: map, time: 200 }),
      down(3, 900, 900, { ground: button, time: 400 }),
      up(3, 900, 900, 450),
      move(1, 400, 500, 460),
    ])
    expect(types(all)).not.toContain('tap')
    expect(holds(all).at(-1)).toBe('pinch:move:2')
  })

  const [one, other]: readonly [Ground, Ground] = [
    { pressable: true, joins: 7 },
    { pressable: true, joins: 8 },
  ]

  it('on two places that join mean both, as soon as they lie there and however near', () => {
    const both = [down(1, 500, 500, { ground: one }), down(2, 520, 590, { ground: other, time: 30 })]
    const meant = ['press', 'unpress', 'both']
    expect(types(play(both))).toEqual(meant)
    expect(play(both).at(-1)).toEqual({ type: 'both', ids: [1, 2] })
    const lifted = [up(1, 500, 500, 80), up(2, 520, 590, 90)]
    expect(types(play([...both, ...lifted]))).toEqual(meant)
    // Spread, or carried off, they turn no page.
    expect(types(play([...both, move(1, 200, 500, 60), move(2, 900, 590, 60), ...lifted]))).toEqual(meant)
  })

  it('on one such place, on one and beside it, or of a palm mean nothing by that', () => {
    for (const second of [
      { ground: one },
      { ground: { pressable: false } },
      { ground: button },
      { ground: other, size: 120 },
    ])
      expect(
        types(play([down(1, 500, 500, { ground: one }), down(2, 520, 590, { ...second, time: 30 })])),
      ).not.toContain('both')
  })

  it('read a place that joins by resting on it, once', () => {
    const rest = [down(1, 500, 500, { ground: one }), { kind: 'tick', time: 700 } as const, up(1, 500, 500, 900)]
    expect(types(play(rest))).toEqual(['press', 'unpress', 'tap'])
    expect(
      types(play([...rest.slice(0, 2), down(2, 500, 590, { ground: other, time: 800 }), up(2, 500, 590, 860)])),
    ).toEqual(['press', 'unpress', 'tap', 'press', 'unpress', 'tap'])
  })

  it('laid down together are a hand: none of them means anything', () => {
    const all = play([
      down(1, 500, 500, { ground: button }),
      down(2, 560, 470, { time: 20 }),
      down(3, 610, 480, { time: 40, ground: button }),
      up(1, 500, 500, 80),
      up(2, 560, 470, 85),
      up(3, 610, 480, 90),
    ])
    expect(types(all)).toEqual(['press', 'unpress'])
  })

  it('beside a resting palm or a resting finger work as if it were not there', () => {
    const palm = down(9, 300, 900, { size: 150 })
    const swipe = [down(1, 1200, 400, { time: 900 }), move(1, 1000, 400, 930), up(1, 1000, 400, 940)]
    expect(types(play([palm, ...swipe]))).toContain('swipe')
    expect(types(play([down(9, 300, 600), ...swipe]))).toContain('swipe')
  })
})

describe('a mouse', () => {
  it('has no edge, no palm and may press slowly', () => {
    const all = play([down(1, 3, 500, { ground: button, mouse: true }), up(1, 3, 500, 3000)])
    expect(types(all)).toEqual(['press', 'unpress', 'tap'])
  })
})

it('forgets everything when the last contact has left', () => {
  expect(stage([down(1, 500, 500), up(1, 500, 500, 50)]).fingers).toEqual([])
})
