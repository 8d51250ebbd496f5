import type { DrawingName } from '../../../electron/core/drawingNames'
import type { DaySpan } from './dates'

/** A milestone as the scene tells it. */
export interface Moment {
  readonly id: string
  /** Its whole sentence, and the least it is called. */
  readonly name: string
  readonly short: string
  /** What became of it, where the short name does not say so. */
  readonly said: string | undefined
  /** Its date in words. */
  readonly when: string
  readonly days: DaySpan | undefined
  readonly figure: string | undefined
  readonly firms: readonly string[]
  readonly drawing: DrawingName | undefined
  /** The step that opens it. */
  readonly step: string | undefined
}

/** A day that is known. */
export type Dated = Moment & { readonly days: DaySpan }
