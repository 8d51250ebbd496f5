import type { Frame, Spot } from './camera'

/** Where a label stands beside its anchor. */
export type Side = 'e' | 'w' | 'n' | 's' | 'ne' | 'nw' | 'se' | 'sw' | 'c'

/** A label to be placed: its anchor and size in u, `gap` from anchor to text, sides in order of liking. */
export interface LabelWish {
  readonly id: string
  readonly at: Spot
  readonly w: number
  readonly h: number
  readonly gap: number
  readonly sides: readonly Side[]
}

export interface PlacedLabel {
  readonly id: string
  readonly side: Side
  readonly box: Frame
  /** What its place costs. */
  readonly cost: number
}

export const allSides: readonly Side[] = ['e', 'w', 'ne', 'nw', 'se', 'sw', 'n', 's']

/** Box of a label on one side of its anchor. */
export function boxAt({ at, w, h, gap }: Omit<LabelWish, 'id' | 'sides'>, side: Side): Frame {
  const slant = gap * 0.72
  const dx = side.includes('e') ? 1 : side.includes('w') ? -1 : 0
  const dy = side.includes('s') ? 1 : side.includes('n') ? -1 : 0
  const reach = dx !== 0 && dy !== 0 ? slant : gap
  const x = dx === 0 ? at.x - w / 2 : dx > 0 ? at.x + reach : at.x - reach - w
  const y = dy === 0 ? at.y - h / 2 : dy > 0 ? at.y + reach : at.y - reach - h
  return { x, y, w, h }
}

export const overlaps = (a: Frame, b: Frame, room = 0): boolean =>
  a.x < b.x + b.w + room && b.x < a.x + a.w + room && a.y < b.y + b.h + room && b.y < a.y + a.h + room

const inside = (a: Frame, frame: Frame): boolean =>
  a.x >= frame.x && a.y >= frame.y && a.x + a.w <= frame.x + frame.w && a.y + a.h <= frame.y + frame.h

/** Boxes along a line, for a placer that only knows boxes; `r` is half the clear width, all in u. */
export function boxesAlong(points: readonly Spot[], r: number): readonly Frame[] {
  const boxes: Frame[] = []
  for (const [i, a] of points.entries()) {
    const b = points[i + 1]
    if (!b) break
    const n = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / (2 * r)))
    for (let k = 0; k <= n; k += 1) {
      const t = k / n
      boxes.push({ x: a.x + t * (b.x - a.x) - r, y: a.y + t * (b.y - a.y) - r, w: 2 * r, h: 2 * r })
    }
  }
  return boxes
}

/**
 * Places labels greedily, most important first: each takes the first of the cheapest sides where it stays in the frame and clear
 * of obstacles and earlier labels; one without such a side is left out (its mark and card stay). `price` says what a box costs,
 * such as one over a bank, 0 for a place that is as good as any. Never moves a placed label.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: Frame,
  obstacles: readonly Frame[] = [],
  room = 6,
  price: (box: Frame, at: Spot) => number = () => 0,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const free = wish.sides
      .map((side) => ({ id: wish.id, side, box: boxAt(wish, side) }))
      .filter(({ box }) => inside(box, frame))
      .filter(({ box }) => !obstacles.some((o) => overlaps(box, o)))
      .filter(({ box }) => !placed.some((p) => overlaps(box, p.box, room)))
    let best: PlacedLabel | undefined
    for (const one of free) {
      const cost = price(one.box, wish.at)
      if (!best || cost < best.cost) best = { ...one, cost }
      if (cost === 0) break
    }
    if (best) placed.push(best)
  }
  return placed
}
