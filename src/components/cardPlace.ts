import type { Box, Stage } from '../composables/useStage'
import type { Point } from '../marks/ring'

/** Where a card lies and where its leader line meets it, u. */
export interface CardPlace {
  readonly x: number
  readonly y: number
  /** The card's own point nearest to the mark; undefined where the card has no mark or covers it. */
  readonly foot: Point | undefined
}

const gap = 84
const margin = 54

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)))

/** How much of a card at `box` would hide the mark's surroundings; 0 where it is clear of it. */
const covers = (box: Box, at: Point): number =>
  at.x > box.x - 20 && at.x < box.x + box.w + 20 && at.y > box.y - 20 && at.y < box.y + box.h + 20 ? 1 : 0

/** Places a card of a size (u) beside its mark, wholly on the stage and, where there is room, clear of the mark. Pure. */
export function placeCard(
  stage: Pick<Stage, 'w' | 'h' | 'portrait'>,
  size: { w: number; h: number },
  at: Point | undefined,
): CardPlace {
  const { w, h } = size
  const [right, bottom] = [stage.w - margin - w, stage.h - margin - h]
  const inside = (x: number, y: number): Box => ({ x: clamp(x, margin, right), y: clamp(y, margin, bottom), w, h })
  if (!at) {
    const box = inside(stage.portrait ? (stage.w - w) / 2 : right, (stage.h - h) / 2)
    return { x: box.x, y: box.y, foot: undefined }
  }
  const beside = [inside(at.x + gap, at.y - h * 0.4), inside(at.x - gap - w, at.y - h * 0.4)]
  const stacked = [inside(at.x - w / 2, at.y + gap), inside(at.x - w / 2, at.y - gap - h)]
  // To the left from early on: lists and most heroes stand at the right.
  if (at.x > stage.w * 0.38) beside.reverse()
  if (at.y > stage.h / 2) stacked.reverse()
  const choices = stage.portrait ? [...stacked, ...beside] : [...beside, ...stacked]
  const box = choices.find((c) => covers(c, at) === 0) ?? choices[0] ?? inside(at.x, at.y)
  const foot = { x: clamp(at.x, box.x, box.x + w), y: clamp(at.y, box.y, box.y + h) }
  return { x: box.x, y: box.y, foot: covers(box, at) ? undefined : foot }
}
