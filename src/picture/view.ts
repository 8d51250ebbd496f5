import type { Earlier } from '../../electron/core/guess'
import type { PictureState } from '../../electron/core/pictureState'
import type { Geography, Report, SceneKind, SceneOf } from '../../electron/core/report'
import type { Stage } from './stage'
import type { OwnVisit } from '../../electron/core/ownVisit'

/** What a picture is made from, by a scene kind's pure view: one step of one scene of a report, on a stage, in a language. */
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
  /** What this visitor did in all of the tour, where it is his own: nobody leads him. */
  readonly visit?: OwnVisit | undefined
}
