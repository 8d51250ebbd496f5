import type { Camera } from './camera'

/** How far a hand may take the camera. */
export interface Limits {
  /** Edges of what there is to see, km. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** How much of the view it must fill at the least along either side, 0 to 1. */
  readonly kept: number
  /** Height of the view by its width. */
  readonly aspect: number
  /** Width of the view, km. */
  readonly closest: number
  readonly farthest: number
  /** Cameras that are within the limits wherever they are: the story's own, and the one a hand began with. */
  readonly always: readonly Camera[]
}

interface Range {
  readonly low: number
  readonly high: number
}

const clamp = (value: number, low: number, high: number): number =>
  low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value))

/** Where the middle of a view `long` km along one side may lie: the nearer one is, the further one may go; `always` is within. */
function rangeOf(from: number, to: number, long: number, kept: number, always: readonly number[]): Range {
  const half = (long * kept) / 2
  const [low, high] = from + half > to - half ? [(from + to) / 2, (from + to) / 2] : [from + half, to - half]
  return { low: Math.min(low, ...always), high: Math.max(high, ...always) }
}

function rangesOf(width: number, limits: Limits): { readonly x: Range; readonly y: Range } {
  const { left, right, top, bottom, kept, aspect, always } = limits
  return {
    x: rangeOf(
      left,
      right,
      width,
      kept,
      always.map(({ x }) => x),
    ),
    y: rangeOf(
      top,
      bottom,
      width * aspect,
      kept,
      always.map(({ y }) => y),
    ),
  }
}

const inside = ({ low, high }: Range, value: number): number => clamp(Number.isFinite(value) ? value : 0, low, high)

/** The nearest camera within the limits; also repairs a width of zero, NaN or infinity. */
export function within(camera: Camera, limits: Limits): Camera {
  const width = clamp(Number.isFinite(camera.width) ? camera.width : limits.farthest, limits.closest, limits.farthest)
  const { x, y } = rangesOf(width, limits)
  return { x: inside(x, camera.x), y: inside(y, camera.y), width }
}

/** Limits wide enough for a camera that is already beyond them: who takes hold there starts without a jump. */
export const including = (limits: Limits, camera: Camera): Limits => ({
  ...limits,
  always: [...limits.always, camera],
  closest: Math.min(limits.closest, camera.width),
  farthest: Math.max(limits.farthest, camera.width),
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
  const { x, y } = rangesOf(camera.width, limits)
  return {
    x: yielding(camera.x, x.low, x.high, room),
    y: yielding(camera.y, y.low, y.high, room),
    width: Math.exp(
      yielding(Math.log(camera.width), Math.log(limits.closest), Math.log(limits.farthest), Math.log(1.5)),
    ),
  }
}
