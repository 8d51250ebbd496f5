import { arbitrate } from '../../src/gestures/arbiter'
import type { Contact, Gesture, Ground } from '../../src/gestures/contact'
import { noHands, type Hands } from '../../src/gestures/hands'

export const field = { w: 1920, h: 1080 }

/** One finger comes down; on bare ground at time 0 unless told. */
export const down = (
  id: number,
  x: number,
  y: number,
  {
    ground = { pressable: false },
    size = 20,
    time = 0,
    mouse = false,
  }: Partial<Extract<Contact, { kind: 'down' }>> & {
    ground?: Ground
  } = {},
): Contact => ({ kind: 'down', id, at: { x, y }, size, time, ground, mouse })
export const move = (id: number, x: number, y: number, time = 20, size = 20): Contact => ({
  kind: 'move',
  id,
  at: { x, y },
  size,
  time,
})
export const up = (id: number, x: number, y: number, time = 40): Contact => ({
  kind: 'up',
  id,
  at: { x, y },
  size: 20,
  time,
})

/** All that a trace of contacts means. */
export function play(trace: readonly Contact[]): readonly Gesture[] {
  const all: Gesture[] = []
  let hands = noHands
  for (const contact of trace) {
    const verdict = arbitrate(hands, contact, field)
    hands = verdict.hands
    all.push(...verdict.gestures)
  }
  return all
}

/** The hands after a trace. */
export const stage = (trace: readonly Contact[]): Hands =>
  trace.reduce((hands, contact) => arbitrate(hands, contact, field).hands, noHands)
