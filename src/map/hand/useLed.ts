import { inject, watch, type ComputedRef, type ShallowRef } from 'vue'
import { ledMap } from '../../composables/ledMap'
import type { Camera } from '../camera'
import { within, type Limits } from '../limits'
import type { FlightDeck } from './useFlight'

/** What follows a guide: the one camera, and who else may have it. */
interface LedNeeds {
  readonly flight: FlightDeck
  readonly left: ShallowRef<Camera | undefined>
  readonly held: ShallowRef<boolean>
  /** Takes the camera from whoever moves it. */
  readonly grab: () => void
  readonly back: () => void
  readonly limits: ComputedRef<Limits>
}

/** Where a guide leads the map it goes after him, and where a hand moves it here the guide is told; without a guide, nothing. */
export function useLed({ flight, left, held, grab, back, limits }: LedNeeds): void {
  const led = inject(ledMap, undefined)
  if (!led) return
  /** What this map has said or was told last. */
  let last: Camera | undefined

  const isSame = (one: Camera, other: Camera): boolean =>
    one.x === other.x && one.y === other.y && one.width === other.width

  function follow(): void {
    const look = led?.look.value
    if (!look) {
      if (last) back()
      last = undefined
      return
    }
    const camera = within(look, limits.value)
    if (last && isSame(last, look) && held.value === look.held) return
    last = { x: look.x, y: look.y, width: look.width }
    grab()
    held.value = look.held
    if (look.held) return flight.jump(camera)
    left.value = camera
    flight.fly(camera)
  }

  function tell(): void {
    const [camera, isHeld] = [held.value ? flight.camera.value : left.value, held.value]
    if (!camera) {
      if (last) led?.moved(null)
      last = undefined
    } else if (!last || !isSame(last, camera) || led?.look.value?.held !== isHeld) {
      last = { x: camera.x, y: camera.y, width: camera.width }
      led?.moved({ ...last, held: isHeld })
    }
  }

  watch(led.look, follow, { immediate: true, flush: 'sync' })
  watch([left, held, () => held.value && flight.camera.value], tell, { flush: 'post' })
}
