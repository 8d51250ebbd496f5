import type { PictureState } from '../../electron/core/pictureState'
import type { Pen } from './pen'
import type { AnyPiece } from './picture'
import type { Box } from './stage'

/** A pill of that box, as a path that bends into another. */
export const pillPath = ({ x, y, w, h }: Box): string => {
  const r = Math.min(h / 2, 46)
  return `M${x + r} ${y}H${x + w - r}A${r} ${r} 0 0 1 ${x + w} ${y + r}V${y + h - r}A${r} ${r} 0 0 1 ${x + w - r} ${y + h}H${x + r}A${r} ${r} 0 0 1 ${x} ${y + h - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`
}

/** How high a pill of one line is, u. */
export const pillTall = (pen: Pen): number => Math.max(72, pen.size('caption') * 2.2)

/** How wide a pill is that says this, u. */
export const pillWide = (pen: Pen, text: string): number =>
  Math.max(
    132,
    pen.write({ id: '', content: pen.say(text), size: pen.size('caption'), x: 0, y: 0, w: 9999 }).box.w + 62,
  )

/** A button that changes the picture, with what it does written on it. */
export function pill(
  pen: Pen,
  box: Box,
  ask: { readonly id: string; readonly text: string; readonly sets: PictureState; readonly on: boolean },
): readonly AnyPiece[] {
  const ink = ask.on ? 'ink' : 'ground'
  return [
    {
      kind: 'shape',
      id: `pill:${ask.id}`,
      box,
      d: pillPath(box),
      fill: ink,
      stroke: ask.on ? 'ink' : 'tick',
      width: 3,
    },
    { kind: 'switch', id: ask.id, box, name: ask.text, sets: ask.sets, on: ask.on },
    pen.write({
      id: `said:${ask.id}`,
      content: pen.say(ask.text),
      size: pen.size('caption'),
      floor: pen.floor,
      ink: ask.on ? 'ground' : 'ink',
      lines: 1,
      on: ask.id,
      align: 'centre',
      at: 'middle',
      x: box.x + 24,
      w: box.w - 48,
      y: box.y + box.h / 2,
      h: box.h - 8,
    }),
  ]
}
