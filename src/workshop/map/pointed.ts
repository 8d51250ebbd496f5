import type { MapPoint } from '../../../electron/core/contracts/mapEdit'

/** What has been pointed at and is still to be named. */
export type Pointed =
  | { readonly what: 'place'; readonly at: MapPoint }
  | { readonly what: 'bridge'; readonly ends: readonly [MapPoint, MapPoint] }
  | { readonly what: 'step' }
