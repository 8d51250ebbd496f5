import type { Camera, View } from '../../../map/camera'
import type { Sheet } from '../../../map/sheet'
import { firstFree, grown } from '../../../picture/arrange'
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

/** From the notes below it, and from anything else that stands, u. */
const [above, apart] = [28, 12]

/** Where the locator stands: at the left, above the notes, else at the head, left or right; never wider than a third of the stage, and nowhere rather than over words, `names` of the land among them. */
function locatorBox({ left, right, top, bottom }: Sheet['bounds'], plan: Plan, names: readonly Box[]): Box | undefined {
  const { input, notes, heading, tools, asks, ladder } = plan
  const { stage } = input
  const w = Math.min(long, stage.w / 3)
  const h = (w * (bottom - top)) / Math.max(1, right - left)
  const { x, y } = stage.content
  const far = x + stage.content.w - w
  const low = Math.min(notes.box.y, tools.y + tools.h) - h - above
  const fixed = [...heading.map(({ box }) => box), ...(asks ? [asks] : []), ...(ladder ? [ladder.box] : []), tools]
  return firstFree(
    [
      { x, y: low, w, h },
      { x, y, w, h },
      { x: far, y, w, h },
    ],
    [...fixed, ...names].map((box) => grown(box, apart)),
  )
}

/** Half of the story's widest camera, or closer: a visitor may ask where that is. */
export function locatorFor(plan: Plan, camera: Camera, names: readonly Box[]): Box | undefined {
  const { scene, stage } = plan.input
  const { ground, sheet } = plan.land
  const story = scene.steps
    .filter(({ view }) => view !== 'world')
    .map((step) => cameraOf(step, stage, ground.projection))
  const close = camera.width < Math.max(0, ...story.map(({ width }) => width)) / 2
  return close ? locatorBox(sheet.bounds, plan, names) : undefined
}
