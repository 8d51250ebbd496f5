import { onBeforeUnmount, watch, type ShallowRef } from 'vue'
import {
  holding,
  pinch,
  toPlane,
  within,
  zoomAbout,
  type Camera,
  type Frame,
  type Limits,
  type Spot,
  type View,
} from '../../map/camera'
import type { Ground } from '../../map/projection'

/** What a hand works on; spots in u. */
export interface HandTarget {
  readonly surface: Readonly<ShallowRef<HTMLElement | null>>
  readonly frame: () => Frame
  readonly camera: () => Camera
  readonly limits: () => Limits
  /** CSS pixels per u. */
  readonly u: () => number
  readonly grab: () => void
  readonly move: (camera: Camera) => void
  /** All fingers are up; velocity in u per ms. */
  readonly release: (velocity: Spot) => void
  readonly zoom: (camera: Camera) => void
}

interface Finger {
  readonly spot: Spot
  readonly held: Ground
}

/** Movement in u below which a finger is a tap. */
const slack = 10

/**
 * One finger pans, two pinch at their true ratio about their midpoint, wheel and double tap zoom where they point.
 * A third finger does nothing. A finger that has moved the map does not also tap what it lands on.
 */
export function useHand(target: HandTarget): void {
  const fingers = new Map<number, Finger>()
  let dragging = false
  let last: { readonly spot: Spot; readonly time: number; readonly velocity: Spot } | undefined

  const view = (): View => ({ camera: target.camera(), frame: target.frame() })
  const spotOf = (e: MouseEvent): Spot => ({ x: e.clientX / target.u(), y: e.clientY / target.u() })
  const bounded = (camera: Camera): Camera => within(camera, target.limits())

  /** Holds what now lies under each finger, so that a change of fingers never jumps. */
  function regrip(): void {
    for (const [id, { spot }] of fingers) fingers.set(id, { spot, held: toPlane(view(), spot) })
  }

  function onDown(e: PointerEvent): void {
    if (fingers.size >= 2 || (e.pointerType === 'mouse' && e.button !== 0)) return
    if (e.isTrusted) target.surface.value?.setPointerCapture(e.pointerId)
    if (fingers.size === 0) {
      dragging = false
      target.grab()
    }
    const spot = spotOf(e)
    last = { spot, time: e.timeStamp, velocity: { x: 0, y: 0 } }
    fingers.set(e.pointerId, { spot, held: toPlane(view(), spot) })
    regrip()
  }

  function onMove(e: PointerEvent): void {
    const finger = fingers.get(e.pointerId)
    if (!finger) return
    const spot = spotOf(e)
    if (!dragging && fingers.size === 1 && Math.hypot(spot.x - finger.spot.x, spot.y - finger.spot.y) < slack) return
    dragging = true
    track(spot, e.timeStamp)
    fingers.set(e.pointerId, { ...finger, spot })
    const [a, b] = [...fingers.values()]
    if (!a) return
    const { width } = target.camera()
    const camera = b
      ? pinch(target.frame(), [a.held, b.held], [a.spot, b.spot])
      : holding(target.frame(), a.held, a.spot, width)
    target.move(bounded(camera))
  }

  function track(spot: Spot, time: number): void {
    const dt = Math.max(1, time - (last?.time ?? time))
    const from = last?.spot ?? spot
    last = { spot, time, velocity: { x: (spot.x - from.x) / dt, y: (spot.y - from.y) / dt } }
  }

  function onUp(e: PointerEvent): void {
    if (!fingers.delete(e.pointerId)) return
    regrip()
    if (fingers.size > 0) return
    const still = !dragging || e.timeStamp - (last?.time ?? 0) > 80
    target.release(still ? { x: 0, y: 0 } : (last?.velocity ?? { x: 0, y: 0 }))
  }

  function onClick(e: MouseEvent): void {
    if (dragging) e.stopPropagation()
    dragging = false
  }

  const onWheel = (e: WheelEvent): void =>
    target.zoom(bounded(zoomAbout(view(), spotOf(e), Math.exp(-e.deltaY * 0.0016))))
  const onDouble = (e: MouseEvent): void => target.zoom(bounded(zoomAbout(view(), spotOf(e), 2)))

  let listening: AbortController | undefined
  watch(target.surface, (element) => {
    listening?.abort()
    fingers.clear()
    if (!element) return
    listening = new AbortController()
    const { signal } = listening
    element.addEventListener('pointerdown', onDown, { signal })
    element.addEventListener('pointermove', onMove, { signal })
    element.addEventListener('pointerup', onUp, { signal })
    element.addEventListener('pointercancel', onUp, { signal })
    element.addEventListener('click', onClick, { signal })
    element.addEventListener('dblclick', onDouble, { signal })
    element.addEventListener('wheel', onWheel, { signal, passive: true })
  })
  onBeforeUnmount(() => listening?.abort())
}
