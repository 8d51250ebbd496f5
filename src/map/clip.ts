import type { Line } from './sheet'

/** A rectangle of the plane, km. */
export interface Span {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What of a closed ring lies on the side of `bound` that `sign` says, along x (axis 0) or y (axis 1); Sutherland & Hodgman. */
function half(ring: readonly number[], axis: 0 | 1, bound: number, sign: 1 | -1): number[] {
  const kept: number[] = []
  for (let i = 0; i < ring.length; i += 2) {
    const j = i + 2 < ring.length ? i + 2 : 0
    const [a, b] = [ring[i + axis] ?? 0, ring[j + axis] ?? 0]
    const [inA, inB] = [sign * (a - bound) >= 0, sign * (b - bound) >= 0]
    if (inA) kept.push(ring[i] ?? 0, ring[i + 1] ?? 0)
    if (inA === inB) continue
    const t = (bound - a) / (b - a)
    for (const k of [0, 1]) kept.push((ring[i + k] ?? 0) + t * ((ring[j + k] ?? 0) - (ring[i + k] ?? 0)))
  }
  return kept
}

/** What of a closed ring lies within a span, closed along the span's edges; empty where nothing does. */
export function clipRing(ring: Line, { left, right, top, bottom }: Span): Line {
  const inX = half(half([...ring], 0, left, 1), 0, right, -1)
  const kept = half(half(inX, 1, top, 1), 1, bottom, -1)
  // A path is drawn from its first point to its last.
  return Float64Array.from(kept.length > 0 ? [...kept, kept[0] ?? 0, kept[1] ?? 0] : [])
}
