import { shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { Camera, Frame } from '../camera'
import { within, type Limits } from '../limits'
import type { FlightDeck } from './useFlight'
import { useGlide } from './useGlide'

interface Taken {
  /** Where a hand has left the camera; undefined while the story leads. */
  readonly left: ShallowRef<Camera | undefined>
  /** A hand moves the map, or it glides from one. */
  readonly held: ShallowRef<boolean>
  readonly glide: ReturnType<typeof useGlide>
  /** Stops whatever moves the camera. */
  readonly grab: () => void
  /** Whether the last grab stopped something. */
  readonly caught: () => boolean
  /** Lays the map down where it is, or takes it back within its limits. */
  readonly rest: () => void
  /** Gives the camera back. */
  readonly forget: () => void
}

/** A camera that a visitor has taken from the story: how it stops, glides, rests and is given back. */
export function useTaken({
  flight,
  frame,
  limits,
}: {
  readonly flight: FlightDeck
  readonly frame: ComputedRef<Frame>
  readonly limits: ComputedRef<Limits>
}): Taken {
  const left = shallowRef<Camera>()
  const held = shallowRef(false)
  const glide = useGlide({
    ...{ camera: () => flight.camera.value, move: flight.jump },
    ...{ frame: () => frame.value, limits: () => limits.value },
  })
  let interrupted = false

  function grab(): void {
    glide.stop()
    interrupted = flight.moving.value || held.value
    flight.stop()
  }

  function rest(): void {
    held.value = false
    left.value = within(flight.camera.value, limits.value)
    flight.fly(left.value)
  }

  function forget(): void {
    grab()
    held.value = false
    left.value = undefined
  }

  return { left, held, glide, grab, caught: () => interrupted, rest, forget }
}
