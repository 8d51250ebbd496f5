import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import { beginMotion, reducedMotion } from '../composables/useMotion'

const duration = 700
const easeOut = (t: number): number => 1 - (1 - t) ** 3

/** What a counter shows when `t` of its way, 0–1, is behind it: with the decimals of its goal, never more than it. Pure. */
export function rollAt(goal: number, t: number): number {
  const decimals = String(goal).split('.')[1]?.length ?? 0
  return Number((goal * easeOut(t)).toFixed(decimals))
}

/** Counts from 0 to the number `target()` with its own decimals; undefined (show the text itself) when it has arrived. */
export function useRoll(target: () => number | undefined): ShallowRef<number | undefined> {
  const shown = shallowRef<number | undefined>()
  let frame = 0
  let end: (() => void) | undefined
  const stop = (): void => {
    cancelAnimationFrame(frame)
    end?.()
    shown.value = undefined
  }
  watch(
    target,
    (goal) => {
      stop()
      if (goal === undefined || reducedMotion()) return
      end = beginMotion()
      const started = performance.now()
      shown.value = 0
      const tick = (now: number): void => {
        const t = Math.min(1, Math.max(0, now - started) / duration)
        if (t >= 1) return stop()
        shown.value = rollAt(goal, t)
        frame = requestAnimationFrame(tick)
      }
      frame = requestAnimationFrame(tick)
    },
    { immediate: true },
  )
  onBeforeUnmount(stop)
  return shown
}
