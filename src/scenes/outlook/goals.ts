import type { Box, Stage } from '../../composables/useStage'
import type { Point } from '../../marks/ring'

/** One of the equally weighted goals: its number or word, and what it is called. */
export interface Goal {
  readonly figure: Box
  readonly label: Box
  /** Where its threads end. */
  readonly knot: Point
}

/** The reopened ring and what comes out of it, u. */
export interface GoalsLayout {
  readonly ring: { readonly centre: Point; readonly radius: number; readonly seam: number }
  readonly goals: readonly Goal[]
  readonly threads: readonly (readonly [Point, Point])[]
  /** Where the words at the top must end. */
  readonly titleWidth: number
  /** Type size of the figures. */
  readonly size: number
}

/** Degrees each half of the ring turns on the point across from its seam. */
export const opening = 9
export const ringBand = 30

/** Threads of a bundle. */
const strands = 9
/** Share of type size that a digit is tall. */
const digit = 0.74

/** Goals one below the other, `count` of them, threads from the ring's opening to each; `upright` sets labels beside their figures. */
export function goalsLayout(count: number, stage: Stage, upright: boolean): GoalsLayout {
  const { content, portrait } = stage
  const top = portrait ? content.y + 720 : content.y
  const pitch = (content.y + content.h - top) / Math.max(1, count)
  const lead = upright ? 0 : 50 * stage.text + 22
  const size = Math.min(portrait ? 280 : 320, (pitch - lead - 30) / digit)
  const wide = portrait ? 690 : 730
  const x = content.x + content.w - wide
  const column = upright ? 52 * stage.text : 0
  const goals = Array.from({ length: count }, (_, i): Goal => {
    const y = top + pitch * i + (pitch - lead - size * digit) / 2
    const figure = { x, y: y + lead, w: wide, h: size * digit }
    const label = upright ? { x: x - column - 12, y, w: column, h: figure.h } : { x, y, w: wide, h: lead }
    return { figure, label, knot: { x: x - column - 44, y: figure.y + figure.h / 2 } }
  })
  const ring = ringOf(stage, upright)
  return {
    ring,
    goals,
    threads: threadsOf(ring, goals),
    titleWidth: portrait ? content.w : x - column - 60 - content.x,
    size,
  }
}

/** Below the title at the left; Latin titles run to three lines. */
function ringOf({ content, portrait }: Stage, upright: boolean): GoalsLayout['ring'] {
  const radius = portrait ? (upright ? 150 : 126) : upright ? 206 : 172
  return portrait
    ? { centre: { x: 150, y: content.y + 690 - radius - ringBand }, radius, seam: 180 }
    : { centre: { x: content.x + 250, y: content.y + content.h - 40 - radius }, radius, seam: 90 }
}

/** Even threads from the whole opening to every knot. */
function threadsOf({ centre, radius, seam }: GoalsLayout['ring'], goals: readonly Goal[]): GoalsLayout['threads'] {
  const half = 2 * radius * Math.sin((opening * Math.PI) / 180) - 8
  const out = radius + ringBand / 2
  return goals.flatMap(({ knot }) =>
    Array.from({ length: strands }, (_, i): readonly [Point, Point] => {
      const off = half * ((2 * i) / (strands - 1) - 1)
      return [seam === 90 ? { x: centre.x + out, y: centre.y + off } : { x: centre.x + off, y: centre.y + out }, knot]
    }),
  )
}
