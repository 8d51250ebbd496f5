import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'
import { beginMotion, reducedMotion } from '../../composables/useMotion'

const duration = 820
const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2)

/** 1 → 0 once after the scene appears: how far the ring is still closed. 0 from the start where motion is reduced. */
export function useCoil(): Readonly<ShallowRef<number>> {
  const coil = shallowRef(reducedMotion() ? 0 : 1)
  let frame = 0
  let end: (() => void) | undefined
  const stop = (): void => {
    cancelAnimationFrame(frame)
    coil.value = 0
    end?.()
  }
  onMounted(() => {
    if (coil.value === 0) return
    end = beginMotion()
    const started = performance.now()
    const tick = (now: number): void => {
      const t = Math.max(0, now - started) / duration
      if (t >= 1) return stop()
      coil.value = 1 - ease(t)
      frame = requestAnimationFrame(tick)
    }
    frame = requestAnimationFrame(tick)
  })
  onBeforeUnmount(stop)
  return coil
}
