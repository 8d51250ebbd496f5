import type { Pen } from '../../../picture/pen'
import type { AnyPiece, Words } from '../../../picture/picture'
import type { Fan } from './fans'
import { placeAt, type Frame } from './frame'
import { innerOf } from './lines'
import type { Link } from './model'
import { linkHit } from './words'

/** The park's name, and that of the place inside it, with a line to where that is. */
export function names(
  pen: Pen,
  park: string,
  inside: Link | undefined,
  frame: Frame,
  fan: Fan | undefined,
): readonly AnyPiece[] {
  const { x, y, w, h } = frame.names
  const mine = pen.write({
    ...{ id: 'park-name', content: pen.say(park), size: pen.size('head'), floor: pen.floor, weight: 600, ink: 'park' },
    ...{ lines: 2, leading: 1.2, balance: true, whole: park, x, w, y: inside ? y + h / 2 + 12 : y, h: h / 2 - 12 },
  })
  if (!inside) return [mine]
  const place = pen.write({
    ...{ id: 'inside-name', content: pen.say(inside.name), size: pen.size('caption'), floor: pen.floor },
    ...{ lines: 2, leading: 1.2, balance: true, card: inside.id, at: 'foot', x, w, y: y + h / 2 - 12, h: h / 2 - 12 },
  })
  const to = { x: x - 12, y: place.box.y + place.box.h / 2 }
  const inner = innerOf(frame, fan)
  const from = { x: inner.at.x + inner.r, y: inner.at.y }
  return [
    {
      ...{ kind: 'shape', id: 'leader', d: `M${from.x} ${from.y}L${to.x} ${to.y}`, stroke: 'ink', width: 2 },
      ...{ decor: true, box: { x: from.x, y: to.y, w: to.x - from.x, h: 0 } },
    },
    linkHit(inside, place.box),
    place,
    mine,
  ]
}

/** Where a fan's lines come from, outside of what bundles them. */
export function arcName(pen: Pen, text: string, frame: Frame, fan: Fan): readonly Words[] {
  if (text === '') return []
  const { x, w } = pen.stage.content
  const outside = placeAt(frame, (fan.from + fan.to) / 2, 1)
  const words = pen.write({
    ...{ id: 'arc-name', content: pen.say(text), size: pen.size('head'), floor: pen.floor, face: 'serif', lines: 1 },
    ...{ at: 'foot', y: outside.y - 14, align: 'centre', x: outside.x - w / 8, w: w / 4 },
  })
  return words.cut || words.box.x + words.box.w > x + w ? [] : [words]
}
