import { wideOf, type Pen } from '../../picture/pen'
import type { AnyPiece } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { type SetFigures, share, figuresIn, footOf } from './figures'

/** Between one figure and the next below it; the least width, and the least height at text 1, of one with its noun. */
const [pitch, narrowest, lowest] = [36, 300, 108] as const

/** Figures in areas side by side, in their order. */
export function figuresAcross(pen: Pen, refs: readonly string[], areas: readonly Box[]): SetFigures {
  const set = (least: number): { readonly boxes: readonly Box[]; readonly pieces: readonly AnyPiece[] } => {
    const boxes = share(areas, refs.length, least)
    return { boxes, pieces: figuresIn(pen, refs.slice(0, boxes.length), boxes) }
  }
  const isCut = (one: AnyPiece): boolean => one.kind === 'words' && one.cut
  const close = set(narrowest)
  // A dozen digits that may not be smaller stand farther apart, and on the card rather than cut.
  const apart = close.pieces.some(isCut) ? set(narrowest * pen.stage.text) : close
  const { boxes, pieces } = apart.pieces.some((one) => isCut(one) && one.id.startsWith('figure:'))
    ? set(Math.max(...refs.map((ref) => wideOf(pen, ref, pen.floor))))
    : apart
  return { pieces, foot: footOf(pieces, areas[0]?.y ?? 0), rest: refs.slice(boxes.length) }
}

/** Figures one below the other, at the foot of a box. */
export function figuresDown(pen: Pen, refs: readonly string[], box: Box): SetFigures {
  const most = Math.max(0, Math.floor((box.h + pitch) / (lowest * pen.stage.text + pitch)))
  const shown = refs.slice(0, most)
  const tall = Math.min(300, (box.h - pitch * Math.max(0, shown.length - 1)) / Math.max(1, shown.length))
  const set = (high: number, y: number): readonly AnyPiece[] =>
    figuresIn(
      pen,
      shown,
      shown.map((_, i) => ({ ...box, y: y + i * (high + pitch), h: high })),
    )
  // Digits that are smaller than they may be take no more height than they need.
  const last = box.y + (shown.length - 1) * (tall + pitch)
  const high = Math.min(tall, footOf(set(tall, box.y), last) - last + 2)
  const all = high * shown.length + pitch * Math.max(0, shown.length - 1)
  const pieces = set(high, box.y + Math.max(0, box.h - all))
  return { pieces, foot: footOf(pieces, box.y), rest: refs.slice(shown.length) }
}
