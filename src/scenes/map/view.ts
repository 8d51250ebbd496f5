import type { Picture } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import type { ViewInput } from '../../picture/view'
import { stepOf } from './land/ground'
import { landView } from './land/picture'
import { listPicture } from './list'
import { worldPicture } from './world/view'

/** A step's picture (`was`: where the land before had the park, u): the world, the land, or in words where a pack has no geography. Null where it has one that is not given. */
export function mapView(input: ViewInput<'map'>, was?: Point): Picture | null {
  const { geography } = input
  const step = stepOf(input.scene, input.step)
  if (step.view === 'world') return worldPicture({ ...input, step: step.id }, step.links ?? [], was)
  if (geography) return landView({ ...input, step: step.id, geography })
  return input.report.hasGeography ? null : listPicture(input)
}
