import type {
  Crossing,
  FactText,
  Facts,
  Formula,
  LandWater,
  Manifest,
  Place,
  Rivers,
  Route,
  Scene,
  SceneKind,
  SceneOf,
  Texts,
  Tour,
} from '../packs/schema'
import type { Narration } from './spoken'
import type { Measure } from './measure'

export type { Crossing, FactText, Formula, LandWater, Place, Rivers, Route, Scene, SceneKind, SceneOf, Texts, Tour }

type Tagged<K extends string, T> = T & { readonly kind: K }

export type StatementFact = Tagged<'statement', Facts['statements'][number]>
export type ListFact = Tagged<'list', Facts['lists'][number]>
/** `measure` where the unit is the report's own: the loader gives it. */
export type FigureFact = Tagged<'figure', Facts['figures'][number]> & { readonly measure?: Measure }
/** A derived figure with its value computed by the loader; `exact` is before rounding. */
export type DerivedFact = Tagged<'derived', Facts['derived'][number]> & {
  readonly value: number
  readonly exact: number
  /** True where an ingredient is itself an expectation. */
  readonly est: boolean
  readonly measure?: Measure
}
export type MilestoneFact = Tagged<'milestone', Facts['milestones'][number]>
export type ClusterFact = Tagged<'cluster', Facts['clusters'][number]>
export type CompanyFact = Tagged<'company', Facts['companies'][number]>
/** `link` is the report's own kind of linkage (cross-river, international, signing). */
export type LinkFact = Tagged<
  'link',
  Omit<Facts['links'][number], 'kind'> & { readonly link: Facts['links'][number]['kind'] }
>
export type WorkFact = Tagged<'work', Facts['works'][number]>

/** Units and bounds as the report has them; the formatter writes them in every language. Two units never share a scale. */
export type Unit = FigureFact['unit']
export type Bound = NonNullable<FigureFact['bound']>

export type Fact =
  StatementFact | ListFact | FigureFact | DerivedFact | MilestoneFact | ClusterFact | CompanyFact | LinkFact | WorkFact

export type FactKind = Fact['kind']
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>

/** A checked report: every reference resolves, every text exists in every locale, the sums hold. */
export interface Report {
  readonly manifest: Manifest
  readonly facts: Readonly<Record<string, Fact>>
  readonly tour: Tour
  readonly texts: Readonly<Record<string, Texts>>
  readonly hasGeography: boolean
  /** What is said while the tour leads itself; absent where the pack has none. */
  readonly narration?: Narration
}

/** The pack's map data, WGS84 degrees. */
export interface Geography {
  readonly landWater: LandWater
  readonly rivers: Rivers
  readonly places: readonly Place[]
  readonly crossings: readonly Crossing[]
}

/** One number ready for the formatter: a figure's value or its growth, or a derived value. */
export interface Figure {
  /** `fact-id` or `fact-id#growth`: where a tap leads. */
  readonly ref: string
  readonly value: number
  readonly unit: Unit
  /** What the unit measures where it is the report's own. */
  readonly measure?: Measure
  readonly est: boolean
  readonly derived: boolean
  /** Growth rates carry their sign. */
  readonly signed: boolean
  readonly bound?: Bound
  /** The report strives for it (力争): a hope, no forecast. */
  readonly aim?: boolean
  /** The report's own word in the reader's language where an estimate is not 预计. */
  readonly estimateWord?: string
}
