import type { Camera, View } from '../../../map/camera'
import type { Sheet } from '../../../map/sheet'
import type { Box } from '../../../picture/stage'
import { cameraOf } from './camera'
import type { Plan } from './plan'

/** Longer side of the locator, u. */
const long = 300

/** The sheet as the locator shows it; the frame's origin is the locator's own corner. */
export const overviewOf = ({ left, right, top, bottom }: Sheet['bounds'], { w, h }: Box): View => ({
  camera: { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left },
  frame: { x: 0, y: 0, w, h },
})

/** Where the locator stands: at the left, above what already stands there, never wider than a third of the stage. */
function locatorBox({ left, right, top, bottom }: Sheet['bounds'], { input, notes, heading, tools }: Plan): Box {
  const { stage } = input
  const w = Math.min(long, stage.w / 3)
  const h = (w * (bottom - top)) / Math.max(1, right - left)
  const low = Math.min(...heading.map(({ box }) => box.y)) > stage.h / 2
  // A finding at the foot has that corner: then it stands at the head.
  if (low) return { x: stage.content.x, y: stage.content.y, w, h }
  return { x: stage.content.x, y: Math.min(notes.box.y, tools.y + tools.h) - h - 28, w, h }
}

/** Half of the story's widest camera, or closer: a visitor may ask where that is. */
export function locatorFor(plan: Plan, camera: Camera): Box | undefined {
  const { scene, stage } = plan.input
  const { ground, sheet } = plan.land
  const story = scene.steps
    .filter(({ view }) => view !== 'world')
    .map((step) => cameraOf(step, stage, ground.projection))
  const close = camera.width < Math.max(0, ...story.map(({ width }) => width)) / 2
  return close ? locatorBox(sheet.bounds, plan) : undefined
}
