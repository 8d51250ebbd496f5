import type { Hold, Spot } from '../../gestures/contact'
import { dragged, toPlane, type Camera, type Frame } from '../camera'
import { including, softly, type Limits } from '../limits'
import type { Ground } from '../projection'

/** What the fingers hold: points of the plane under them, the camera they ask for, how far it may go before it yields. */
interface Grip {
  readonly points: readonly Ground[]
  readonly wish: Camera
  readonly limits: Limits
}

/** Keeps what lies under one or two fingers under them; past the limits the map yields like rubber. */
export function useHold(given: {
  readonly camera: () => Camera
  readonly frame: () => Frame
  readonly limits: () => Limits
  /** The first finger is down. */
  readonly grab: () => void
  readonly move: (camera: Camera) => void
  /** All fingers are up; u per ms. */
  readonly release: (velocity: Spot) => void
}): { readonly answer: (hold: Hold) => void; readonly drop: () => void } {
  let grip: Grip | undefined

  function take(fingers: readonly Spot[]): void {
    if (!grip) given.grab()
    const wish = grip?.wish ?? given.camera()
    const view = { camera: wish, frame: given.frame() }
    grip = {
      ...{ points: fingers.map((f) => toPlane(view, f)), wish },
      limits: grip?.limits ?? including(given.limits(), wish),
    }
  }

  function move(fingers: readonly Spot[]): void {
    const wish = grip && dragged(given.frame(), grip.points, fingers, grip.wish.width)
    if (!grip || !wish) return
    grip = { ...grip, wish }
    given.move(softly(wish, grip.limits))
  }

  return {
    drop: () => (grip = undefined),
    answer: ({ phase, fingers, velocity }) => {
      if (phase === 'start') return take(fingers)
      if (phase === 'move') return move(fingers)
      grip = undefined
      given.release(velocity)
    },
  }
}
