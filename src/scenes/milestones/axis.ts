import type { Ink } from '../../picture/ink'
import type { Hit, Shape, Strand } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import type { DaySpan } from './dates'

/** A straight line of days across or down the stage. */
export interface Axis {
  readonly from: Point
  readonly to: Point
  readonly down: boolean
  readonly at: (day: number) => Point
  readonly strand: Strand
}

/** Points of a line that bends into another of its name. */
const bends = 33
export const course = (at: (t: number) => Point): readonly Point[] =>
  Array.from({ length: bends }, (_, i) => at(i / (bends - 1)))

export const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
})

/** The axis of those days between two places; it bends from step to step. */
export function bent({ from: first, to: last }: DaySpan, from: Point, to: Point): Axis {
  return {
    ...{ from, to, down: to.y - from.y > to.x - from.x },
    at: (day) => between(from, to, (day - first) / Math.max(1, last + 1 - first)),
    strand: {
      ...{ kind: 'strand', id: 'axis', width: 3, ink: 'tick', decor: true, layer: 0 },
      points: course((t) => between(from, to, t)),
      box: { x: from.x, y: from.y, w: to.x - from.x, h: to.y - from.y },
    },
  }
}

/** A straight line that morphs from step to step. */
export const line = (id: string, a: Point, b: Point, stroke: Ink, dash?: readonly number[]): Shape => ({
  ...{ kind: 'shape', id, d: `M${a.x} ${a.y}L${b.x} ${b.y}`, stroke, width: 2.5, decor: true },
  box: { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) },
  ...(dash ? { dash } : {}),
})

/** A day that can be touched. */
export const dotAt = (id: string, { x, y }: Point, ink: Ink, travel?: string): Hit => ({
  ...{ kind: 'hit', id: `dot:${id}`, fact: id, dot: ink },
  ...(travel === undefined ? {} : { travel }),
  box: { x: x - 16, y: y - 16, w: 32, h: 32 },
})
