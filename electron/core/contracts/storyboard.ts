import type { SceneKind } from '../report'
import type { GroundOrder } from './ground'
import type { InEach } from './inEach'
import type { MapEdit } from './mapEdit'

export type { InEach } from './inEach'

/** One text of a scene, or of a step of it, in one language; empty where it is to go. */
export interface StoryWords {
  readonly locale: string
  /** `name`, `title`, `lead`, … or `labels.NAME`. */
  readonly field: string
  readonly text: string
}

/** What somebody does to scenes, steps and routes by hand. Places are counted from 0, as they are in the end. */
export type StoryEdit =
  | { readonly do: 'move-scene'; readonly scene: string; readonly to: number }
  | { readonly do: 'remove-scene'; readonly scene: string }
  | { readonly do: 'move-step'; readonly scene: string; readonly step: string; readonly to: number }
  | { readonly do: 'remove-step'; readonly scene: string; readonly step: string }
  | { readonly do: 'route-minutes'; readonly route: string; readonly minutes: number }
  /** Minutes a guide has for a step on a route; null: its share of what the route has left. */
  | {
      readonly do: 'step-minutes'
      readonly route: string
      readonly scene: string
      readonly step: string
      readonly minutes: number | null
    }
  | { readonly do: 'route-scene'; readonly route: string; readonly scene: string; readonly on: boolean }
  /** Words of a scene, or of the step named. */
  | {
      readonly do: 'words'
      readonly scene: string
      readonly step: string | null
      readonly words: readonly StoryWords[]
    }
  /** A scene of that kind after all others, on every route; `picks` are the entries it needs, by their names. */
  | {
      readonly do: 'add-scene'
      readonly kind: SceneKind
      readonly name: InEach
      readonly title: InEach
      readonly picks: Readonly<Record<string, readonly string[]>>
    }
  /** A step of a story, told in words until something is dropped on it. */
  | { readonly do: 'add-step'; readonly scene: string; readonly title: InEach }
  /** The figures that stand large in a step of a story. */
  | { readonly do: 'figures'; readonly scene: string; readonly step: string; readonly figures: readonly string[] }
  /** A picture of a story's step is shown whole, or cropped to its room. */
  | { readonly do: 'whole'; readonly scene: string; readonly step: string; readonly whole: boolean }
  | MapEdit

/** A picture or film as it was dropped: the bytes of a picture, or the millions of pixels of one that no machine draws, or the place of a film and a still of it, null where it cannot be played. */
export type MediaGiven =
  | { readonly bytes: Uint8Array; readonly type: 'jpg' | 'png' | 'webp' | 'svg' }
  | { readonly megapixels: number }
  | { readonly film: string; readonly still: Uint8Array | null }

/** What is said at a step: a voice, words to be read with it, a film in sign language. */
export const voiceParts = ['audio', 'captions', 'sign'] as const
export type VoicePart = (typeof voiceParts)[number]

/** A part of what is said at a step in one language. */
export interface VoiceAt {
  readonly scene: string
  readonly step: string
  readonly locale: string
  readonly part: VoicePart
}

/** Another park's report: its name in each of its languages, its year, its scenes and how many entries each begins with. */
export interface BeginOrder {
  readonly names: InEach
  readonly period: string
  readonly scenes: readonly { readonly kind: SceneKind; readonly count: number }[]
  /** What its map is drawn on, where it has one. */
  readonly map?: GroundOrder | undefined
}

/** A map for a report: what it is drawn on, null where it has land and water already, and what its scene and first step are called. */
export interface MapOrder {
  readonly ground: GroundOrder | null
  readonly name: InEach
  readonly title: InEach
}

/** Why it was not done. */
export type StoryRefusal =
  | 'unknown'
  | 'last-scene'
  | 'last-step'
  | 'last-stop'
  | 'only-route'
  | 'minutes'
  | 'empty-words'
  | 'needs'
  | 'seven-places'
  | 'one-spot'
