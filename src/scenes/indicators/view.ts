import type { Strand } from '../../charts/strands'
import type { PlacedLabel } from '../../marks/placedLabel'
import type { Stage } from '../../composables/useStage'

/** A part of the drawing that answers a tap with a fact's card; box in u. `dot` draws a round end there. */
export interface Hit {
  readonly key: string
  readonly fact: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly dot?: 'ink' | 'river'
}

/** One step, laid out: what the chart draws, what is written, what can be touched. All in u. */
export interface IndicatorsView {
  readonly strands: readonly Strand[]
  readonly labels: readonly PlacedLabel[]
  readonly hits: readonly Hit[]
  /** Whether the strands are a picture only and carry no quantity. */
  readonly decor?: boolean
  /** Width left for the title. */
  readonly titleWidth: number
}

export type Tone = 'ink' | 'river'

/** A figure with its growth, as the scene needs it. */
export interface Grown {
  readonly figure: string
  readonly base: string
  readonly index: string
  readonly name: string
  readonly growth: number
  readonly tone: Tone
}

/** A figure's digits and the unit that stands before or after them. */
export interface Reads {
  readonly number: string
  readonly unit: string
}

/** An amount on the common scale; `growth` is its reference, where the report gives one. */
export interface Amount {
  readonly figure: string
  readonly name: string
  readonly value: number
  /** The figure as it reads, by parts; for how much room it takes. */
  readonly reads: Reads
  readonly growth?: string
  readonly tone: Tone | 'ink3'
}

export interface QuietFigure {
  readonly figure: string
  readonly name: string
}

/** Everything the layouts need to know; no report, no locale. */
export interface IndicatorsModel {
  readonly pair: readonly Grown[]
  readonly amounts: readonly Amount[]
  readonly whole?: { readonly figure: string; readonly parts: readonly Amount[] }
  readonly quiet: readonly QuietFigure[]
  readonly labels: Readonly<Record<string, string>>
}

export type Layout = (model: IndicatorsModel, stage: Stage) => IndicatorsView
