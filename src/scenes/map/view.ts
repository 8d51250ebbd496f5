import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { listPicture } from './list'
import { worldPicture } from './world/view'

/** A step's picture; null where it is drawn upon the land itself, by components. */
export function mapView(input: ViewInput<'map'>): Picture | null {
  const step = input.scene.steps.find(({ id }) => id === input.step) ?? input.scene.steps[0]
  if (step?.view === 'world') return worldPicture({ ...input, step: step.id }, step.links ?? [])
  return input.report.hasGeography ? null : listPicture(input)
}
