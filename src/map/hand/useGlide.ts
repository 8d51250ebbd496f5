import { onBeforeUnmount } from 'vue'
import { beginMotion, reducedMotion } from '../../composables/useMotion'
import { scaleOf, type Camera, type Frame, type Spot } from '../camera'
import { softly, within, type Limits } from '../limits'

/** Share of speed that inertia keeps each millisecond; past a limit it keeps far less. */
const [kept, keptBeyond] = [0.9955, 0.96]
/** u per ms: slower than `least` a hand lays the map down, slower than `rest` it stands. */
const [least, rest] = [0.15, 0.02]

/** Inertia: lets a camera that was thrown run out. Beyond the limits it soon stands; `done` then takes it back. */
export function useGlide(given: {
  readonly camera: () => Camera
  readonly move: (camera: Camera) => void
  readonly frame: () => Frame
  readonly limits: () => Limits
}): { readonly throwAt: (velocity: Spot, done: () => void) => void; readonly stop: () => void } {
  let raf = 0
  let end: (() => void) | undefined

  function stop(): void {
    cancelAnimationFrame(raf)
    end?.()
    end = undefined
  }

  function throwAt(velocity: Spot, done: () => void): void {
    stop()
    if (Math.hypot(velocity.x, velocity.y) < least || reducedMotion()) return done()
    let [vx, vy] = [velocity.x, velocity.y]
    let wish = given.camera()
    let before = performance.now()
    end = beginMotion()
    const tick = (now: number): void => {
      const dt = Math.max(0, now - before)
      before = now
      const k = scaleOf({ camera: wish, frame: given.frame() })
      wish = { ...wish, x: wish.x - (vx * dt) / k, y: wish.y - (vy * dt) / k }
      const inside = within(wish, given.limits())
      const share = inside.x === wish.x && inside.y === wish.y ? kept : keptBeyond
      given.move(softly(wish, given.limits()))
      vx *= share ** dt
      vy *= share ** dt
      if (Math.hypot(vx, vy) >= rest) return void (raf = requestAnimationFrame(tick))
      stop()
      done()
    }
    raf = requestAnimationFrame(tick)
  }

  onBeforeUnmount(stop)
  return { throwAt, stop }
}
