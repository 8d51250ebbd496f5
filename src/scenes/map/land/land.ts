import type { Geography, SceneOf } from '../../../../electron/core/report'
import { sheetOf, type Sheet } from '../../../map/sheet'
import { mapGround, type MapGround } from './ground'

/** A pack's geography as a scene draws it. */
export interface Land {
  readonly ground: MapGround
  readonly sheet: Sheet
}

const known = new WeakMap<Geography, Map<string, Land>>()

/** Projected once for each geography and park: a judge asks for it a hundred times, a page at every touch. */
export function landOf(scene: SceneOf<'map'>, geography: Geography): Land {
  const lands = known.get(geography) ?? new Map<string, Land>()
  known.set(geography, lands)
  const key = `${scene.park} ${scene.crossing ?? ''}`
  const before = lands.get(key)
  if (before) return before
  const ground = mapGround(scene, geography)
  const land = { ground, sheet: sheetOf(geography, ground.projection) }
  lands.set(key, land)
  return land
}
