import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue'
import { beginMotion, reducedMotion } from '../../composables/useMotion'
import type { Camera } from '../../map/camera'
import { durationOf, easeInOut, flightOf } from '../../map/flight'

/** The one camera of the map: it jumps, flies (interruptibly, from wherever it is) or is held by a hand. */
export function useFlight(first: Camera): {
  readonly camera: ShallowRef<Camera>
  readonly moving: ShallowRef<boolean>
  readonly fly: (to: Camera) => void
  readonly jump: (to: Camera) => void
  readonly stop: () => void
} {
  const camera = shallowRef(first)
  const moving = shallowRef(false)
  let frame = 0
  let end: (() => void) | undefined

  function stop(): void {
    cancelAnimationFrame(frame)
    end?.()
    end = undefined
    moving.value = false
  }

  function jump(to: Camera): void {
    stop()
    camera.value = to
  }

  function fly(to: Camera): void {
    if (reducedMotion()) return jump(to)
    stop()
    const flight = flightOf(camera.value, to)
    if (flight.length < 1e-6) return jump(to)
    const duration = durationOf(flight)
    const started = performance.now()
    moving.value = true
    end = beginMotion()
    const tick = (now: number): void => {
      const t = Math.min(1, Math.max(0, now - started) / duration)
      camera.value = flight.at(easeInOut(t))
      if (t < 1) frame = requestAnimationFrame(tick)
      else stop()
    }
    frame = requestAnimationFrame(tick)
  }

  onBeforeUnmount(stop)
  return { camera, moving, fly, jump, stop }
}
