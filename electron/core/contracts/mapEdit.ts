import type { Crossing, Place } from '../report'
import type { MapCamera } from './ground'
import type { InEach } from './inEach'

/** A point of a map, in degrees. */
export interface MapPoint {
  readonly lon: number
  readonly lat: number
}

/** Views of a map that show land; the others need links. */
export const landViews = ['region', 'crossings', 'neighbours'] as const
export type LandView = (typeof landViews)[number]

/** What somebody does to a map by pointing. */
export type MapEdit =
  /** A place, named on that step; `accuracy_m` is how exactly it was pointed at; `far`: with its distance from the park. */
  | {
      readonly do: 'add-place'
      readonly scene: string
      readonly step: string
      readonly name: InEach
      readonly kind: Place['kind']
      readonly at: MapPoint
      readonly accuracy_m: number
      readonly far: boolean
    }
  | { readonly do: 'move-place'; readonly place: string; readonly at: MapPoint; readonly accuracy_m: number }
  /** A crossing from bank to bank, in use; `opened` is a year, or empty. */
  | {
      readonly do: 'add-crossing'
      readonly scene: string
      readonly name: InEach
      readonly kind: Crossing['kind']
      readonly ends: readonly [MapPoint, MapPoint]
      readonly opened: string
    }
  /** Where a step looks, on wide stages or on upright ones. */
  | {
      readonly do: 'camera'
      readonly scene: string
      readonly step: string
      readonly upright: boolean
      readonly camera: MapCamera
    }
  /** A further step of a map, from where it is looked at. */
  | {
      readonly do: 'add-view'
      readonly scene: string
      readonly view: LandView
      readonly title: InEach
      readonly camera: MapCamera
    }
