import type { Earlier } from '../../electron/core/guess'
import type { PictureState } from '../../electron/core/pictureState'
import type { Geography, Report, SceneKind, SceneOf } from '../../electron/core/report'
import type { Picture } from './picture'
import type { Stage } from './stage'

/** What a picture is made from: one step of one scene of a report, on a stage, in a language. */
export interface ViewInput<K extends SceneKind> {
  readonly report: Report
  readonly scene: SceneOf<K>
  /** Id of the step; an unknown one is the scene's first. */
  readonly step: string
  readonly stage: Stage
  readonly locale: string
  /**
   * What this visitor has done to the scene's pictures; what a view does not know of it, it leaves aside. Null where nobody can do
   * anything, as on paper: then a picture offers nothing.
   */
  readonly state?: PictureState | null | undefined
  /** What earlier visitors answered to the step's question; known once this one has. */
  readonly earlier?: Earlier | undefined
  /** Land, water and places of the pack, for a kind that draws them; a report itself holds none. */
  readonly geography?: Geography | undefined
}

/** What a scene kind is: any report in, a settled picture out. Pure, without a browser. */
export type View<K extends SceneKind> = (input: ViewInput<K>) => Picture
