import type { Pen } from '../../../picture/pen'
import type { AnyPiece, Omission, Shape, Words } from '../../../picture/picture'
import type { Box, Point } from '../../../picture/stage'
import type { Frame } from './frame'
import type { Link } from './model'
import { linkHit } from './words'

/** More of them are a list, not threads. */
const most = 5
const dot = 13
/** Between two rows. */
const gap = 20

interface Threads {
  readonly pieces: readonly AnyPiece[]
  readonly omissions: readonly Omission[]
}

const nameOf = (pen: Pen, { id, name }: Link) =>
  ({ id: `name:${id}`, content: pen.say(name), size: pen.size('lead'), weight: 500 }) as const

/** Names of rows in one size: a little smaller rather than on two lines, for a firm and its country stay together. */
function namesIn(pen: Pen, links: readonly Link[], rooms: readonly Box[]): readonly Words[] {
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
function below(pen: Pen, link: Link, name: Words, room: Box): readonly AnyPiece[] {
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
const thread = (id: string, from: Point, { x, y }: Point): readonly Shape[] => [
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

/** Links without a bundle of their own: dotted threads out of the park, one below the other; those without room are counted. */
export function threadsOf(pen: Pen, links: readonly Link[], { threads: room, leave, upright }: Frame): Threads {
  if (links.length === 0) return { pieces: [], omissions: [] }
  const least = pen.floor * 2.7 + gap
  const rows = Math.min(most, Math.floor(room.h / least))
  const shown = links.slice(0, links.length > rows ? Math.max(0, rows - 1) : links.length)
  const rest = links.slice(shown.length)
  // Upright, they have all of the room beside the bundle.
  const pitch = Math.min(least * (upright ? 3 : 1.7), room.h / Math.max(1, shown.length + (rest.length > 0 ? 1 : 0)))
  const step = Math.min(44, 110 / Math.max(1, shown.length - 1))
  // Each end lies left of the one above it: no thread runs through another's name.
  const ends = shown.map((_, i) => ({
    x: room.x + dot + (shown.length - 1 - i) * step,
    y: room.y + i * pitch + pen.size('lead') * 0.45,
  }))
  const rooms = ends.map(({ x }, i) => {
    const left = x + dot + 18
    return { x: left, y: room.y + i * pitch, w: room.x + room.w - left, h: pitch - gap }
  })
  const names = namesIn(pen, shown, rooms)
  const pieces = shown.flatMap((link, i): readonly AnyPiece[] => {
    const [at, name, own] = [ends[i], names[i], rooms[i]]
    if (!at || !name || !own) return []
    return [...thread(link.id, leave, at), linkHit(link, name.box), name, ...below(pen, link, name, own)]
  })
  if (rest.length === 0) return { pieces, omissions: [] }
  const more = pen.write({
    ...{ id: 'more', content: pen.say(`+${rest.length}`), count: true, size: pen.size('caption'), floor: pen.floor },
    ...{ ink: 'ink2', lines: 1, x: room.x, w: room.w, y: room.y + shown.length * pitch },
  })
  return {
    pieces: [...pieces, more],
    omissions: [{ what: '', shown: shown.length, of: links.length, facts: rest.map(({ id }) => id) }],
  }
}
