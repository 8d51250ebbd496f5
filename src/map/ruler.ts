import geodesic from 'geographiclib-geodesic'
import { formatFigure } from '../../electron/core/figure'
import { toStage, type View } from './camera'
import type { Ground, LonLat, Projection } from './projection'

/** Something a measured line may end at. */
export interface Target {
  readonly id: string
  readonly at: Ground
}

/** A straight distance from the park to wherever a visitor holds its end. */
export interface Ruled {
  readonly at: Ground
  /** Along the ellipsoid, rounded like the report's own distances, km; never 0. */
  readonly km: number
  /** The place it ends at, where there is one under the finger. */
  readonly place: string | undefined
}

/** A finger this near to a place means the place, u. */
const snap = 34

/** Kilometres along the WGS84 ellipsoid. */
export function geodesicKm(a: LonLat, b: LonLat): number {
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon)
  return (s12 ?? Number.NaN) / 1000
}

/** Rounded to the nearest `grain` km; what is nearer than half of it is one grain: nothing is zero kilometres away. */
export const rounded = (km: number, grain: number): number => Math.max(grain, Math.round(km / grain) * grain)

/** How a measured distance reads in a language: about so many kilometres. */
export const ruledWords = (km: number, locale: string): string =>
  formatFigure({ ref: '', value: km, unit: '公里', est: false, derived: false, signed: false, bound: 'about' }, locale)
    .text

/** What a line from the park says that ends where a finger is, or at the place under it. Pure. */
export function ruled(
  { toLonLat }: Pick<Projection, 'toLonLat'>,
  targets: readonly Target[],
  view: View,
  at: Ground,
  grain: number,
): Ruled {
  const spot = toStage(view, at)
  let best: { readonly target: Target; readonly d: number } | undefined
  for (const target of targets) {
    const there = toStage(view, target.at)
    const d = Math.hypot(there.x - spot.x, there.y - spot.y)
    if (d <= snap && (!best || d < best.d)) best = { target, d }
  }
  const end = best?.target.at ?? at
  return {
    at: end,
    km: rounded(geodesicKm(toLonLat({ x: 0, y: 0 }), toLonLat(end)), grain),
    place: best?.target.id,
  }
}
