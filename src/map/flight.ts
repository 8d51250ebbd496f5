import { interpolateZoom } from 'd3-interpolate'
import type { Camera } from './camera'

/** A way from one camera to another: `at(0)` … `at(1)`; `length` in the paper's measure of perceived distance. */
export interface Flight {
  readonly at: (t: number) => Camera
  readonly length: number
}

/**
 * Smooth and efficient zooming and panning after van Wijk & Nuij (2003), d3's `interpolateZoom`: the camera rises as far
 * as the distance needs and travels at an even perceived speed, so that nobody loses the place.
 */
export function flightOf(from: Camera, to: Camera): Flight {
  const way = interpolateZoom([from.x, from.y, from.width], [to.x, to.y, to.width])
  return {
    // d3 gives its length as milliseconds for ρ = √2.
    length: Math.abs(way.duration) / 1000,
    at: (t) => {
      if (t <= 0) return from
      if (t >= 1) return to
      const [x, y, width] = way(t)
      return { x, y, width }
    },
  }
}

/** Milliseconds of a flight: longer ways take longer, between 700 and 1000. */
export const durationOf = (flight: Flight): number => Math.round(Math.min(1000, 700 + flight.length * 75))

/** Starts and lands softly. */
export const easeInOut = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2)
