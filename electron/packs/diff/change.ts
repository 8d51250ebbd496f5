import type { FactKind, Figure, SceneKind } from '../../core/report'

/** A name in every language that has one. */
export type Names = Readonly<Record<string, string>>

interface Subject {
  readonly id: string
  readonly names: Names
}

/** One difference between two reports, as plain data; `tellChange` says it. */
export type Change =
  /** Id, version, year, languages, map. */
  | { readonly what: 'pack'; readonly field: PackField; readonly before: string; readonly after: string }
  | ({ readonly what: 'fact-added'; readonly kind: FactKind; readonly figure?: Figure } & Subject)
  | ({ readonly what: 'fact-removed'; readonly kind: FactKind; readonly figure?: Figure } & Subject)
  | ({ readonly what: 'fact-kind'; readonly before: FactKind; readonly after: FactKind } & Subject)
  /** A value, or a growth rate, that both have. */
  | ({ readonly what: 'figure'; readonly growth: boolean; readonly before: Figure; readonly after: Figure } & Subject)
  /** Any other field of an entry, as facts.json has it; empty where there was none. */
  | ({
      readonly what: 'field'
      readonly kind: FactKind
      readonly field: string
      readonly before: string
      readonly after: string
    } & Subject)
  | ({ readonly what: 'scene-added' | 'scene-removed'; readonly kind: SceneKind } & Subject)
  | { readonly what: 'scenes-reordered' }
  /** What a scene shows, or its steps. */
  | ({ readonly what: 'scene'; readonly kind: SceneKind } & Subject)
  | ({ readonly what: 'route'; readonly minutes: readonly [number, number] } & Subject)
  | ({ readonly what: 'route-added' | 'route-removed' } & Subject)
  /** One text in one language; empty where there was none. */
  | ({
      readonly what: 'text'
      readonly of: TextOwner
      readonly locale: string
      /** Address below its owner, e.g. `steps.year.title`. */
      readonly key: string
      readonly before: string
      readonly after: string
    } & Subject)

export type PackField = 'id' | 'version' | 'period' | 'locales' | 'map'
export type TextOwner = 'fact' | 'scene' | 'route' | 'place' | 'crossing' | 'pack'
