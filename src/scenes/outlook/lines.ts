import { columnsFor } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import type { AnyPiece, Picture, Shape, Words } from '../../picture/picture'
import { isWall, type Box, type Point } from '../../picture/stage'
import { halfOf } from './coil'
import { itemsOf, rowWords, typeOf, type Item, type Type } from './lineWords'
import { ropeShapes } from './rope'
import type { Sheet } from './sheet'

interface Row {
  readonly pieces: readonly AnyPiece[]
  readonly words: readonly Words[]
}

function rowOf(sheet: Sheet, list: string, item: Item, i: number, box: Box, type: Type): Row {
  const words = rowWords(sheet, list, item, i, box, type)
  const name = [item.role, item.work].filter(Boolean).join(sheet.han ? '：' : ': ')
  return { words, pieces: [{ kind: 'hit', id: `hit:${i}`, fact: list, name, box }, ...words] }
}

/** Rows at the left; their strands run to the right, come together, and leave the stage as a rope. */
function across(
  { stage: { w, content } }: Sheet['pen'],
  rows: readonly number[],
  pitch: number,
  x: number,
): readonly Shape[] {
  // prettier-ignore
  const thickness = Math.max(6, Math.min(72, pitch * 0.62))
  const half = halfOf(thickness, rows.length)
  const mean = (Math.min(...rows) + Math.max(...rows)) / 2
  const from = x + thickness / 2
  const to = w + thickness
  const up = Math.max(content.y + half, Math.min(mean, content.y + content.h * 0.4))
  const joined = from + Math.min((to - from) * 0.5, pitch * rows.length * 0.85)
  return ropeShapes({ from, joined, to, middle: [mean, up], thickness }, rows, (p) => p)
}

/** Between strands that come down beside each other, in their thickness. */
const apart = 1.12

/** Thickness of strands beside `count` rows in portrait. */
const upright = (content: Box, count: number, pitch: number): number =>
  Math.max(5, Math.min(44, pitch * 0.4, (content.w * 0.3) / count / apart))

/** A strand on its way from its row up to its lane: one quarter of an ellipse, inside the next one's. */
const swept = (end: Point, lane: number, head: number): readonly Point[] =>
  Array.from({ length: 33 }, (_, k) => {
    const a = (k / 32) * (Math.PI / 2)
    return { x: end.x + (lane - end.x) * Math.sin(a), y: head + (end.y - head) * Math.cos(a) }
  })

/** Rows in the lower half; each strand sweeps up from its row beside the one above it, and all leave over the head of the stage as a rope. */
function upwards(
  { stage: { content } }: Sheet['pen'],
  rows: readonly number[],
  x: number,
  head: number,
  thickness: number,
): readonly Shape[] {
  // prettier-ignore
  const lane = thickness * apart
  const half = halfOf(thickness, rows.length)
  const right = content.x + content.w
  const first = right - thickness / 2 - (rows.length - 1) * lane
  const lanes = rows.map((_, i) => first + i * lane)
  const middle = Math.min((first + right - thickness / 2) / 2, right - half)
  const joined = -head + Math.min(half * 2.6, head * 0.6)
  const leads = rows.map((y, i) => swept({ x: x + thickness / 2, y }, lanes[i] ?? right, head))
  return ropeShapes(
    { from: -head, joined, to: thickness, middle: [middle, middle], thickness },
    lanes,
    ({ x: along, y }) => ({ x: y, y: -along }),
    leads,
  )
}

/** Where the finding stands, and the rows. */
interface Rooms {
  readonly title: Box
  readonly rows: (foot: number) => Box
}

/** On a wall the finding has a column of its own; upright the rope hangs beside it. */
function roomsOf({ pen }: Sheet, count: number): Rooms {
  const { content, portrait } = pen.stage
  const below = (w: number, top: number): Box => ({ ...content, w, y: top, h: content.y + content.h - top })
  if (portrait) {
    const thickness = upright(content, Math.max(1, count), 150)
    const beside = count === 0 ? 0 : Math.max(halfOf(thickness, count) * 2, count * thickness * apart) + 50
    const half = content.y + content.h * 0.31
    return {
      title: { ...content, w: content.w - beside, h: content.h * 0.34 },
      rows: (foot) => below(content.w * 0.62, Math.max(foot + 50, half)),
    }
  }
  if (isWall(pen.stage)) {
    const column = content.w * 0.2
    const x = content.x + column + 70
    return {
      title: { ...content, w: column },
      rows: () => ({ ...content, x, w: content.w * 0.38 }),
    }
  }
  return {
    title: { ...content, w: content.w * 0.5, h: content.h * 0.34 },
    rows: (foot) => below(content.w * 0.46, foot + 50),
  }
}

/** Lines of work, each with its strand of one rope. */
export function linesPicture(sheet: Sheet): Picture {
  const { pen, scene } = sheet
  const { content, portrait } = pen.stage
  const items = itemsOf(sheet)
  const list = scene.lines ?? ''
  const rooms = roomsOf(sheet, items.length)
  const title = heading(pen, sheet.heading, rooms.title)
  const room = rooms.rows(title.foot)
  const ask = { row: { wish: 150, least: pen.floor * 2.1 }, least: content.w, gap: 0, most: 1 }
  const { shown } = columnsFor({ ...content, y: room.y, h: room.h }, items.length, ask)
  const rows = items.slice(0, shown)
  const rest = items.length - shown
  const pitch = (room.h - (rest > 0 ? pen.size('head') * 1.4 : 0)) / Math.max(1, shown)
  const boxes = rows.map((_, i): Box => ({ ...room, y: room.y + pitch * i, h: pitch }))
  const type = typeOf(sheet, rows, boxes[0] ?? content)
  const set = rows.map((item, i) => rowOf(sheet, list, item, i, boxes[i] ?? content, type))
  const end = Math.max(room.x, ...set.flatMap(({ words }) => words.map(({ box }) => box.x + box.w))) + 40
  const middles = boxes.map(({ y, h }) => y + h / 2)
  const thickness = upright(content, Math.max(1, shown), pitch)
  const rope =
    rows.length === 0
      ? []
      : portrait
        ? upwards(pen, middles, end, room.y - thickness, thickness)
        : across(pen, middles, pitch, end)
  const left = { ...room, y: content.y + content.h, at: 'foot' } as const
  return {
    pieces: [
      ...title.pieces,
      ...rope,
      ...set.flatMap(({ pieces }) => pieces),
      ...(rest > 0
        ? [pen.write({ id: 'rest', content: pen.say(`+${rest}`), count: true, size: pen.size('head'), ink: 'ink2', ...left })] // prettier-ignore
        : []),
    ],
    omissions: rest > 0 ? [{ what: pen.name(list), shown, of: items.length, facts: [list] }] : [],
  }
}
