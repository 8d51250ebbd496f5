import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue'
import { beginMotion, reducedMotion } from '../../composables/useMotion'
import { holding, toPlane, type Camera, type Frame, type Spot } from '../camera'
import { durationOf, easeInOut, flightOf } from '../flight'

/** Zooms by wheel or button: short, and what lies under the spot stays there in every frame. */
const zoomTime = 260
const easeOut = (t: number): number => 1 - (1 - t) ** 3

export interface FlightDeck {
  readonly camera: ShallowRef<Camera>
  readonly moving: ShallowRef<boolean>
  /** To a camera along d3's path, from wherever the camera is. */
  readonly fly: (to: Camera) => void
  /** To a width, holding what lies under a spot of the frame; `landed` hears when it has arrived uninterrupted. */
  readonly zoom: (frame: Frame, spot: Spot, width: number, landed: () => void) => void
  readonly jump: (to: Camera) => void
  readonly stop: () => void
}

/** The one camera of the map: it jumps, flies (interruptibly, from wherever it is) or is held by a hand. */
export function useFlight(first: Camera): FlightDeck {
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

  function run(at: (t: number) => Camera, duration: number, landed: () => void): void {
    stop()
    const started = performance.now()
    moving.value = true
    end = beginMotion()
    const tick = (now: number): void => {
      const t = Math.min(1, Math.max(0, now - started) / duration)
      camera.value = at(t)
      if (t < 1) return void (frame = requestAnimationFrame(tick))
      stop()
      landed()
    }
    frame = requestAnimationFrame(tick)
  }

  function fly(to: Camera): void {
    if (reducedMotion()) return jump(to)
    const flight = flightOf(camera.value, to)
    if (flight.length < 1e-6) return jump(to)
    run(
      (t) => flight.at(easeInOut(t)),
      durationOf(flight),
      () => undefined,
    )
  }

  function zoom(within: Frame, spot: Spot, width: number, landed: () => void): void {
    const point = toPlane({ camera: camera.value, frame: within }, spot)
    const from = camera.value.width
    const at = (t: number): Camera => holding(within, point, spot, from * (width / from) ** easeOut(t))
    if (!reducedMotion()) return run(at, zoomTime, landed)
    jump(at(1))
    landed()
  }

  onBeforeUnmount(stop)
  return { camera, moving, fly, zoom, jump, stop }
}
