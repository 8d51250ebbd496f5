import type { Camera } from './camera'

/** Trade between zooming and panning; √2 is the value of the paper's user study. */
const rho = Math.SQRT2
const rho2 = rho * rho
const rho4 = rho2 * rho2

/** A way from one camera to another: `at(0)` … `at(1)`; `length` in the paper's measure of perceived distance. */
export interface Flight {
  readonly at: (t: number) => Camera
  readonly length: number
}

/** Only the width changes: plain exponential zoom. */
function zoomOnly(from: Camera, to: Camera): Flight {
  const s = Math.log(to.width / from.width) / rho
  return {
    length: Math.abs(s),
    at: (t) => ({
      x: from.x + t * (to.x - from.x),
      y: from.y + t * (to.y - from.y),
      width: from.width * Math.exp(rho * t * s),
    }),
  }
}

/**
 * Smooth and efficient zooming and panning after van Wijk & Nuij (2003), the path of d3's `interpolateZoom`: the camera
 * rises as far as the distance needs and travels at an even perceived speed, so that nobody loses the place.
 */
export function flightOf(from: Camera, to: Camera): Flight {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const d2 = dx * dx + dy * dy
  if (d2 < 1e-12 * from.width * to.width) return zoomOnly(from, to)
  const d1 = Math.sqrt(d2)
  const [w0, w1] = [from.width, to.width]
  const b0 = (w1 * w1 - w0 * w0 + rho4 * d2) / (2 * w0 * rho2 * d1)
  const b1 = (w1 * w1 - w0 * w0 - rho4 * d2) / (2 * w1 * rho2 * d1)
  const r0 = -Math.asinh(b0)
  const r1 = -Math.asinh(b1)
  const length = (r1 - r0) / rho
  const at = (t: number): Camera => {
    if (t <= 0) return from
    if (t >= 1) return to
    const s = t * length
    const u = (w0 / (rho2 * d1)) * (Math.cosh(r0) * Math.tanh(rho * s + r0) - Math.sinh(r0))
    return { x: from.x + u * dx, y: from.y + u * dy, width: (w0 * Math.cosh(r0)) / Math.cosh(rho * s + r0) }
  }
  return { at, length: Math.abs(length) }
}

/** Milliseconds of a flight: longer ways take longer, between 700 and 1000. */
export const durationOf = (flight: Flight): number => Math.round(Math.min(1000, 700 + flight.length * 75))

/** Starts and lands softly. */
export const easeInOut = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2)
