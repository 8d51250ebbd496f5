import type { Camera, Frame } from '../../../map/camera'
import type { Limits } from '../../../map/limits'
import type { Projection } from '../../../map/projection'
import type { Sheet } from '../../../map/sheet'
import type { Stage } from '../../../picture/stage'
import type { MapStep } from './ground'

/** The map is looked at through the whole stage. */
export const frameOf = ({ w, h }: Stage): Frame => ({ x: 0, y: 0, w, h })

/** The camera that a step wishes for, in the map plane. */
export function cameraOf(step: MapStep, stage: Stage, projection: Projection): Camera {
  const { lon, lat, width_km } = stage.portrait ? (step.cameraPortrait ?? step.camera) : step.camera
  return { ...projection.toGround({ lon, lat }), width: width_km }
}

/** How far a hand may take the camera: over the sheet, which fills most of the view, no closer than the data is worth and no wider than it is. */
export function limitsOf(bounds: Sheet['bounds'], stage: Stage, story: Camera): Limits {
  const width = bounds.right - bounds.left
  const aspect = stage.h / stage.w
  const whole = Math.min(width * 1.05, ((bounds.bottom - bounds.top) * 1.2) / aspect)
  return {
    ...{ ...bounds, kept: 0.86, aspect, always: [story] },
    ...{ closest: stage.portrait ? 24 : 40, farthest: Math.max(story.width, whole) },
  }
}
