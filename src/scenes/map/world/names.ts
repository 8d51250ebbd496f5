import type { Pen } from '../../../picture/pen'
import type { AnyPiece, Words } from '../../../picture/picture'
import type { Frame } from './frame'
import type { Link } from './model'
import { linkHit } from './words'

/** The park's name, and that of the place inside it, with a line to where that is. */
export function names(pen: Pen, park: string, inside: Link | undefined, frame: Frame): readonly AnyPiece[] {
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
  const from = { x: frame.inner.x + frame.innerR, y: frame.inner.y }
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

/** What lies along the arc, outside it: between the finding and the arc, or upright between the arc and the river. */
export function arcName(
  pen: Pen,
  text: string,
  { arcName: { x, y }, upright }: Frame,
  clear: number,
): readonly Words[] {
  if (text === '') return []
  const right = pen.stage.content.x + pen.stage.content.w
  const words = pen.write({
    ...{ id: 'arc-name', content: pen.say(text), size: pen.size('head'), floor: pen.floor, face: 'serif', lines: 1 },
    ...{ at: 'foot', y, align: upright ? 'left' : 'right' },
    ...(upright ? { x, w: right - x } : { x: clear, w: x - clear }),
  })
  return words.cut ? [] : [words]
}
