import { row } from '../../picture/arrange'
import type { Pen } from '../../picture/pen'
import { boxAround, moved } from '../../picture/pieces'
import type { AnyPiece, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Firm } from './model'
import { groupHead, saidOf, type Group } from './firm'

/** Distances between groups, between tiles of a group, and from a drawing to its words, u. */
const [between, inside, air] = [80, 40, 26] as const
/** A tile as wide as that has its drawing beside its name. */
const broad = 560

interface Tile {
  readonly drawing: Box
  readonly words: Box
  /** Below its drawing a name stands about the same middle. */
  readonly align: 'left' | 'centre'
}

/** How names are set: in so many lines, so large, u. */
interface Setting {
  readonly lines: number
  readonly size: number
}

/** Where drawing and words of a tile stand; with what comes `after` them, u, words below a drawing stand about its middle. */
function tileOf(box: Box, side: number, after: number): Tile {
  const drawing = { ...box, w: side, h: side }
  const [x, y] = [box.x + side + air, box.y + side + air]
  if (box.w >= broad) return { drawing, words: { x, w: box.x + box.w - x, y: box.y, h: side }, align: 'left' }
  const words = { ...box, y, w: box.w - after, h: box.y + box.h - y }
  return { drawing: { ...drawing, x: box.x + (box.w - side) / 2 }, words, align: 'centre' }
}

const nameAsk = (pen: Pen, firm: Firm, { size, lines }: Setting) =>
  ({ id: `firm:${firm.id}`, content: pen.say(firm.name), size, weight: 600, leading: 1.16, lines }) as const

/** Name and, below it, what the report calls the firm. */
function wordsOf(pen: Pen, firm: Firm, box: Box, setting: Setting, align: Tile['align'] = 'left'): readonly Words[] {
  const name = pen.write({ ...nameAsk(pen, firm, setting), card: firm.id, ...box, align })
  const said = {
    align,
    x: box.x,
    w: box.w,
    y: name.box.y + name.box.h + pen.size('caption') * 0.6,
    h: pen.size('caption') * 3,
  }
  return [name, ...saidOf(pen, firm, said, 2)]
}

/** A firm as its drawing, its name, and what the report calls it; words beside a drawing stand about its middle. */
function tilePieces(pen: Pen, firm: Firm, { drawing, words, align }: Tile, setting: Setting): readonly AnyPiece[] {
  const written = wordsOf(pen, firm, words, setting, align)
  const { y, h } = boxAround(written)
  const down = words.x > drawing.x ? Math.max(0, drawing.y + (drawing.h - h) / 2 - y) : 0
  const set = written.map((piece) => moved(piece, 0, down))
  return [
    { kind: 'hit', id: `hit:${firm.id}`, fact: firm.id, travel: `firm:${firm.id}`, box: boxAround(set) },
    ...(firm.drawing
      ? [{ kind: 'drawing', id: `drawing:${firm.id}`, name: firm.drawing, look: 'plain', box: drawing } as const]
      : []),
    ...set,
  ]
}

/** Whether words of that width hold a text whole, no word of it broken. */
function holds(pen: Pen, firm: Firm, setting: Setting, w: number): boolean {
  const ask = nameAsk(pen, firm, setting)
  const probe = (text: string, lines: number) =>
    !pen.write({ ...ask, content: pen.say(text), lines, x: 0, y: 0, w }).cut
  return probe(firm.name, setting.lines) && firm.name.split(/\s+/).every((word) => probe(word, 1))
}

/**
 * All firms in one row over the whole width, each under its drawing, beside it on a wide stage; equally large, `after` the last
 * name that much room, u. Undefined where one has no drawing, or where the row leaves drawings or names no room worth it.
 */
export function firmTiles(
  pen: Pen,
  groups: readonly Group[],
  room: Box,
  after: number,
): readonly AnyPiece[] | undefined {
  const firms = groups.flatMap((group) => group.firms)
  if (firms.length === 0 || firms.some(({ drawing }) => !drawing)) return undefined
  const w = (room.w - between * (groups.length - 1) - inside * (firms.length - groups.length)) / firms.length
  const boxes = row(
    room,
    groups.map((group) => group.firms.length * (w + inside) - inside),
    between,
  )
  const heads = groups.map((group, i) => groupHead(pen, group, boxes[i] ?? room))
  const top = Math.max(...heads.map(({ foot }) => foot)) + 36
  const tiles = groups.flatMap((group, i) =>
    row(
      { ...room, x: boxes[i]?.x ?? room.x, y: top, h: room.y + room.h - top },
      group.firms.map(() => w),
      inside,
    ),
  )
  const free = room.y + room.h - top
  for (const setting of settings(pen, Math.max(68, Math.min(92, w * 0.2)))) {
    const below = Math.max(...firms.map((firm) => boxAround(wordsOf(pen, firm, { ...room, w }, setting)).h))
    const side = w >= broad ? Math.min(free, w * 0.45, 340) : Math.min(w * 0.84, free - air - below, 400)
    const words = w >= broad ? w - side - air : w
    if (
      side < 130 ||
      !firms.every((firm, i) =>
        holds(pen, firm, setting, words - (setting.lines === 1 && i === firms.length - 1 ? after : 0)),
      )
    )
      continue
    // What a tall row leaves stands above and below its tiles.
    const down = w >= broad ? 0 : Math.min(140, (free - side - air - below) * 0.45)
    return [
      ...heads.flatMap((head) => head.pieces),
      ...firms.flatMap((firm, i) =>
        tilePieces(
          pen,
          firm,
          tileOf(lowered(tiles[i] ?? room, down), side, i === firms.length - 1 && setting.lines === 1 ? after : 0),
          setting,
        ),
      ),
    ]
  }
  return undefined
}

const lowered = (box: Box, by: number): Box => ({ ...box, y: box.y + by, h: box.h - by })

/** From one line as large as it may be to two as small as they may be. */
const settings = (pen: Pen, most: number): readonly Setting[] => {
  const sizes = Array.from({ length: 20 }, (_, i) => most - 4 * i)
  return [
    ...sizes.filter((size) => size >= 48 * pen.stage.text).map((size) => ({ lines: 1, size })),
    ...sizes.filter((size) => size >= pen.size('caption') * 1.2).map((size) => ({ lines: 2, size })),
  ]
}
