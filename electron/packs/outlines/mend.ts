import type { LandWater } from '../schema'
import type { Ring } from '../schema/positions'
import { isClosed, turning, unrolled } from './rings'

export interface Mended {
  readonly landWater: LandWater
  /** Rings that did not end where they began. */
  readonly closed: number
}

/**
 * Rings as RFC 7946 has them: closed, the outer one counter-clockwise, holes clockwise. Many programs write them the
 * other way round and mean the same, so that is mended without a word; a ring left open may be a cut file and is told.
 */
export function mendRings(landWater: LandWater): Mended {
  let closed = 0
  const mend = (ring: Ring, i: number): Ring => {
    const whole = isClosed(ring) ? ring : [...ring, ...ring.slice(0, 1)]
    if (whole !== ring) closed += 1
    const clockwise = turning(unrolled(whole)) < 0
    return clockwise === i > 0 ? whole : whole.toReversed()
  }
  const features = landWater.features.map((feature) => {
    const { geometry } = feature
    return geometry.type === 'Polygon'
      ? { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(mend) } }
      : { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map((p) => p.map(mend)) } }
  })
  return { landWater: { ...landWater, features }, closed }
}
