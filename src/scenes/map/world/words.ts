import type { Content } from '../../../picture/content'
import type { Pen } from '../../../picture/pen'
import { boxAround, moved } from '../../../picture/pieces'
import type { AnyPiece, Words } from '../../../picture/picture'
import { isWall, type Box } from '../../../picture/stage'
import type { Link } from './model'

/** A count and below it what it counts; at the head of its room, its foot, or about a height. Nothing where it has no room: the card has it. */
export function counted(
  pen: Pen,
  id: string,
  count: Link['count'],
  room: Box,
  ask: { readonly size: number; readonly at: 'head' | 'foot' | number; readonly beside: boolean },
): readonly Words[] {
  if (!count || room.w < 120 || room.h < pen.floor * 3) return []
  const { size } = pen
  const counter: Content =
    count.counter === '' ? [] : [{ kind: 'text', text: count.counter, em: 0.32, weight: 500, least: size('label') }]
  const figure = {
    content: [...pen.figure(count.figure, { look: 'seated' }), ...counter],
    floor: pen.floor,
    weight: 600,
    lines: 1,
  } as const
  const noun = {
    ...{
      id: `${id}-noun`,
      content: pen.say(count.noun),
      size: pen.size(isWall(pen.stage) ? 'head' : 'lead'),
      floor: pen.floor,
    },
    ...{ leading: 1.3, balance: ask.beside, lines: 5, card: count.figure },
  }
  const least = room.h * 0.42
  const number = pen.write({
    ...{ ...figure, id, noun: noun.id, size: ask.size, x: room.x, y: room.y },
    ...(ask.beside ? { w: room.w * 0.6, h: room.h } : { w: room.w, h: room.h - least }),
  })
  const { box } = number
  const next = ask.beside ? box.x + box.w + 32 : room.x
  const said = pen.write({
    ...noun,
    ...(ask.beside
      ? { x: next, w: room.x + room.w - next, y: box.y + box.h, h: room.h, at: 'foot' as const }
      : { x: next, w: room.w, y: box.y + box.h + 22, h: room.y + room.h - box.y - box.h - 22 }),
  })
  const both = [number, said]
  const all = boxAround(both)
  if (number.cut || said.cut || all.h > room.h + 0.5) return []
  const most = Math.max(0, room.y + room.h - all.y - all.h)
  const down = ask.at === 'foot' ? most : Math.max(0, room.y - all.y)
  const middle = typeof ask.at === 'number' ? Math.max(down, Math.min(most, ask.at - all.y - all.h / 2)) : down
  return both.map((words) => moved(words, 0, middle))
}

/** A name that opens its link's card. */
export const linkHit = (link: Link, { x, y, w, h }: Box, id = `hit:${link.id}`): AnyPiece => {
  // A finger is broader than a line of type.
  const more = Math.max(0, 64 - h) / 2
  return {
    kind: 'hit',
    id,
    fact: link.id,
    name: link.name,
    box: { x, y: y - more, w: Math.max(64, w), h: h + 2 * more },
  }
}
