import { heading } from '../../picture/heading'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Picture, Words } from '../../picture/picture'
import { isWall, type Box } from '../../picture/stage'
import type { Amounts, Station } from './model'
import type { Apart } from './streetModel'
import { besideColumn, columnOf, type Sheet } from './sheet'
import { stationsAlong } from './stationsAlong'
import { stationsDown } from './stationsDown'

export interface Stations {
  readonly stations: readonly Station[]
  /** The figures of works the step tells; those of the first stand large. */
  readonly amounts: readonly Amounts[]
  readonly apart: Apart | undefined
}

/** As many stations as have room, those the step tells before the others. */
function roomFor(stations: readonly Station[], most: number): readonly Station[] {
  const turn = ({ told }: Station): number => told ?? stations.length
  const kept = new Set([...stations].sort((a, b) => turn(a) - turn(b)).slice(0, most))
  return stations.filter((station) => kept.has(station))
}

/** The sentence of what is no building work, with a shield before it, for it is what keeps a town safe. */
function sentenceOf({ pen }: Sheet, { text, fact }: Apart, { x, y, w, h }: Box): readonly AnyPiece[] {
  const side = 92 * pen.stage.text
  const words = pen.write({
    id: 'apart',
    content: pen.say(text),
    size: pen.size('lead'),
    floor: pen.floor,
    leading: 1.4,
    lines: 5,
    balance: true,
    card: fact,
    x: x + side + 24,
    w: w - side - 24,
    y,
    h,
  })
  const [down, above] = [Math.max(0, (side - words.box.h) / 2), Math.max(0, (words.box.h - side) / 2)]
  const set = moved(words, 0, down)
  return [
    {
      kind: 'drawing',
      id: 'thing:apart',
      name: 'shield',
      look: 'plain',
      box: { x, y: y + above, w: side, h: side },
    },
    { kind: 'hit', id: 'hit:apart', fact, box: set.box },
    set,
  ]
}

/** How many there are for which there was no room. */
const countOf = ({ pen }: Sheet, rest: number, { x, y, w, h }: Box): Words =>
  pen.write({
    id: 'rest',
    content: pen.say(`+${rest}`),
    count: true,
    size: pen.size('head'),
    floor: pen.floor,
    ink: 'ink2',
    lines: 1,
    align: 'right',
    at: 'foot',
    x,
    w,
    y: y + h,
  })

/** Beside figures on a wall the finding has a column of its own: they and what they are of have all of the height. */
function columned(sheet: Sheet) {
  const { content } = sheet.pen.stage
  const title = heading(sheet.pen, sheet.heading, { ...columnOf(content), h: content.h * 0.5 })
  return { title, said: [], right: content.x, room: besideColumn(content) }
}

/** The finding, and the sentence that stands apart: wide beside it, upright below it. */
function opened(sheet: Sheet, apart: Apart | undefined, figures: boolean) {
  const { content, portrait } = sheet.pen.stage
  if (isWall(sheet.pen.stage) && figures && !apart) return columned(sheet)
  const wide = apart && !portrait
  const title = heading(sheet.pen, sheet.heading, {
    ...content,
    ...(wide ? { w: content.w * 0.56 } : {}),
    h: content.h * (portrait ? 0.24 : 0.34),
  })
  const beside = { ...content, x: content.x + content.w * 0.6, w: content.w * 0.4, h: content.h * 0.3 }
  const below = { ...content, y: title.foot + 40, h: content.h * 0.12 }
  const said = apart ? sentenceOf(sheet, apart, wide ? beside : below) : []
  const top = Math.max(title.foot, ...said.map(({ box: { y, h } }) => y + h)) + (portrait ? 50 : 40)
  const room = { ...content, y: top, h: content.y + content.h - top }
  return { title, said, right: wide ? content.w : title.right, room }
}

/** Works at their stations: planned, being built, finished, in use. */
export function stationsPicture(sheet: Sheet, { stations, amounts, apart }: Stations): Picture {
  const { content, portrait, text } = sheet.pen.stage
  const { title, said, right, room } = opened(sheet, apart, amounts.length > 0)
  const free = room.h
  const most = portrait ? Math.floor((free + 24) / (170 * text + 24)) : Math.floor((room.w + 32) / (250 * text + 32))
  const all = stations.length <= most
  const shown = roomFor(stations, Math.max(1, all ? most : most - 1))
  const rest = stations.filter((station) => !shown.includes(station))
  const box = {
    ...room,
    w: room.w - (all || portrait ? 0 : 98 * text),
    h: free - (all || !portrait ? 0 : 70 * text),
  }
  const drawn = portrait
    ? stationsDown(sheet, shown, amounts[0], box)
    : stationsAlong(sheet, shown, amounts[0], box, { right, y: content.y + 20 })
  const missing = [...rest.map(({ id }) => id), ...drawn.rest, ...amounts.slice(1).flatMap(({ figures }) => figures)]
  return {
    pieces: [...drawn.pieces, ...(all ? [] : [countOf(sheet, rest.length, content)]), ...said, ...title.pieces],
    omissions:
      missing.length > 0
        ? [{ what: sheet.heading.title, shown: shown.length, of: stations.length, facts: missing }]
        : [],
  }
}
