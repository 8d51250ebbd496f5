import { heading } from '../../picture/heading'
import type { Picture, Words } from '../../picture/picture'
import { isWall, type Box } from '../../picture/stage'
import { apartIn } from './apart'
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

/** The finding, and below it the sentence that stands apart: on a wall, with more than the finding to say, in a column of their own, so that what is drawn has all of the height. */
function opened(sheet: Sheet, apart: Apart | undefined, figures: boolean) {
  const { content, portrait } = sheet.pen.stage
  const wall = isWall(sheet.pen.stage) && (figures || apart !== undefined)
  const area = wall ? columnOf(content) : content
  const title = heading(sheet.pen, sheet.heading, { ...area, h: content.h * (wall ? 0.5 : portrait ? 0.24 : 0.34) })
  const below = { ...area, y: title.foot + (wall ? 60 : portrait ? 40 : 34), h: content.h * (wall ? 0.4 : 0.12) }
  const said = apart ? apartIn(sheet, apart, below) : []
  if (wall) return { title, said, right: content.x, room: besideColumn(content) }
  const top = Math.max(title.foot, ...said.map(({ box: { y, h } }) => y + h)) + (portrait ? 50 : figures ? 40 : 24)
  const room = { ...content, y: top, h: content.y + content.h - top }
  return { title, said, right: Math.max(title.right, ...said.map(({ box }) => box.x + box.w)), room }
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
