import { row } from '../../picture/arrange'
import type { Pen } from '../../picture/pen'
import type { AnyPiece, Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'

export interface SetFigures {
  readonly pieces: readonly AnyPiece[]
  readonly foot: number
  /** Those there was no room for. */
  readonly rest: readonly string[]
}

/** Between figures side by side. */
const gap = 56

/** Large figures, each in its box with what it is of above it: digits of one size, and on one line where boxes are. */
export function figuresIn(pen: Pen, refs: readonly string[], boxes: readonly Box[]): readonly AnyPiece[] {
  const at = (i: number): Box => boxes[i] ?? { x: 0, y: 0, w: 0, h: 0 }
  const nouns = refs.map((ref, i) =>
    pen.write({
      id: `noun:${ref}`,
      content: pen.say(pen.name(ref)),
      size: pen.size('lead'),
      floor: pen.floor,
      ink: 'river',
      weight: 500,
      leading: 1.2,
      lines: 2,
      balance: true,
      card: ref,
      ...at(i),
      h: Math.max(pen.floor * 1.3, at(i).h * 0.4),
    }),
  )
  const tallest = Math.max(0, ...nouns.map(({ box }) => box.h))
  const below = tallest + 20
  const amounts = (size: number): readonly Words[] =>
    refs.map((ref, i) =>
      pen.write({
        id: `figure:${ref}`,
        content: pen.figure(ref, { look: 'seated' }),
        size,
        floor: pen.floor,
        lines: 1,
        noun: `noun:${ref}`,
        ...at(i),
        y: at(i).y + below,
        h: Math.max(pen.floor * 1.4, at(i).h - below),
      }),
    )
  const least = Math.min(...amounts(pen.size('hero')).map(({ size }) => size))
  const onDigits = nouns.map((noun, i) => moved(noun, 0, at(i).y + tallest - noun.box.y - noun.box.h))
  return [...onDigits, ...amounts(Math.max(pen.floor, Math.min(pen.size('hero'), least)))]
}

export const footOf = (pieces: readonly AnyPiece[], y: number): number =>
  Math.max(y, ...pieces.map(({ box }) => box.y + box.h))

/** As many boxes as figures have room for in some areas, widest first; every area has at least one while there are figures. */
export function share(areas: readonly Box[], count: number, least: number): readonly Box[] {
  const most = areas.map(({ w }) => Math.max(0, Math.floor((w + gap) / (least + gap))))
  const taken = areas.map(() => 0)
  for (let i = 0; i < count; i += 1) {
    const room = areas.map(({ w }, k) => ((taken[k] ?? 0) < (most[k] ?? 0) ? w / ((taken[k] ?? 0) + 1) : 0))
    const best = room.indexOf(Math.max(...room))
    if ((room[best] ?? 0) > 0) taken[best] = (taken[best] ?? 0) + 1
  }
  return areas.flatMap((area, k) => {
    const n = taken[k] ?? 0
    const wide = (area.w - gap * Math.max(0, n - 1)) / Math.max(1, n)
    return row(
      area,
      Array.from({ length: n }, () => wide),
      gap,
    )
  })
}
