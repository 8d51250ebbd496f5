import type { z } from 'zod'
import type { Guessable, Nameable } from '../../core/faultKinds'
import type { Need } from '../../core/need'
import type { Said } from '../../core/said'
import type { Facts } from '../schema/facts'

/** What every scene has. */
export interface SceneShape {
  readonly id: string
  readonly kind: string
  readonly steps: readonly { readonly id: string; readonly view: string; readonly facts: readonly string[] }[]
}
type StepOf<S extends SceneShape> = S['steps'][number]

/** A place of a scene that names something, and what it may name. */
export interface Ref {
  /** Within the scene: `works[2].work`. */
  readonly at: string
  /** `id`, or `id#growth` where a growth rate is used. */
  readonly ref: string
  readonly wanted: readonly Nameable[]
  /** The list that has it, where an entry of a list is wanted. */
  readonly of?: string | undefined
}

/** What a step may ask for: what its picture can leave out, and then tell on the same scale. */
export interface Askable {
  readonly wanted: Guessable
  readonly refs: readonly string[]
}

/** Where new rows of a sheet of the workbook are shown, by the role that the row says. */
export interface Rows<S extends SceneShape> {
  /** The view of the step that can be asked for them. */
  readonly view: (role: string) => StepOf<S>['view']
  /** The list of the scene that they join. */
  readonly list: (scene: S, role: string) => string[] | undefined
}

/** Entries that a begun scene is made of, to be named and filled in a workbook, and what of the kind's needs each is picked for. */
export interface Samples {
  readonly facts: Partial<Facts>
  readonly picks: Readonly<Record<string, readonly string[]>>
  /** What an entry is, by its id, in Chinese and English. */
  readonly words: Readonly<Record<string, readonly [zh: string, en: string]>>
  /** Entries of lists, by the list's id. */
  readonly items: Readonly<Record<string, readonly string[]>>
}

/** Ids that were picked for a need. */
export type Picks = (need: string) => string[]
/** The id of last year's amount, or of the index, of a figure with growth; made where the report has none. */
export type Comparable = (figure: string, op: 'base' | 'index') => string

/** How a scene of the kind is begun by picking entries of a report. */
export interface Beginning<S extends SceneShape> {
  readonly needs: readonly Need[]
  readonly scene: (id: string, pick: Picks, facts: Facts, comparable: Comparable) => S
  /** What its pictures say of their own, where any report may say it, in Chinese and English; it can be written anew. */
  readonly labels: Readonly<Record<string, readonly [zh: string, en: string]>>
  /** Those of them that are said otherwise where the period is months, whose words are long. */
  readonly labelsOfMonths?: Readonly<Record<string, readonly [zh: string, en: string]>>
  /** Entries that it has in a new report unless somebody says otherwise; 0: a new report has no such scene. */
  readonly usual: number
  /** Whether it is made of a number of entries that somebody may choose. */
  readonly counted: boolean
  /** Entries for a scene of a report that has none yet: `count` of what it mainly shows, at least as many as it needs. */
  readonly samples: (count: number, period: string) => Samples
}

/** All that the program has to know of a scene kind beside its pictures. Every kind answers everything. */
export interface Parts<S extends SceneShape> {
  /** What it tells. */
  readonly words: Said
  /** What its roles name. */
  readonly references: (scene: S) => readonly Ref[]
  /** What a step may ask its visitor to guess. */
  readonly asks: (scene: S, step: StepOf<S>) => Askable | null
  /** Roles whose figure is a part of a whole: per cent, nothing else. */
  readonly shares: (scene: S) => readonly { readonly at: string; readonly id: string }[]
  /** Steps, by place, that tell one event and do not say which. */
  readonly unsaid: (scene: S) => readonly number[]
  /** Texts that every language must have beside names and titles: paths below the scene's own. */
  readonly texts: (scene: S) => readonly (readonly string[])[]
  /** A scene as earlier packs of the format wrote it, as it is written now. */
  readonly upgraded: (scene: S) => S
  /** By sheet of the workbook. */
  readonly rows: Readonly<Record<string, Rows<S>>>
  /** Figures that it shows and that stand on a sheet of their own, apart from all others. */
  readonly ownFigures: (scene: S) => readonly string[]
  /** Figures that are given as last year's beside this year's: next year they have what is this year's now. */
  readonly yearBefore: (scene: S) => readonly { readonly figure: string; readonly base: string }[]
  /** Null where it takes more than picking. */
  readonly begun: Beginning<S> | null
}

/** A scene kind: its schema, and then all else that is to be known of it. */
export const sceneKind =
  <S extends z.ZodType<SceneShape>>(schema: S) =>
  (parts: Parts<z.output<S>>): Parts<z.output<S>> & { readonly schema: S } => ({ schema, ...parts })

/** A kind has nothing of that sort. */
export const none = (): readonly never[] => []
/** Written as it ever was. */
export const asEver = <S>(scene: S): S => scene
