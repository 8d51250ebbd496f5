import type { Dots } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'

export type Dot = Dots['dots'][number]
export type Tone = Dot['tone']

/** More dots than this a stage neither draws in time nor shows apart. */
const mostDots = 3000
/** The closest they may stand, u. */
export const leastPitch = 11
/** Share of its place that a dot fills. */
const filled = 0.74

/** How many things one dot stands for, so that all of them have room: 1, 10, 100 … */
export function eachOf(counts: readonly number[]): number {
  const all = counts.reduce((a, b) => a + b, 0)
  let each = 1
  while (all / each > mostDots) each *= 10
  return each
}

/** Dots for so many things: whatever is there has at least one. */
export const dotsFor = (many: number, each: number): number => Math.ceil(many / each)

/** Every mark keeps its name from step to step: the same ones are sorted anew. */
export const dot = (i: number, { x, y }: Point, tone: Tone): Dot => ({ id: `project-${i}`, x, y, tone })

export const dotsPiece = (dots: readonly Dot[], pitch: number, box: Box): readonly Dots[] =>
  dots.length > 0 ? [{ kind: 'dots', id: 'projects', size: pitch * filled, dots, box }] : []

/** `count` dots in rows from the head of `box`, numbered from `first` on. */
export const rowsOf = (
  first: number,
  count: number,
  columns: number,
  at: Point,
  pitch: number,
  toneOf: (i: number) => Tone,
): readonly Dot[] =>
  Array.from({ length: count }, (_, i) =>
    dot(
      first + i,
      { x: at.x + ((i % columns) + 0.5) * pitch, y: at.y + (Math.floor(i / columns) + 0.5) * pitch },
      toneOf(i),
    ),
  )

/** A bed in which dots fill one column after the other, away from the near bank. */
export interface Bed {
  /** Dots in a column. */
  readonly lanes: number
  readonly columns: number
  readonly pitch: number
  /** Pitch along the bed while nothing divides it. */
  readonly loose: number
  /** Pitch across the bed. */
  readonly apart: number
}

/** The bed of the largest dots over `along` × `across` u, `gap` u of it kept for a river; a full rectangle where that costs little. */
export function bedOf(count: number, along: number, across: number, gap: number, most: number): Bed {
  const at = (lanes: number): Bed => {
    const columns = Math.ceil(count / lanes)
    const pitch = Math.min((along - gap) / columns, across / lanes, most)
    return {
      lanes,
      columns,
      pitch,
      loose: Math.min(along / columns, pitch * 1.45),
      apart: Math.min(across / lanes, pitch * 1.2),
    }
  }
  const all = Array.from({ length: Math.max(1, Math.min(count, Math.floor(across / leastPitch))) }, (_, i) => at(i + 1))
  const larger = (a: Bed, b: Bed): Bed => (b.pitch > a.pitch ? b : a)
  const best = all.reduce(larger, at(1))
  const full = all.filter(({ lanes, pitch }) => count % lanes === 0 && pitch >= best.pitch * 0.9)
  return full.reduce(larger, full[0] ?? best)
}

/** How many chosen dots a lane of a bed holds. */
export const chosenIn = (lane: number, chosen: number, lanes: number): number =>
  Math.floor((chosen - lane + lanes - 1) / lanes)
