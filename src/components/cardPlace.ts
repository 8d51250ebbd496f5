import type { Box, Stage } from '../composables/useStage'
import type { Point } from '../marks/ring'
import { widthInEm } from '../marks/placedLabel'
import { handLine } from './handLine'

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
  stage: Pick<Stage, 'w' | 'h' | 'portrait' | 'reach'>,
  size: { w: number; h: number },
  at: Point | undefined,
): CardPlace {
  const { w, h } = size
  if (stage.reach) return placeLow(stage, size, at)
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

/** Lowest line of a card where hands reach low, u: its buttons stand on it. */
export const cardFloor = (stage: Pick<Stage, 'h' | 'reach'>): number => stage.h - handLine(stage) + 38

/** A card that stands on the hand's line, on the side away from its mark: its buttons, at its foot, stay in reach. */
function placeLow(
  stage: Pick<Stage, 'w' | 'h' | 'reach'>,
  { w, h }: { w: number; h: number },
  at: Point | undefined,
): CardPlace {
  const y = Math.max(12, cardFloor(stage) - h)
  const x = at && at.x > stage.w / 2 ? margin : stage.w - margin - w
  const box = { x: Math.max(margin, x), y, w, h }
  const foot = at && { x: clamp(at.x, box.x, box.x + w), y: clamp(at.y, y, y + h) }
  return { x: box.x, y, foot: at && covers(box, at) === 0 ? foot : undefined }
}

/** How many links stand in so many rows of a width, type size and gap (u); each pill adds its ends of 48 u. Pure. */
export function linksInRows(names: readonly string[], width: number, rows: number, size: number): number {
  let [row, used, count] = [1, 0, 0]
  for (const name of names) {
    const pill = Math.min(width, widthInEm(name) * size + 52)
    if (used > 0 && used + 16 + pill > width) [row, used] = [row + 1, 0]
    if (row > rows) return count
    used += (used > 0 ? 16 : 0) + pill
    count += 1
  }
  return count
}
