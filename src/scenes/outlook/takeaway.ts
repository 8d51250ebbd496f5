import type { Box, Stage } from '../../composables/useStage'
import { fitSize } from '../../marks/fitSize'
import { riverRing, type RiverRing } from '../../marks/riverRing'

/** The end of the piece: the closing sentence where the slogan stood at its beginning, the closed ring and the river. u. */
export interface TakeawayLayout {
  readonly ring: RiverRing
  /** The sentence: its box, and the size of its type; lines end at the right where `fromRight`. */
  readonly words: Box
  readonly size: number
  readonly fromRight: boolean
  /** What follows from it, inside the ring. */
  readonly lead: Box
  /** Height above the foot at which ring and river fade behind the controls. */
  readonly fade: readonly [number, number]
}

/** Pitch of the sentence's lines, em. */
const wordsLeading = 1.16

/** The ring of the beginning, a little further off: the sentence takes more room than the slogan did. */
function further(stage: Stage): RiverRing {
  const { centre, focus, ...rest } = riverRing(stage)
  const [dx, dy] = stage.portrait ? [0, 90] : [150, 0]
  return {
    ...rest,
    centre: { x: centre.x + dx, y: centre.y + dy },
    focus: { x: focus.x + dx * 0.6, y: focus.y + dy },
  }
}

export function takeawayLayout(lines: readonly string[], stage: Stage, upright: boolean): TakeawayLayout {
  const { content, portrait, h, text } = stage
  const ring = further(stage)
  const { centre, radius } = ring
  const top = content.y + 40 * text + 20
  const words = portrait
    ? {
        x: content.x + content.w - (upright ? 500 : 560),
        y: top,
        w: upright ? 500 : 560,
        h: centre.y - radius - top - 60,
      }
    : { x: content.x, y: top, w: centre.x - radius - content.x - 60, h: content.y + content.h - top }
  const size = upright
    ? fitSize(lines, { along: words.h, across: words.w }, 200, wordsLeading, 0.03)
    : fitSize(lines, { along: words.w * 1.04, across: words.h }, 120, wordsLeading)
  const foot = content.y + content.h
  return {
    ring,
    words,
    size,
    fromRight: portrait,
    lead: portrait
      ? { x: content.x + 20, y: centre.y - 10, w: content.w - 40, h: 340 }
      : { x: centre.x - 480, y: foot - 290, w: content.x + content.w - centre.x + 480, h: 230 },
    fade: [foot - (portrait ? 60 : 40), Math.min(h, foot + 40)],
  }
}
