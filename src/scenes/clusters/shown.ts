import type { ShareBar } from '../../charts/shareBar'
import type { Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import type { PlacedLabel, TypeSize } from '../../marks/placedLabel'

export type Tone = 'ink' | 'river'

/**
 * Something with a name that stands for a fact: a firm's board, the lintel its group hangs from, the open end of a list, a
 * target still without metal in its mould, a firm cast in a mould or carved in a stone, a single stone, a line of a long list, or
 * the bare touch area of a drawn bar. Box in u.
 */
export interface Plate {
  readonly key: string
  readonly fact: string
  readonly look: 'board' | 'lintel' | 'open' | 'mould' | 'cast' | 'stone' | 'carved' | 'line' | 'bare'
  readonly tone: Tone | 'ground'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly name: string
  readonly size: TypeSize
  /** What stands under the name, small: a role or a status. */
  readonly under?: string
  readonly upright?: boolean
  /** Which of the stones' outlines it has. */
  readonly cut?: 0 | 1
  /** Width at its right that lies outside the safe margin and stays without words, u. */
  readonly bleed?: number
  readonly travel?: string
}

/** One step, laid out. All in u. */
export interface ClustersView {
  readonly share?: ShareBar
  readonly strands: readonly Strand[]
  readonly labels: readonly PlacedLabel[]
  readonly plates: readonly Plate[]
  readonly titleWidth: number
}

export interface Cluster {
  readonly id: string
  readonly name: string
  readonly tone: Tone
}

/** A firm with what the report says of its stage: leading, under construction, signed. */
export interface Firm {
  readonly id: string
  readonly name: string
  readonly cluster: string
  readonly status?: string
}

export interface Output {
  readonly figure: string
  readonly base: string
  readonly growth?: string
  readonly value: number
  readonly before: number
  readonly cluster: Cluster
  /** The figure's digits and unit as they read; for how much room they take. */
  readonly reads: { readonly number: string; readonly unit: string }
}

/** What is being recruited or was signed once, and the firms that came for it. */
export interface Field {
  readonly id: string
  readonly name: string
  readonly open: boolean
  readonly firms: readonly Firm[]
}

/** Everything the layouts need to know; no report, no locale. */
export interface ClustersModel {
  readonly share: { readonly figure: string; readonly value: number; readonly bound: boolean }
  readonly outputs: readonly Output[]
  readonly groups: readonly { readonly cluster: Cluster; readonly firms: readonly Firm[] }[]
  readonly list: { readonly id: string; readonly open: boolean }
  readonly targets: readonly Field[]
  readonly singles: readonly Field[]
  readonly labels: Readonly<Record<string, string>>
}

export type Layout = (model: ClustersModel, stage: Stage) => ClustersView
