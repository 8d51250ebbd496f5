import type { DrawingName } from '../../../electron/core/drawingNames'
import type { Asked } from '../../picture/guessing'
import type { Heading } from '../../picture/heading'
import { wideOf, type Pen } from '../../picture/pen'
import type { Count } from './model'

/** What every step of the scene is written with. */
export interface Sheet {
  readonly pen: Pen
  readonly heading: Heading
  /** What the step asks its visitor, and how far he is. */
  readonly asked?: Asked | undefined
  /** The drawing a pack names for a fact of the scene. */
  readonly drawing: (id: string) => DrawingName | undefined
  /** The part of the projects that the visitor has chosen; empty where he looks at all. */
  readonly only: string
}

/** What the widest of these figures needs at the least, u. */
export const leastWide = (pen: Pen, counts: readonly Count[]): number =>
  Math.max(0, ...counts.map(({ figure }) => wideOf(pen, figure, pen.floor, 600) + 8))
