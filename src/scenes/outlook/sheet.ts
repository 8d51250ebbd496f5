import type { Report, SceneOf } from '../../../electron/core/report'
import type { Heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import type { OwnVisit } from '../../../electron/core/ownVisit'

export type OutlookScene = SceneOf<'outlook'>

/** What every step of the scene is written with. */
export interface Sheet {
  readonly report: Report
  readonly scene: OutlookScene
  readonly pen: Pen
  /** Whether its language is set upright where it may be. */
  readonly han: boolean
  readonly heading: Heading
  readonly labels: Readonly<Record<string, string>>
  /** What this visitor did, where it is his own tour. */
  readonly visit?: OwnVisit | undefined
}
