import type { Pen } from '../../../picture/pen'
import type { AnyPiece, Omission } from '../../../picture/picture'
import type { Box } from '../../../picture/stage'
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

/** Name and standing of a link in its row; a count without lines is written there. */
function row(pen: Pen, link: Link, room: Box): readonly AnyPiece[] {
  const ask = { id: `name:${link.id}`, content: pen.say(link.name), size: pen.size('lead'), weight: 500 } as const
  // A little smaller rather than on two lines: a firm and its country stay together.
  const one = pen.write({ ...ask, floor: Math.max(pen.floor, ask.size * 0.7), lines: 1, ...room, h: room.h * 0.66 })
  const name = one.cut
    ? pen.write({
        ...{ ...ask, floor: pen.floor, lines: 2, leading: 1.2, balance: true, card: link.id },
        ...{ ...room, h: room.h * 0.66 },
      })
    : one
  const under = name.box.y + name.box.h + 10
  const content = link.count
    ? pen.figure(link.count.figure)
    : link.status === undefined
      ? undefined
      : pen.say(link.status)
  if (content === undefined) return [linkHit(link, name.box), name]
  const said = pen.write({
    ...{ id: `status:${link.id}`, content, size: pen.size('label'), floor: pen.floor, ink: 'river', lines: 1 },
    ...{ ...room, y: under, h: room.y + room.h - under, noun: name.id, card: link.id },
  })
  return [linkHit(link, name.box), name, ...(said.cut ? [] : [said])]
}

/** Links without a bundle of their own: dotted threads out of the park, one below the other; those without room are counted. */
export function threadsOf(pen: Pen, links: readonly Link[], { threads: room, leave }: Frame): Threads {
  if (links.length === 0) return { pieces: [], omissions: [] }
  const least = pen.floor * 2.7 + gap
  const rows = Math.min(most, Math.floor(room.h / least))
  const shown = links.slice(0, links.length > rows ? Math.max(0, rows - 1) : links.length)
  const rest = links.slice(shown.length)
  const pitch = Math.min(least * 1.7, room.h / Math.max(1, shown.length + (rest.length > 0 ? 1 : 0)))
  const step = Math.min(44, 110 / Math.max(1, shown.length - 1))
  const pieces = shown.flatMap((link, i): readonly AnyPiece[] => {
    // Each end lies left of the one above it: no thread runs through another's name.
    const x = room.x + dot + (shown.length - 1 - i) * step
    const y = room.y + i * pitch
    const at = { x, y: y + pen.size('lead') * 0.45 }
    const left = x + dot + 18
    return [
      {
        ...{
          kind: 'shape',
          id: `thread:${link.id}`,
          d: `M${leave.x} ${leave.y}L${at.x} ${at.y - dot}`,
          stroke: 'river',
        },
        ...{ width: 4, dash: [0.1, 11], round: true, decor: true, box: { x: at.x, y: at.y, w: 0, h: 0 } },
      },
      {
        ...{ kind: 'shape', id: `end:${link.id}`, fill: 'ground', stroke: 'river', width: 4 },
        d: `M${at.x - dot} ${at.y}a${dot} ${dot} 0 1 1 ${2 * dot} 0a${dot} ${dot} 0 1 1 ${-2 * dot} 0z`,
        box: { x: at.x - dot, y: at.y - dot, w: 2 * dot, h: 2 * dot },
      },
      ...row(pen, link, { x: left, y, w: room.x + room.w - left, h: pitch - gap }),
    ]
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
