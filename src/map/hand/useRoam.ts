import { onBeforeUnmount, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { Claimed, Spot, Steer } from '../../gestures/contact'
import { useClaim } from '../../gestures/useClaim'
import type { Camera, Frame } from '../camera'
import { within, type Limits } from '../limits'
import type { FlightDeck } from './useFlight'
import { useDoubleTap } from './useDoubleTap'
import { useHold } from './useHold'
import { useTaken } from './useTaken'

interface Roam {
  /** The camera a hand has left, once it rests; undefined while the story leads. */
  readonly left: ShallowRef<Camera | undefined>
  /** A hand moves the map, or it glides from one. */
  readonly held: ShallowRef<boolean>
  readonly zoomBy: (factor: number) => void
  readonly back: () => void
  /** Takes the camera from whoever moves it. */
  readonly grab: () => void
}

interface RoamNeeds {
  readonly surface: Readonly<ShallowRef<HTMLElement | null>>
  readonly flight: FlightDeck
  readonly frame: ComputedRef<Frame>
  readonly story: ComputedRef<Camera>
  readonly limits: ComputedRef<Limits>
  readonly u: () => number
}

/** One finger pans, two pinch at their true ratio about their midpoint, wheel, keys and double tap zoom where they point. */
export function useRoam({ surface, flight, frame, story, limits, u }: RoamNeeds): Roam {
  const taken = useTaken({ flight, frame, limits })
  const { left, held, glide, grab, rest } = taken
  /** The width that wheel and buttons have asked for so far. */
  let goal: number | undefined
  const hand = useHold({
    ...{ camera: () => flight.camera.value, frame: () => frame.value, limits: () => limits.value, grab },
    move: (camera) => {
      held.value = true
      flight.jump(camera)
    },
    release: (velocity) => {
      if (held.value) glide.throwAt(velocity, rest)
      else if (taken.caught() || left.value) rest()
    },
  })

  function zoomAt(spot: Spot, factor: number): void {
    const from = (flight.moving.value ? goal : undefined) ?? flight.camera.value.width
    grab()
    held.value = false
    goal = within({ x: 0, y: 0, width: from / factor }, limits.value).width
    flight.zoom(frame.value, spot, goal, () => {
      goal = undefined
      rest()
    })
  }

  function nudge(x: number, y: number): void {
    const { width } = flight.camera.value
    const height = (width * frame.value.h) / frame.value.w
    const from = left.value ?? flight.camera.value
    grab()
    left.value = within({ x: from.x + x * width, y: from.y + y * height, width: from.width }, limits.value)
    flight.fly(left.value)
  }

  const middle = (): Spot => ({ x: frame.value.x + frame.value.w / 2, y: frame.value.y + frame.value.h / 2 })

  function forget(): void {
    hand.drop()
    goal = undefined
    taken.forget()
  }
  function back(): void {
    forget()
    flight.fly(story.value)
  }

  const steer = (wish: Steer): void => {
    if (wish.type === 'home') back()
    else if (wish.type === 'nudge') nudge(wish.x, wish.y)
    else zoomAt(wish.at ?? middle(), wish.factor)
  }
  useClaim(surface, (gesture: Claimed) => {
    if (!('phase' in gesture)) steer(gesture)
    else if (gesture.type !== 'scrub') hand.answer(gesture)
  })
  useDoubleTap(surface, u, (spot) => zoomAt(spot, 2))
  watch(story, forget)
  onBeforeUnmount(forget)

  return { left, held, zoomBy: (factor) => zoomAt(middle(), factor), back, grab }
}
