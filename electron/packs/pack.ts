import type { Fact } from '../core/report'
import type { Crossing, Facts, LandWater, Manifest, NarrationFile, Place, Rivers, Texts, Tour } from './schema'

/** A pack whose files were all read and fit their schemas, before anything is compared with anything else. */
export interface RawPack {
  readonly manifest: Manifest
  readonly facts: Facts
  readonly tour: Tour
  /** By locale. */
  readonly texts: Readonly<Record<string, Texts>>
  readonly geography: RawGeography
  /** Undefined where the pack names no such file, or it is missing. */
  readonly narration: NarrationFile | undefined
}

/** What a pack has of a map; each part may be missing. */
export interface RawGeography {
  readonly landWater: LandWater | undefined
  readonly rivers: Rivers | undefined
  readonly places: readonly Place[] | undefined
  readonly crossings: readonly Crossing[] | undefined
}

/** A stated fact; derived figures join once they are computed. */
export type StatedFact = Exclude<Fact, { kind: 'derived' }>

/** Name of the manifest, the one file every pack has. */
export const manifestFile = 'manifest.json'
