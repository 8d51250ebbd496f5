import type { Strand } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'
import { joining } from '../../picture/bundles'

/** Lines of both banks. */
const banks = 18

/** Room between parts, u. */
const gap = 56

export interface Areas {
  readonly words: Box
  readonly figures: Box
  readonly code: Box
  readonly strands: readonly Strand[]
  /** Where a visitor's own ring stands instead of the strands. */
  readonly ring?: Box
}

/** Wide, with the visitor's own ring: the sentence, the ring in the middle, code and figures at the right. */
export function wideOwn({ pen }: Sheet): Areas {
  const { content, text } = pen.stage
  const right = content.x + content.w
  const side = content.w * 0.27
  const words = content.w * 0.29
  const x = content.x + words + gap
  const ring = { ...content, x, w: right - side - gap - x }
  const code = Math.min(content.h * (0.5 + 0.15 * (text - 1)), side + pen.size('head') * 3)
  const head = content.y + code + gap * Math.max(1, text * 0.8)
  return {
    words: { ...content, w: words },
    ring,
    code: { ...content, x: right - side, w: side, h: code },
    figures: { x: right - side, y: head, w: side, h: content.y + content.h - head },
    strands: [],
  }
}

/** Upright, with the visitor's own ring: the sentence, below it the ring, below that figures and code. */
export function tallOwn(sheet: Sheet): Areas {
  const { content } = sheet.pen.stage
  const { figures, code } = tall(sheet)
  const head = content.y + content.h * 0.66
  const moved = (box: Box): Box => ({ ...box, y: head, h: content.y + content.h - head })
  const words = { ...content, h: content.h * 0.3 }
  const y = words.y + words.h + gap
  return {
    words,
    ring: { ...content, y, h: head - gap - y },
    figures: moved(figures),
    code: moved({ ...code, w: code.w - 24 }),
    strands: [],
  }
}

/** Wide: the sentence at the left, figures and code beside it, and below them two banks that run on as one. */
export function wide({ pen }: Sheet): Areas {
  const { content, w, text } = pen.stage
  const x = content.x + content.w * 0.42
  const right = content.x + content.w
  const high = content.h * 0.7
  const side = Math.min(400, content.w * 0.26) * Math.min(1.1, text)
  const band = { y: content.y + high + gap, h: content.h - high - gap }
  const lines = Math.min(9, band.h / 30)
  const course = { along: 'x' as const, from: x, to: w + 10, middle: band.y + band.h / 2, gap: lines }
  return {
    words: { ...content, w: content.w * 0.37 },
    figures: { x, y: content.y, w: right - side - gap - x, h: high },
    code: { x: right - side, y: content.y, w: side, h: high },
    strands: joining(course, banks, band.h - lines * (banks - 1)),
  }
}

/** Upright: the sentence, beside it the banks that join and run up off the stage; below them figures and code. */
export function tall({ pen }: Sheet): Areas {
  const { content, text } = pen.stage
  const middle = content.y + content.h * 0.52
  const right = content.x + content.w
  const across = content.w * 0.3
  const lines = 8
  const course = { along: 'y' as const, from: middle, to: -10, middle: right - across / 2, gap: lines }
  const side = content.w * 0.4 * Math.min(1.1, text)
  const below = { ...content, y: middle + gap * 1.4, h: content.y + content.h - middle - gap * 1.4 }
  return {
    words: { ...content, w: content.w - across - gap, h: middle - content.y },
    figures: { ...below, w: content.w - side - gap },
    code: { ...below, x: right - side, w: side },
    strands: joining(course, banks, across - lines * (banks - 1)),
  }
}
