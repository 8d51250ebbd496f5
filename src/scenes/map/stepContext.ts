import type { Report, SceneOf, Texts } from '../../../electron/core/report'
import type { Stage } from '../../composables/useStage'
import type { Frame, View } from '../../map/camera'
import type { Ground } from '../../map/projection'
import type { MapGround, MapStep } from './model'

/** What a step's words are made from. */
export interface StepContext {
  readonly scene: SceneOf<'map'>
  readonly step: MapStep
  readonly ground: MapGround
  readonly report: Report
  readonly texts: Texts
  readonly locale: string
  readonly stage: Stage
  /** The view in which labels are placed: the step's own, or where a hand has left the camera. */
  readonly view: View
  /** Points of the banks, km, flat: names rather stand beside them. */
  readonly banks?: readonly Float64Array[]
  /** Further boxes of the stage (u) that labels leave free. */
  readonly taken?: readonly Frame[]
  /** Where the river bears its name, on a step that names it. */
  readonly lettering?: Ground | undefined
  /** Outlines of the river, km, flat. */
  readonly channel?: readonly Float64Array[]
}
