import { onBeforeUnmount, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { beginMotion, reducedMotion } from '../../composables/useMotion'
import { scaleOf, within, zoomAbout, type Camera, type Frame, type Limits, type Spot } from '../../map/camera'
import type { useFlight } from './useFlight'
import { useHand } from './useHand'

/** Rest after which a visitor is offered the way back to the story, ms. */
const patience = 8000
/** Share of speed that inertia keeps each millisecond. */
const glide = 0.9955

/** A hand on the map: holds the camera, lets it glide, and leads back to the story's camera. */
export function useRoam(given: {
  readonly surface: Readonly<ShallowRef<HTMLElement | null>>
  readonly flight: ReturnType<typeof useFlight>
  readonly frame: ComputedRef<Frame>
  readonly story: ComputedRef<Camera>
  readonly limits: ComputedRef<Limits>
  readonly u: () => number
}): {
  /** The camera a hand has left, once it rests; undefined while the story leads. */
  readonly left: ShallowRef<Camera | undefined>
  readonly held: ShallowRef<boolean>
  readonly offersReturn: ShallowRef<boolean>
  readonly zoomBy: (factor: number) => void
  readonly back: () => void
} {
  const { flight, frame } = given
  const left = shallowRef<Camera>()
  const held = shallowRef(false)
  const offersReturn = shallowRef(false)
  let timer = 0
  let raf = 0
  /** A finger has stopped a flight: the map stays where it was caught. */
  let interrupted = false
  let end: (() => void) | undefined

  function stopGlide(): void {
    cancelAnimationFrame(raf)
    end?.()
    end = undefined
  }

  function rest(): void {
    stopGlide()
    held.value = false
    left.value = flight.camera.value
    timer = window.setTimeout(() => (offersReturn.value = true), patience)
  }

  function grab(): void {
    stopGlide()
    interrupted = flight.moving.value
    flight.stop()
    window.clearTimeout(timer)
    offersReturn.value = false
  }

  function glideOn(velocity: Spot): void {
    if (Math.hypot(velocity.x, velocity.y) < 0.15 || reducedMotion()) return rest()
    let [vx, vy] = [velocity.x, velocity.y]
    let before = performance.now()
    end = beginMotion()
    const tick = (now: number): void => {
      const dt = Math.max(0, now - before)
      before = now
      const k = scaleOf({ camera: flight.camera.value, frame: frame.value })
      const { x, y, width } = flight.camera.value
      const next = within({ x: x - (vx * dt) / k, y: y - (vy * dt) / k, width }, given.limits.value)
      flight.jump(next)
      vx *= glide ** dt
      vy *= glide ** dt
      if (Math.hypot(vx, vy) < 0.02) rest()
      else raf = requestAnimationFrame(tick)
    }
    raf = requestAnimationFrame(tick)
  }

  function zoomTo(camera: Camera): void {
    grab()
    flight.fly(camera)
    left.value = camera
    timer = window.setTimeout(() => (offersReturn.value = true), patience)
  }

  useHand({
    surface: given.surface,
    frame: () => frame.value,
    camera: () => flight.camera.value,
    limits: () => given.limits.value,
    u: given.u,
    grab,
    move: (camera) => {
      held.value = true
      flight.jump(camera)
    },
    release: (velocity) => {
      if (held.value) glideOn(velocity)
      else if (interrupted) rest()
    },
    zoom: zoomTo,
  })

  function forget(): void {
    grab()
    held.value = false
    left.value = undefined
  }
  watch(given.story, forget)
  onBeforeUnmount(forget)

  return {
    left,
    held,
    offersReturn,
    zoomBy: (factor) => {
      const { x, y, w, h } = frame.value
      const view = { camera: flight.camera.value, frame: frame.value }
      zoomTo(within(zoomAbout(view, { x: x + w / 2, y: y + h / 2 }, factor), given.limits.value))
    },
    back: () => {
      forget()
      flight.fly(given.story.value)
    },
  }
}
