import type { Pen } from '../../picture/pen'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Hit, Shape, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Moment } from './model'
import { nameIn, plus } from './leafName'

const rounded = ({ x, y, w, h }: Box, r = 12): string =>
  `M${x + r} ${y}H${x + w - r}A${r} ${r} 0 0 1 ${x + w} ${y + r}V${y + h - r}A${r} ${r} 0 0 1 ${x + w - r} ${y + h}H${x + r}A${r} ${r} 0 0 1 ${x} ${y + h - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}z`

/** The ground of a leaf: one shape, open or closed, that only trades its width. */
export const groundOf = (id: string, box: Box, open: boolean): Shape => ({
  ...{ kind: 'shape', id: `leaf:${id}`, d: rounded(box), box },
  ...{ fill: open ? 'raised' : 'ground', stroke: open ? 'raised' : 'tick', width: 2 },
})

/** What opens a leaf: its step; where a pack tells none, its card. */
export const opens = (moment: Moment, id: string, box: Box): Hit => ({
  ...{ kind: 'hit', id, fact: moment.id, name: moment.name, box },
  ...(moment.step === undefined ? {} : { step: moment.step }),
})

/** A closed leaf: name and verb, its thing small, and a knob its thread is tied to. `lying` where leaves stand below each other. */
export function closedLeaf(pen: Pen, moment: Moment, box: Box, lying: boolean): readonly AnyPiece[] {
  const pad = Math.min(22, box.w * 0.1)
  const side = lying
    ? Math.min(box.h - 24, box.w * 0.3)
    : Math.min(box.w - 2 * pad, box.h * (box.w > 260 ? 0.56 : 0.36))
  const drawn = moment.drawing !== undefined && side >= 56
  const thing = lying
    ? { x: box.x + box.w - side - 24, y: box.y + (box.h - side) / 2, w: side, h: side }
    : { x: box.x + (box.w - side) / 2, y: box.y + box.h - side - 40, w: side, h: side }
  const room = lying
    ? { x: box.x + 36, y: box.y + 10, w: (drawn ? thing.x : box.x + box.w) - box.x - 60, h: box.h - 20 }
    : {
        x: box.x + pad,
        y: box.y + pad + 6,
        w: box.w - 2 * pad,
        h: (drawn ? thing.y - 12 : box.y + box.h - 40) - box.y - pad - 6,
      }
  const knob = lying ? { x: box.x, y: box.y + box.h / 2 } : { x: box.x + box.w / 2, y: box.y + box.h }
  return [
    groundOf(moment.id, box, false),
    ...plus(moment.id, knob.x, knob.y),
    ...(drawn
      ? [{ kind: 'drawing', id: `thing:${moment.id}`, name: moment.drawing, look: 'plain', box: thing } as const]
      : []),
    opens(moment, `open:${moment.id}`, box),
    nameIn(pen, moment, room, lying),
  ]
}

/** Words below each other. */
export function stacked(words: readonly Words[], x: number, y: number, gap: number): readonly Words[] {
  let at = y
  return words.map((one) => {
    const placed = moved(one, x, at - one.box.y)
    at += one.box.h + gap
    return placed
  })
}
