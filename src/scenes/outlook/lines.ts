import { columnsFor } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import type { AnyPiece, Picture, Shape, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { itemsOf, type Item, roleWords, type Type, workWords } from './lineWords'
import { ropeShapes, swing } from './rope'
import type { Sheet } from './sheet'

interface Row {
  readonly pieces: readonly AnyPiece[]
  readonly words: readonly Words[]
}

/** Boxes of a row's role and work. */
function split(box: Box, { role, column }: Type, has: boolean): readonly [Box, Box] {
  if (!has) return [box, box]
  if (column !== undefined)
    return [
      { ...box, w: column },
      { ...box, x: box.x + column + 36, w: box.w - column - 36 },
    ]
  const h = role * 1.2
  const [head, rest] = [h, Math.min(box.h - h - 14, box.h * 0.58)]
  const y = box.y + (box.h - head - rest - 14) / 2
  return [
    { ...box, y, h: head },
    { ...box, y: y + head + 14, h: rest },
  ]
}

/** The largest type in which all rows read alike. */
function typeOf(sheet: Sheet, items: readonly Item[], box: Box): Type {
  const { pen } = sheet
  const role = Math.min(pen.size('head'), box.h * 0.5)
  const roles = items.map((item) => roleWords(sheet, '', item.role, role, { ...box, x: 0, w: 9999 }, '').box.w)
  const widest = Math.max(0, ...roles)
  const above = box.h > role * 1.2 + 14 + 70
  const column = above || widest === 0 ? undefined : Math.min(widest, box.w * 0.4)
  const type = { role: Math.max(pen.floor, role), work: 0, column }
  const works = items.map((item) => {
    const [, room] = split(box, type, item.role !== '')
    return workWords(sheet, '', item.work, Math.max(pen.floor, Math.min(76, room.h * 0.8)), room, 'x').size
  })
  return { ...type, work: Math.min(...works, 76) }
}

function rowOf(sheet: Sheet, list: string, item: Item, i: number, box: Box, type: Type): Row {
  const [head, rest] = split(box, type, item.role !== '')
  const words = [
    ...(item.role === '' ? [] : [roleWords(sheet, `role:${i}`, item.role, type.role, head, list)]),
    workWords(sheet, `work:${i}`, item.work, type.work, rest, list),
  ]
  const name = [item.role, item.work].filter(Boolean).join(sheet.han ? '：' : ': ')
  return { words, pieces: [{ kind: 'hit', id: `hit:${i}`, fact: list, name, box }, ...words] }
}

/** Round loose ends of the strands. */
const endsOf = (points: readonly Point[], thickness: number): Shape => {
  const r = thickness / 2
  return {
    kind: 'shape',
    id: 'rope:ends',
    box: { x: 0, y: 0, w: 0, h: 0 },
    d: points.map(({ x, y }) => `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`).join(''), // prettier-ignore
    fill: 'river',
    decor: true,
  }
}

/** Rows at the left; their strands run to the right, come together, and leave the stage as a rope. */
function across(pen: Sheet['pen'], middles: readonly number[], pitch: number, x: number): readonly Shape[] {
  const { w, content } = pen.stage
  const thickness = Math.max(6, Math.min(66, pitch * 0.66))
  const half = swing(thickness, middles.length) + thickness / 2
  const mean = (Math.min(...middles) + Math.max(...middles)) / 2
  const from = x + thickness / 2
  const to = w + thickness
  const up = Math.max(content.y + half, Math.min(mean, content.y + content.h * 0.4))
  const joined = from + Math.min((to - from) * 0.5, 640)
  const run = { from, joined, to, middle: [mean, up] as const, thickness }
  return [
    ...ropeShapes(run, middles, (p) => p),
    endsOf(middles.map((y) => ({ x: from, y })), thickness), // prettier-ignore
  ]
}

/** Thickness of strands that turn upwards beside `count` rows in portrait. */
const upright = (content: Box, count: number, pitch: number): number =>
  Math.max(5, Math.min(46, pitch * 0.4, (content.w * 0.32) / count / 1.15))

/** Rows in the lower half; each strand turns up beside the one above it, and all leave over the head of the stage as a rope. */
function upwards(
  pen: Sheet['pen'],
  middles: readonly number[],
  x: number,
  top: number,
  thickness: number,
): readonly Shape[] {
  const { content } = pen.stage
  const lane = thickness * 1.15
  const right = content.x + content.w - thickness / 2
  const lanes = middles.map((_, i) => right - (middles.length - 1 - i) * lane)
  const middle = ((lanes[0] ?? right) + right) / 2
  const r = Math.min(lane, thickness)
  const run = {
    from: -top,
    joined: -top + Math.min(420, top * 0.6),
    to: thickness,
    middle: [middle, middle] as const,
    thickness,
  }
  const leads = middles.map((y, i): readonly Point[] => {
    const at = lanes[i] ?? right
    const bend = Array.from({ length: 9 }, (_, k) => {
      const a = (k / 8) * (Math.PI / 2)
      return { x: at - r + r * Math.sin(a), y: y - r + r * Math.cos(a) }
    })
    return [{ x: x + thickness / 2, y }, ...bend]
  })
  return [
    ...ropeShapes(run, lanes, ({ x: along, y }) => ({ x: y, y: -along }), leads),
    endsOf(middles.map((y) => ({ x: x + thickness / 2, y })), thickness), // prettier-ignore
  ]
}

/** Lines of work, each with its strand of one rope. */
export function linesPicture(sheet: Sheet): Picture {
  const { pen, scene } = sheet
  const { content, portrait } = pen.stage
  const items = itemsOf(sheet)
  const list = scene.lines ?? ''
  const ask = { row: { wish: 150, least: pen.floor * 2.1 }, least: content.w, gap: 0, most: 1 }
  const foot = content.y + content.h
  // In portrait the rope hangs beside the title.
  const guess = upright(content, Math.max(1, items.length), 150)
  const beside = portrait
    ? (Math.max(0, items.length - 1) * guess * 1.15) / 2 + swing(guess, items.length) + guess + 60
    : 0
  const title = heading(pen, sheet.heading, { ...content, w: portrait ? content.w - beside : content.w * 0.5, h: content.h * 0.34 }) // prettier-ignore
  const top = Math.max(title.foot + 50, portrait ? content.y + content.h * 0.36 : 0)
  const { shown } = columnsFor({ ...content, y: top, h: foot - top }, items.length, ask)
  const rows = items.slice(0, shown)
  const more = items.length > shown ? pen.size('head') * 1.4 : 0
  const pitch = (foot - top - more) / Math.max(1, shown)
  const middles = rows.map((_, i) => top + pitch * (i + 0.5))
  const thickness = upright(content, Math.max(1, shown), pitch)
  const wide = portrait ? content.w - (shown + 1) * thickness * 1.15 - 60 : content.w * 0.46
  const boxes = rows.map((_, i): Box => ({ x: content.x, y: top + pitch * i, w: wide, h: pitch }))
  const type = typeOf(sheet, rows, boxes[0] ?? content)
  const set = rows.map((item, i) => rowOf(sheet, list, item, i, boxes[i] ?? content, type))
  const end = Math.max(content.x, ...set.flatMap(({ words }) => words.map(({ box }) => box.x + box.w))) + 40
  const rope =
    rows.length === 0
      ? []
      : portrait
        ? upwards(pen, middles, end, top + pitch / 2 - thickness * 1.2, thickness)
        : across(pen, middles, pitch, end)
  const rest = items.length - shown
  return {
    pieces: [
      ...title.pieces,
      ...rope,
      ...set.flatMap(({ pieces }) => pieces),
      ...(rest > 0
        ? [pen.write({ id: 'rest', content: pen.say(`+${rest}`), count: true, size: pen.size('head'), ink: 'ink2', ...content, y: foot, at: 'foot' })] // prettier-ignore
        : []),
    ],
    omissions: rest > 0 ? [{ what: pen.name(list), shown, of: items.length, facts: [list] }] : [],
  }
}
