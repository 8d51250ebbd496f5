import type { Pen } from '../../../picture/pen'
import type { AnyPiece, Omission, Shape, Words } from '../../../picture/picture'
import type { Link } from './model'
import type { Box, Point } from '../../../picture/stage'

export const dot = 13

export interface Threads {
  readonly pieces: readonly AnyPiece[]
  readonly omissions: readonly Omission[]
}

/** Names of rows in one size: a little smaller rather than on two lines, for a firm and its country stay together. */
export function namesIn(pen: Pen, links: readonly Link[], rooms: readonly Box[]): readonly Words[] {
  const set = (size: number, lines: 1 | 2): readonly Words[] =>
    links.map((link, i) => {
      const room = rooms[i] ?? { x: 0, y: 0, w: 0, h: 0 }
      const floor = lines === 1 ? Math.max(pen.floor, pen.size('lead') * 0.7) : pen.floor
      const ask = { ...nameOf(pen, link), size, floor, lines, ...room, h: room.h * 0.66 }
      return pen.write(lines === 1 ? ask : { ...ask, leading: 1.2, balance: true, card: link.id })
    })
  const single = set(pen.size('lead'), 1)
  if (single.some(({ cut }) => cut)) return set(pen.size('lead'), 2)
  return set(Math.min(...single.map(({ size }) => size)), 1)
}

/** What is said of a link below its name: its standing; or its count, which has no lines. */
export function below(pen: Pen, link: Link, name: Words, room: Box): readonly AnyPiece[] {
  const under = name.box.y + name.box.h + 10
  const content = link.count
    ? pen.figure(link.count.figure)
    : link.status === undefined
      ? undefined
      : pen.say(link.status)
  if (content === undefined) return []
  const said = pen.write({
    ...{ id: `status:${link.id}`, content, size: pen.size('label'), floor: pen.floor, ink: 'river', lines: 1 },
    ...{ ...room, y: under, h: room.y + room.h - under, noun: name.id, card: link.id },
  })
  return said.cut ? [] : [said]
}

/** A dotted line out of the park, and its end. */
export const thread = (id: string, from: Point, { x, y }: Point): readonly Shape[] => [
  {
    ...{ kind: 'shape', id: `thread:${id}`, d: `M${from.x} ${from.y}L${x} ${y - dot}`, stroke: 'river', width: 4 },
    ...{ dash: [0.1, 11], round: true, decor: true, box: { x, y, w: 0, h: 0 } },
  },
  {
    ...{ kind: 'shape', id: `end:${id}`, fill: 'ground', stroke: 'river', width: 4 },
    d: `M${x - dot} ${y}a${dot} ${dot} 0 1 1 ${2 * dot} 0a${dot} ${dot} 0 1 1 ${-2 * dot} 0z`,
    box: { x: x - dot, y: y - dot, w: 2 * dot, h: 2 * dot },
  },
]

const nameOf = (pen: Pen, { id, name }: Link) =>
  ({ id: `name:${id}`, content: pen.say(name), size: pen.size('lead'), weight: 500 }) as const
