import type { Stage } from '../../composables/useStage'
import type { Camera, Frame, View } from '../../map/camera'
import type { Sheet } from '../../map/sheet'

/** Longer side of the locator, u. */
const long = 300

/** The sheet as the locator shows it; the frame's origin is the locator's own corner. */
export const overviewOf = ({ left, right, top, bottom }: Sheet['bounds'], { w, h }: Frame): View => ({
  camera: { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left },
  frame: { x: 0, y: 0, w, h },
})

/** Where the locator stands: at the left, above `below` (what already stands there), never wider than a third of the stage. */
export function locatorBox({ left, right, top, bottom }: Sheet['bounds'], stage: Stage, below: Frame): Frame {
  const w = Math.min(long, stage.w / 3)
  const h = (w * (bottom - top)) / Math.max(1, right - left)
  return { x: stage.content.x, y: below.y - h - 28, w, h }
}

/** Whether a camera is so close that a visitor may ask where it is: half of the story's widest sheet camera, or closer. */
export const isClose = (camera: Camera, story: readonly Camera[]): boolean =>
  camera.width < Math.max(...story.map((c) => c.width), 0) / 2
