import type { Heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import type { AnyPiece, Drawing, Shape, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'

/** What every step of the scene is written with. */
export interface Sheet {
  readonly pen: Pen
  readonly heading: Heading
  readonly labels: Readonly<Record<string, string>>
}

/** What was drawn, and the facts there was no room for. */
export interface Drawn {
  readonly pieces: readonly AnyPiece[]
  readonly rest: readonly string[]
}

/** Where a drawing's ground line lies in its field. */
export const footing = 184 / 200
/** How far below the ground words begin, u. */
export const under = 44

/** A drawing of that side on the ground at `y`, around `x`. */
export const standing = (
  id: string,
  name: Drawing['name'],
  { x, y }: Point,
  side: number,
  look: Drawing['look'] = 'plain',
): Drawing => ({
  kind: 'drawing',
  id,
  name,
  look,
  box: { x: x - side / 2, y: y - side * footing, w: side, h: side },
})

/** The ground that things stand on. */
export const groundLine = (id: string, { x, y, w }: Omit<Box, 'h'>): Shape => ({
  kind: 'shape',
  id,
  box: { x, y: y - 1.5, w, h: 3 },
  d: `M${x} ${y}H${x + w}`,
  stroke: 'ink3',
  width: 3,
  decor: true,
})

export const footOf = (words: readonly Words[], y: number): number =>
  Math.max(y, ...words.map(({ box }) => box.y + box.h))

/** How much of a wall a finding has for itself, and what is between it and what is drawn, u. */
const [column, apart] = [0.22, 110] as const

/** On a wall the finding stands in a column of its own. */
export const columnOf = (content: Box): Box => ({ ...content, w: content.w * column })

/** What that column leaves. */
export function besideColumn(content: Box): Box {
  const left = content.w * column + apart
  return { ...content, x: content.x + left, w: content.w - left }
}
