import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { reducedMotion } from '../../composables/useMotion'
import type { Point } from '../../picture/stage'
import type { Half } from './place'

/** A half pushed this far closes by itself, and takes the other along. */
const halfWay = 0.5
/** How long they take to close, ms: as the styles have it. */
const closing = 260

/** How far each half is pushed, 0 where it stands off, 1 closed; whether a hand is on it. */
export interface Push {
  readonly share: ShallowRef<readonly [number, number]>
  readonly held: ShallowRef<readonly [boolean, boolean]>
  readonly down: (i: number, at: Point, id: number) => void
  readonly move: (at: Point, id: number) => void
  /** Let go before half way it springs back. */
  readonly up: (id: number) => void
  /** Both close, and then it begins. */
  readonly close: () => void
}

interface Hand {
  readonly half: number
  readonly from: Point
  readonly share: number
}

/** How far along its way a hand has taken a half. Pure. */
export function pushedBy({ shift }: Half, from: Point, to: Point, before: number): number {
  const way = shift.x ** 2 + shift.y ** 2
  const along = -((to.x - from.x) * shift.x + (to.y - from.y) * shift.y) / way
  return Math.min(1, Math.max(0, before + along))
}

const set = <T>(pair: readonly [T, T], i: number, value: T): readonly [T, T] =>
  i === 0 ? [value, pair[1]] : [pair[0], value]

/** One hand or two push the ring's halves together; each half goes with its own hand. `begin` is called once, when they have met. */
export function usePush(halves: () => readonly [Half, Half], begin: () => void): Push {
  const share = shallowRef<readonly [number, number]>([0, 0])
  const held = shallowRef<readonly [boolean, boolean]>([false, false])
  const hands = new Map<number, Hand>()
  let timer = 0

  function close(): void {
    if (timer !== 0) return
    hands.clear()
    held.value = [false, false]
    share.value = [1, 1]
    timer = window.setTimeout(begin, reducedMotion() ? 0 : closing)
  }
  function down(i: number, from: Point, id: number): void {
    if (timer !== 0 || held.value[i] === true) return
    hands.set(id, { half: i, from, share: share.value[i] ?? 0 })
    held.value = set(held.value, i, true)
  }
  function move(at: Point, id: number): void {
    const hand = hands.get(id)
    const half = hand && halves()[hand.half]
    if (!hand || !half) return
    const now = pushedBy(half, hand.from, at, hand.share)
    share.value = set(share.value, hand.half, now)
    if (now >= halfWay) close()
  }
  function up(id: number): void {
    const hand = hands.get(id)
    if (!hand) return
    hands.delete(id)
    held.value = set(held.value, hand.half, false)
    share.value = set(share.value, hand.half, 0)
  }
  onScopeDispose(() => window.clearTimeout(timer))
  return { share, held, down, move, up, close }
}
