import type { DrawingName } from '../../../electron/core/drawingNames'
import type { Heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'

/** What every step of the scene is written with. */
export interface Sheet {
  readonly pen: Pen
  readonly heading: Heading
  /** The drawing a pack names for a fact of the scene. */
  readonly drawing: (id: string) => DrawingName | undefined
  /** The part of the projects that the visitor has chosen; empty where he looks at all. */
  readonly only: string
}
