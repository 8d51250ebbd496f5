import { within } from '../../picture/arrange'
import { dotted, hairs, knob, pointAt, valueOf, type Asked } from '../../picture/guessing'
import type { AnyPiece, Bar, Slider } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import type { Sheet } from './sheet'

/** The scale of a question along the outline of the whole, on its middle or beside it, u. */
function trackOf({ question }: Asked, { box, along }: Bar, aside: number): Slider['track'] {
  const at = (value: number): Point =>
    along === 'x'
      ? { x: box.x + (box.w * value) / 100, y: aside }
      : { x: aside, y: box.y + box.h - (box.h * value) / 100 }
  return [at(question.from), at(question.to)]
}

/** The visitor's share as a dotted outline in that of the whole, and the knob at its end. */
export function guessedShare({ pen }: Sheet, asked: Asked, whole: Bar): readonly AnyPiece[] {
  const { box, along } = whole
  const middle = along === 'x' ? box.y + box.h / 2 : box.x + box.w / 2
  const one = knob(pen, asked, trackOf(asked, whole, middle))
  const end = pointAt(asked, one.track, one.value)
  const [right, bottom] = [box.x + box.w, box.y + box.h]
  const edge: readonly Point[] =
    along === 'x'
      ? [
          { x: end.x, y: box.y + 8 },
          { x: end.x, y: bottom - 8 },
        ]
      : [
          { x: box.x, y: end.y },
          { x: right - 8, y: end.y },
        ]
  return [...(one.fresh ? [] : [dotted('guess', edge, box, true)]), one]
}

/** A mark outside the bar where the visitor's answer lies, and hairs on its other side for those before him. */
export function toldShare({ pen }: Sheet, asked: Asked, whole: Bar): readonly AnyPiece[] {
  const { box, along } = whole
  const lying = along === 'x'
  const at = pointAt(asked, trackOf(asked, whole, lying ? box.y - 4 : box.x + box.w + 4), valueOf(asked))
  const out = lying ? { x: at.x, y: at.y - 30 } : { x: at.x + 30, y: at.y }
  const inner = trackOf(asked, whole, lying ? box.y + box.h + 3 : box.x + box.w + 3)
  return within(box, { x: 0, y: 0, w: pen.stage.w, h: pen.stage.h }, 1)
    ? [...hairs(asked, inner, lying ? { x: 0, y: 16 } : { x: 16, y: 0 }, box), dotted('guess', [at, out], box, false)]
    : []
}
