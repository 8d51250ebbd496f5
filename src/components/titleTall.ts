import type { Stage } from '../composables/useStage'
import { widthInEm } from '../marks/placedLabel'

/** What SceneTitle is given, as far as its height depends on it; `width` in u. */
export interface Heading {
  readonly title: string
  readonly lead?: string | undefined
  readonly width: number
}

/** Latin letters of a bold serif set wider than those of the sans that widths are estimated by. */
const serif = 1.06

/** SceneTitle's own measures: title sizes as in tokens.css, leading, gaps, and the most lines a finding may take unbroken. */
const sizes = { landscape: { han: 84, latin: 68 }, portrait: { han: 72, latin: 62 } } as const
const leading = 1.22
const mostLines = 2
const kicker = 40
const gaps = { kicker: 10, lead: 18 } as const
const leadSize = 34
const leadLine = 48

const linesOf = (text: string, size: number, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthInEm(line) * size) / Math.max(1, width))), 0)

/** About how high a SceneTitle stands, u: what a layout keeps free below the head of the content box. Never too low by a line. */
export function titleTall({ title, lead, width }: Heading, stage: Stage, han: boolean): number {
  const { portrait, text } = stage
  const size = sizes[portrait ? 'portrait' : 'landscape'][han ? 'han' : 'latin']
  const most = Math.max(mostLines, title.split('\n').length)
  const finding = Math.min(most, linesOf(title, han ? size : size * serif, width)) * size * leading
  const below = lead ? gaps.lead + Math.min(3, linesOf(lead, leadSize * text, width)) * leadLine * text : 0
  return kicker * text + gaps.kicker + finding + below
}
