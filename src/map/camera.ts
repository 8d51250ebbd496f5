import type { Ground } from './projection'

/** What the map looks at: a centre in the map plane and the width of the view, all in km. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A rectangle of the stage in u. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A point of the stage in u. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** A camera seen through a frame: the camera's centre stands in the frame's middle, its width fills the frame's. */
export interface View {
  readonly camera: Camera
  readonly frame: Frame
}

/** u per km. */
export const scaleOf = ({ camera, frame }: View): number => frame.w / camera.width

/** Where a point of the plane stands on the stage. */
export function toStage(view: View, point: Ground): Spot {
  const k = scaleOf(view)
  const { camera, frame } = view
  return { x: frame.x + frame.w / 2 + (point.x - camera.x) * k, y: frame.y + frame.h / 2 + (point.y - camera.y) * k }
}

/** What lies under a spot of the stage. */
export function toPlane(view: View, spot: Spot): Ground {
  const k = scaleOf(view)
  const { camera, frame } = view
  return { x: camera.x + (spot.x - frame.x - frame.w / 2) / k, y: camera.y + (spot.y - frame.y - frame.h / 2) / k }
}

/** The camera of that width which shows `point` of the plane at `spot` of the stage. */
export function holding(frame: Frame, point: Ground, spot: Spot, width: number): Camera {
  const k = frame.w / width
  return {
    x: point.x - (spot.x - frame.x - frame.w / 2) / k,
    y: point.y - (spot.y - frame.y - frame.h / 2) / k,
    width,
  }
}

/** Zooms by a factor (2 = twice as close) so that what lies under `spot` stays there. */
export const zoomAbout = (view: View, spot: Spot, factor: number): Camera =>
  holding(view.frame, toPlane(view, spot), spot, view.camera.width / factor)

/** Two fingers: the camera that keeps both points of the plane under their fingers (distance and midpoint; no rotation). */
export function pinch(frame: Frame, held: readonly [Ground, Ground], fingers: readonly [Spot, Spot]): Camera {
  const [a, b] = held
  const [p, q] = fingers
  const apart = Math.max(1, Math.hypot(q.x - p.x, q.y - p.y))
  const width = (Math.hypot(b.x - a.x, b.y - a.y) * frame.w) / apart
  return holding(frame, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 }, width)
}

/** The camera that keeps what was held under the fingers that hold it; fingers beyond the second do nothing. */
export function dragged(
  frame: Frame,
  held: readonly Ground[],
  fingers: readonly Spot[],
  width: number,
): Camera | undefined {
  const [a, b] = held
  const [p, q] = fingers
  if (!a || !p) return undefined
  return b && q ? pinch(frame, [a, b], [p, q]) : holding(frame, a, p, width)
}

/** CSS transform (in u) that lays a picture taken by one camera over the stage of another view. */
export function matrixBetween(
  taken: View,
  now: View,
): { readonly scale: number; readonly x: number; readonly y: number } {
  const scale = scaleOf(now) / scaleOf(taken)
  const origin = toPlane(taken, { x: 0, y: 0 })
  const at = toStage(now, origin)
  return { scale, x: at.x, y: at.y }
}
