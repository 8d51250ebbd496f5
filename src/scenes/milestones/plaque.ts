import { grown } from '../../picture/arrange'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Shape, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { stands } from '../../picture/writeUpright'
import type { Moment } from './model'
import type { Sheet } from './sheet'

/** How large its letters are at most, u; how tall a letter of a column is, with the space after it. */
const [most, letter] = [72, 1.12] as const

/** The name that a plate unveiled bears, where a step tells it. */
export const platedName = ({ told }: Sheet, { drawing }: Moment): string | undefined =>
  drawing === 'name-plate' ? told['detail'] : undefined

const plate = (id: string, box: Box): Shape => {
  const rect = (b: Box): string => `M${b.x} ${b.y}h${b.w}v${b.h}h${-b.w}z`
  return {
    ...{ kind: 'shape', id: `plate:${id}`, box, fill: 'ground', stroke: 'ink', width: 3, decor: true },
    d: `${rect(box)}${rect(grown(box, -9))}`,
  }
}

/** From a name that was to the one that is. */
function joins(id: string, from: Point, corner: Point, to: Point): Shape {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  const box = { x, y, w: Math.abs(from.x - to.x), h: Math.abs(from.y - to.y) }
  const d = `M${from.x} ${from.y}Q${corner.x} ${corner.y} ${to.x} ${to.y}`
  return { kind: 'shape', id, d, stroke: 'river', width: 5, box, decor: true }
}

/** The two names that it joins, where the step tells both. */
const joined = ({ told }: Sheet): readonly string[] => {
  const [a, b] = [told['joined-a'], told['joined-b']]
  return a !== undefined && b !== undefined ? [a, b] : []
}

/** An upright plate, the names that were at its sides. */
function standing(sheet: Sheet, id: string, name: string, room: Box): readonly AnyPiece[] {
  const { pen } = sheet
  const size = Math.min(most, room.h / (letter * [...name].length + 1.4))
  const [cx, cy] = [room.x + room.w / 2, room.y + room.h / 2]
  const set = { face: 'serif', weight: 600, lines: 1, align: 'centre', floor: pen.floor } as const
  const words = pen.writeUpright({
    ...{ ...set, id: `plaque:${id}`, on: `plate:${id}`, content: pen.say(name), size },
    ...{ x: cx, y: cy, at: 'middle', w: size * 2, h: room.h - size },
  })
  const box = { x: cx - size, w: 2 * size, y: words.box.y - size * 0.7, h: words.box.h + size * 1.4 }
  if (words.cut || size < pen.floor || box.w > room.w) return []
  const old = joined(sheet).map((one, i): Words => {
    const x = i === 0 ? (room.x + box.x) / 2 - 10 : (room.x + room.w + box.x + box.w) / 2 + 10
    const ask = { ...set, id: `joined:${id}:${i}`, on: `leaf:${id}`, content: pen.say(one), size: pen.size('lead') }
    return pen.writeUpright({ ...ask, x, y: box.y, w: (room.w - box.w) / 2 - 20, h: box.h * 0.6 })
  })
  const fits = old.every((one) => !one.cut) && (room.w - box.w) / 2 > 100
  return [
    ...(fits ? old : []).flatMap((one, i) => {
      const from = { x: one.box.x + one.box.w / 2, y: one.box.y + one.box.h + 22 }
      const to = { x: i === 0 ? box.x : box.x + box.w, y: box.y + box.h * 0.86 }
      return [joins(`join:${id}:${i}`, from, { x: from.x, y: to.y }, to), one]
    }),
    plate(id, box),
    words,
  ]
}

/** A lying plate, the names that were above it. */
function lying(sheet: Sheet, id: string, name: string, room: Box): readonly AnyPiece[] {
  const { pen } = sheet
  const set = { face: 'serif', weight: 600, align: 'centre', floor: pen.floor } as const
  const cx = room.x + room.w / 2
  const old = joined(sheet).map((one, i) =>
    pen.write({
      ...{ ...set, id: `joined:${id}:${i}`, on: `leaf:${id}`, content: pen.say(one), size: pen.size('lead') },
      ...{ lines: 1, x: room.x + (i * room.w) / 2 + 10, y: room.y, w: room.w / 2 - 20 },
    }),
  )
  const tall = Math.max(0, ...old.map(({ box }) => box.h))
  const down = old.length > 0 && old.every((one) => !one.cut) ? tall + 110 : 0
  const words = pen.write({
    ...{ ...set, id: `plaque:${id}`, on: `plate:${id}`, content: pen.say(name), size: most * 0.72 },
    ...{ lines: 3, leading: 1.2, balance: true, x: room.x + 40, y: 0, w: room.w - 80, h: room.h - down - 60 },
  })
  if (words.cut || words.box.h + 60 + down > room.h) return []
  const top = room.y + (room.h - words.box.h - 60 - down) / 2
  const named = moved(words, 0, top + down + 30 - words.box.y)
  const box = { x: named.box.x - 40, y: top + down, w: named.box.w + 80, h: named.box.h + 60 }
  return [
    ...(down > 0 ? old : []).flatMap((one, i) => {
      const own = moved(one, 0, top - room.y)
      const from = { x: own.box.x + own.box.w / 2, y: own.box.y + own.box.h + 14 }
      const to = { x: cx, y: box.y }
      return [joins(`join:${id}:${i}`, from, { x: to.x, y: from.y }, to), own]
    }),
    plate(id, box),
    named,
  ]
}

/** The plate with its name, and the names it joins; nothing where it has no room. */
export function plaque(sheet: Sheet, moment: Moment, room: Box): readonly AnyPiece[] {
  const name = platedName(sheet, moment)
  if (name === undefined) return []
  // A long room has larger letters on a lying one.
  return stands(name, 14) && room.w < room.h * 2
    ? standing(sheet, moment.id, name, room)
    : lying(sheet, moment.id, name, room)
}
