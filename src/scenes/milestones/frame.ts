import type { Stage } from '../../composables/useStage'
import type { AxisLine } from './course'

/** The fixed lengths of the scene on a stage, u. */
export interface Frame {
  readonly portrait: boolean
  readonly axis: AxisLine
  /** Depth of the band of day cells. */
  readonly band: number
  /** Length of a pile that is told of, of one outside the magnified days, of a span, of one that steps back. */
  readonly tall: number
  readonly middling: number
  readonly vague: number
  readonly stub: number
  /** How far beside the axis the undated moments stand. */
  readonly beside: number
  /** Room for the future beyond the axis' end, and the stage's edge where its dashes bleed off. */
  readonly beyond: number
  readonly bleed: number
  /** Right end of the words. */
  readonly right: number
}

/** The axis lies low across the stage, or runs down its left side; names set upright stand beside their piles, others above. */
export function frameOf(stage: Stage, upright: boolean): Frame {
  const { content, portrait } = stage
  const right = content.x + content.w
  if (portrait) {
    const from = { x: content.x + 158, y: content.y + 424 }
    const beyond = 130
    const length = content.y + content.h - from.y - beyond
    const bleed = content.y + content.h - from.y
    return {
      portrait,
      axis: { from, length, down: true },
      band: 46,
      tall: 350,
      middling: 236,
      vague: 168,
      stub: 84,
      beside: 138,
      beyond,
      bleed,
      right,
    }
  }
  const beyond = 170
  const from = { x: content.x, y: content.y + content.h - 104 }
  const length = content.w - beyond
  const bleed = stage.w - from.x
  return {
    portrait,
    axis: { from, length, down: false },
    band: 46,
    tall: 384,
    middling: upright ? 344 : 270,
    vague: upright ? 300 : 220,
    stub: 96,
    beside: 92,
    beyond,
    bleed,
    right,
  }
}
