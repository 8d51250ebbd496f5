import type { Camera } from './camera'

/** How far a hand may take the camera, in km. */
export interface Limits {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly closest: number
  readonly farthest: number
}

const clamp = (value: number, low: number, high: number): number =>
  low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value))

/** The nearest camera within the limits; also repairs a width of zero, NaN or infinity. */
export function within(camera: Camera, limits: Limits): Camera {
  const width = clamp(Number.isFinite(camera.width) ? camera.width : limits.farthest, limits.closest, limits.farthest)
  return {
    x: clamp(Number.isFinite(camera.x) ? camera.x : 0, limits.left, limits.right),
    y: clamp(Number.isFinite(camera.y) ? camera.y : 0, limits.top, limits.bottom),
    width,
  }
}

/** Limits wide enough for a camera that is already beyond them: who takes hold there starts without a jump. */
export const including = (limits: Limits, { x, y, width }: Camera): Limits => ({
  left: Math.min(limits.left, x),
  right: Math.max(limits.right, x),
  top: Math.min(limits.top, y),
  bottom: Math.max(limits.bottom, y),
  closest: Math.min(limits.closest, width),
  farthest: Math.max(limits.farthest, width),
})

/** Beyond a bound a value follows at half speed at first and ever less, never further than `room`. */
const yielding = (value: number, low: number, high: number, room: number): number => {
  const bound = clamp(value, low, high)
  const over = value - bound
  return over === 0 ? value : bound + (Math.sign(over) * room * Math.abs(over)) / (Math.abs(over) + 2 * room)
}

/** Where a camera comes to stand that a hand pulls past the limits: soft as rubber, exact within them. */
export function softly(camera: Camera, limits: Limits): Camera {
  const room = camera.width / 6
  return {
    x: yielding(camera.x, limits.left, limits.right, room),
    y: yielding(camera.y, limits.top, limits.bottom, room),
    width: Math.exp(
      yielding(Math.log(camera.width), Math.log(limits.closest), Math.log(limits.farthest), Math.log(1.5)),
    ),
  }
}
