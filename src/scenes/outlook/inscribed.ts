import type { AnyPiece, Shape } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'

export interface Opened {
  readonly pieces: readonly AnyPiece[]
  /** What is left beside and below the words that say these are aims. */
  readonly beside: Box
  readonly below: Box
}

/** Gap between parts of the picture, u. */
export const gap = 44

export const rule = (id: string, box: Box): Shape => ({
  kind: 'shape',
  id,
  box,
  d: `M${box.x} ${box.y}L${box.x + box.w} ${box.y + box.h}`,
  stroke: 'line',
  width: 2,
  decor: true,
})

/** The words all goals hang on, as an inscription from head to foot; in portrait as tall as the half of the stage beside which the first goal stands. */
export function inscribed({ pen, heading: { kicker, title } }: Sheet): Opened {
  const { content, portrait } = pen.stage
  const head = kicker
    ? [
        pen.write({
          id: 'kicker',
          role: 'kicker',
          content: pen.say(kicker),
          size: pen.size('caption'),
          floor: pen.floor,
          lines: 1,
          ink: 'river',
          ...content,
        }),
      ]
    : []
  const top = head[0] ? footOf(head[0].box) + 26 : content.y
  const foot = content.y + content.h * (portrait ? 0.5 : 1)
  const words = pen.writeUpright({
    id: 'title',
    role: 'title',
    content: pen.say(title),
    face: 'serif',
    weight: 600,
    tracking: 0.04,
    lines: 1,
    size: 260,
    floor: pen.floor,
    x: content.x,
    align: 'left',
    y: top,
    w: content.w * (portrait ? 0.27 : 0.2),
    h: foot - top,
  })
  const x = rightOf(words.box) + (portrait ? gap : 1.5 * gap)
  const beside = { x: x + gap, y: top, w: rightOf(content) - x - gap, h: foot - top }
  return {
    pieces: [...head, words, rule('rule:aim', { x, y: top, w: 0, h: foot - top })],
    beside,
    below: portrait ? { ...content, y: foot + gap, h: footOf(content) - foot - gap } : beside,
  }
}

export const footOf = ({ y, h }: Box): number => y + h

export const rightOf = ({ x, w }: Box): number => x + w
