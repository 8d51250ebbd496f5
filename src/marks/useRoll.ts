import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import { beginMotion, reducedMotion } from '../composables/useMotion'

const duration = 700
const easeOut = (t: number): number => 1 - (1 - t) ** 3

/** Digits as shown → number; undefined where they are not a plain number. */
const parse = (text: string | undefined): number | undefined => {
  const value = Number((text ?? 'x').replaceAll(',', '').replace('−', '-'))
  return Number.isFinite(value) ? value : undefined
}

/** Counts from 0 to the number in `target()` with its own decimals; undefined (show the text itself) when it has arrived. */
export function useRoll(target: () => string | undefined): ShallowRef<number | undefined> {
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
    (text) => {
      stop()
      const goal = parse(text)
      if (goal === undefined || reducedMotion()) return
      const decimals = text?.split('.')[1]?.length ?? 0
      end = beginMotion()
      const started = performance.now()
      shown.value = 0
      const tick = (now: number): void => {
        const t = Math.min(1, Math.max(0, now - started) / duration)
        if (t >= 1) return stop()
        shown.value = Number((goal * easeOut(t)).toFixed(decimals))
        frame = requestAnimationFrame(tick)
      }
      frame = requestAnimationFrame(tick)
    },
    { immediate: true },
  )
  onBeforeUnmount(stop)
  return shown
}
