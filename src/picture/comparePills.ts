import { meet } from './arrange'
import { scaleSets, type Comparing } from './comparing'
import { scaleWords } from './compareWords'
import type { Pen } from './pen'
import { pill, pillTall, pillWide } from './pill'
import type { AnyPiece } from './picture'
import { touchRoom } from './stage'

/** The choice between amounts and their growth, `left` is where it begins, `head` how high it reaches, u. */
export interface ScalePills {
  readonly pieces: readonly AnyPiece[]
  readonly left: number
  readonly head: number
  /** Whether pieces stay clear of it. */
  readonly clears: (pieces: readonly AnyPiece[]) => boolean
}

const gap = 16

/** The choice at the right of the stage, with its head at `head`; at the foot where that is not said. */
export function scalePills(pen: Pen, comparing: Comparing | undefined, head?: number): ScalePills | undefined {
  if (!comparing?.offers) return undefined
  const words = scaleWords(pen.locale)
  const room = touchRoom(pen.stage)
  const h = pillTall(pen)
  const right = room.x + room.w
  const [amount, growth] = [pillWide(pen, words.amount), pillWide(pen, words.growth)]
  const [left, y] = [right - growth - gap - amount, head ?? room.y + room.h - h]
  const box = { y, h }
  const one = (scale: 'amount' | 'growth', x: number, w: number): readonly AnyPiece[] =>
    pill(
      pen,
      { ...box, x, w },
      {
        id: `scale:${scale}`,
        text: words[scale],
        sets: scaleSets(comparing, scale),
        on: comparing.scale === scale,
      },
    )
  return {
    pieces: [...one('amount', left, amount), ...one('growth', right - growth, growth)],
    left,
    head: y,
    clears: (pieces) =>
      !pieces.some((piece) => meet(piece.box, { x: left - 24, y: y - 24, w: right - left + 48, h: h + 48 })),
  }
}
