import { onScopeDispose, watch, type ShallowRef } from 'vue'
import type { Spot } from '../../gestures/contact'

/** Two taps within this time (ms) and distance (u) are one double tap. */
const [time, reach] = [350, 60]

/** Tells where (u) a part of the stage was tapped twice, by finger or mouse. */
export function useDoubleTap(
  part: Readonly<ShallowRef<HTMLElement | null>>,
  u: () => number,
  answer: (spot: Spot) => void,
): void {
  let listening: AbortController | undefined
  let last: { readonly spot: Spot; readonly at: number } | undefined

  function onClick(event: MouseEvent): void {
    const spot = { x: event.clientX / u(), y: event.clientY / u() }
    const again =
      last !== undefined &&
      event.timeStamp - last.at < time &&
      Math.hypot(spot.x - last.spot.x, spot.y - last.spot.y) < reach
    last = again ? undefined : { spot, at: event.timeStamp }
    if (again) answer(spot)
  }

  watch(
    part,
    (element) => {
      listening?.abort()
      listening = new AbortController()
      element?.addEventListener('click', onClick, { signal: listening.signal })
    },
    { immediate: true },
  )
  onScopeDispose(() => listening?.abort())
}
