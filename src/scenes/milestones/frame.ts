import type { Stage } from '../../composables/useStage'
import type { AxisLine } from './course'

export type View = 'year' | 'window' | 'event'

/** The lengths of the scene on a stage for one view, u. */
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
  /** Room for the future beyond the axis' end, and where its dashes leave the stage. */
  readonly beyond: number
  readonly bleed: number
  /** Where the told event stands along the axis, and how wide its day is drawn. */
  readonly mast: { readonly at: number; readonly cell: number }
  /** Right end of the words, and the factor by which small ones grow. */
  readonly right: number
  readonly text: number
}

/** About where the title ends, u below the content's top; it may come in two lines and with a line below. */
function headHeight({ portrait, w, text }: Stage, upright: boolean): number {
  const title = portrait ? (upright ? 176 : 152) : upright ? 205 : 166
  // Latin lines are longer; on squarer stages and in larger type they break.
  const lines = portrait || (!upright && (text > 1.05 || w < 1800)) ? 2 : 1
  return title + 28 + (28 * 1.4 + 34 * 1.4 * lines) * text
}

/** The axis lies low across the stage, or runs down its left side. */
export function frameOf(stage: Stage, upright: boolean, view: View): Frame {
  return stage.portrait ? downFrame(stage, upright, view) : acrossFrame(stage, upright, view)
}

function acrossFrame(stage: Stage, upright: boolean, view: View): Frame {
  const { content, w, text } = stage
  const right = content.x + content.w
  const beyond = 124
  const from = { x: content.x, y: content.y + content.h - 30 - 72 * text }
  const room = from.y - content.y
  const free = room - headHeight(stage, upright) - 26
  const low = Math.min(free, upright ? 330 : 190)
  return {
    portrait: false,
    axis: { from, length: content.w - beyond, down: false },
    band: view === 'event' ? 76 : 54,
    // Over the year the crowd at its end stands as high as the stage, told events leave it at the top.
    tall: view === 'event' ? from.y + 24 : view === 'year' ? room : Math.min(free, 460),
    middling: low,
    vague: Math.min(low, upright ? 296 : 150),
    stub: view === 'event' ? Math.min(free - 8, 246) : 104,
    beside: 64 + 30 * text,
    beyond,
    bleed: w - from.x + 60,
    mast: { at: w * 0.68 - from.x, cell: Math.min(104, w * 0.054) },
    right,
    text,
  }
}

function downFrame(stage: Stage, upright: boolean, view: View): Frame {
  const { content, text } = stage
  const right = content.x + content.w
  const from = { x: content.x + 104 + 54 * text, y: content.y + headHeight(stage, upright) + 76 }
  const beyond = 130
  const bleed = content.y + content.h - from.y
  const length = bleed - beyond
  const reach = right - from.x
  return {
    portrait: true,
    axis: { from, length, down: true },
    band: view === 'event' ? 66 : 46,
    tall: view === 'event' ? reach : view === 'year' ? reach * 0.52 : reach * 0.44,
    middling: 236,
    vague: 168,
    stub: view === 'event' ? 264 : 84,
    beside: 84 + 54 * text,
    beyond,
    bleed,
    // Words grow, and need more room below it.
    mast: { at: length * (0.3 - 0.25 * (text - 1)), cell: 104 },
    right,
    text,
  }
}
