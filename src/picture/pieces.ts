import type { AnyPiece, Words } from './picture'
import type { Box } from './stage'

/** Words somewhere else. */
export const moved = (words: Words, dx: number, dy: number): Words => ({
  ...words,
  box: { ...words.box, x: words.box.x + dx, y: words.box.y + dy },
  lines: words.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
})

/** The box around boxes; nothing where there are none. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, w: 0, h: 0 }
  const x = Math.min(...boxes.map((b) => b.x))
  const y = Math.min(...boxes.map((b) => b.y))
  return {
    x,
    y,
    w: Math.max(...boxes.map((b) => b.x + b.w)) - x,
    h: Math.max(...boxes.map((b) => b.y + b.h)) - y,
  }
}

export const boxAround = (pieces: readonly AnyPiece[]): Box => around(pieces.map(({ box }) => box))
