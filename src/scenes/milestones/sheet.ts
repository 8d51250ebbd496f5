import type { Heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'

/** What every step of the scene is written with. */
export interface Sheet {
  readonly pen: Pen
  readonly heading: Heading
  /** The scene's own words, and those of the step. */
  readonly labels: Readonly<Record<string, string>>
  readonly told: Readonly<Record<string, string>>
  /** What the report's own word for an estimate is, of a figure that has one. */
  readonly ownWord: (figure: string) => string | undefined
}
