import type { Spot } from './camera'

/** One of several even strands between two ends, in u. */
export interface Strand {
  readonly a: Spot
  readonly b: Spot
  /** Signed distance from the middle line. */
  readonly offset: number
}

/**
 * `count` straight strands between two points, side by side at equal spacing about the line that joins them: a band
 * without direction. All are equally long and equally far apart.
 */
export function strandsBetween(a: Spot, b: Spot, count: number, spacing: number, inset = 0): readonly Strand[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const ux = (b.x - a.x) / length
  const uy = (b.y - a.y) / length
  return Array.from({ length: count }, (_, i) => {
    const offset = (i - (count - 1) / 2) * spacing
    const shift = (p: Spot, along: number): Spot => ({
      x: p.x - uy * offset + ux * along,
      y: p.y + ux * offset + uy * along,
    })
    return { a: shift(a, inset), b: shift(b, -inset), offset }
  })
}

export const along = ({ a, b }: Pick<Strand, 'a' | 'b'>, t: number): Spot => ({
  x: a.x + t * (b.x - a.x),
  y: a.y + t * (b.y - a.y),
})

/** Length in u. */
export const lengthOf = ({ a, b }: Pick<Strand, 'a' | 'b'>): number => Math.hypot(b.x - a.x, b.y - a.y)

/**
 * The two pieces of a strand that leave room for a name about `t`: from each end to the name. `gap` is the box of the
 * name, level with the stage; the strand stops where it would enter it.
 */
export function piecesAround(
  strand: Strand,
  t: number,
  gap: { readonly w: number; readonly h: number },
): readonly [Strand, Strand] {
  const l = lengthOf(strand) || 1
  const ux = Math.abs(strand.b.x - strand.a.x) / l
  const uy = Math.abs(strand.b.y - strand.a.y) / l
  const half = Math.min(ux > 1e-9 ? gap.w / 2 / ux : Infinity, uy > 1e-9 ? gap.h / 2 / uy : Infinity) / l
  return [
    { ...strand, b: along(strand, Math.max(0, t - half)) },
    { ...strand, a: along(strand, Math.min(1, t + half)) },
  ]
}

/** Spacing at which level names of that size, each on its own strand, keep clear of the neighbouring strands. */
export function spacingFor(a: Spot, b: Spot, name: { readonly w: number; readonly h: number }, least: number): number {
  const l = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const nx = Math.abs(b.y - a.y) / l
  const ny = Math.abs(b.x - a.x) / l
  return Math.max(least, (name.w / 2) * nx + (name.h / 2) * ny)
}
