import type { Comparing } from '../../picture/comparing'
import type { Asked } from '../../picture/guessing'
import type { Heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'

/** What every step of the scene is written with. */
export interface Sheet {
  readonly pen: Pen
  readonly heading: Heading
  /** What the step asks its visitor, and how far he is. */
  readonly asked?: Asked | undefined
  /** What its visitor may hold against each other, and holds. */
  readonly comparing?: Comparing | undefined
}
