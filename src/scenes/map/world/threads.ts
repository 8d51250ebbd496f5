import type { Pen } from '../../../picture/pen'
import type { AnyPiece } from '../../../picture/picture'
import type { Frame } from './frame'
import type { Link } from './model'
import { below, dot, namesIn, thread, type Threads } from './thread'
import { linkHit } from './words'

/** More of them are a list, not threads. */
const most = 5
/** Between two rows. */
const gap = 20

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
