import { heading } from '../../picture/heading'
import type { AnyPiece, Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Amounts, Station } from './model'
import type { Apart } from './streetModel'
import { footOf, type Sheet } from './sheet'
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

/** The sentence that stands apart, below the finding. */
const saySentence = ({ pen }: Sheet, apart: Apart, box: Box): Words =>
  pen.write({
    id: 'apart',
    content: pen.say(apart.text),
    size: pen.size('lead'),
    floor: pen.floor,
    leading: 1.4,
    lines: 5,
    card: apart.fact,
    ...box,
  })

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

/** Works at their stations: planned, being built, finished, in use. */
export function stationsPicture(sheet: Sheet, { stations, amounts, apart }: Stations): Picture {
  const { content, portrait, text } = sheet.pen.stage
  const title = heading(sheet.pen, sheet.heading, { ...content, h: content.h * (portrait ? 0.24 : 0.34) })
  const sentence = apart ? [saySentence(sheet, apart, { ...content, y: title.foot + 32, h: content.h * 0.12 })] : []
  const top = footOf([...title.pieces, ...sentence], 0) + (portrait ? 50 : 40)
  const free = content.y + content.h - top
  const most = portrait ? Math.floor((free + 24) / (170 * text + 24)) : Math.floor((content.w + 32) / (250 * text + 32))
  const all = stations.length <= most
  const shown = roomFor(stations, Math.max(1, all ? most : most - 1))
  const rest = stations.filter((station) => !shown.includes(station))
  const box = {
    ...content,
    y: top,
    w: content.w - (all || portrait ? 0 : 98 * text),
    h: free - (all || !portrait ? 0 : 70 * text),
  }
  const drawn = (portrait ? stationsDown : stationsAlong)(sheet, shown, amounts[0], box)
  const missing = [...rest.map(({ id }) => id), ...drawn.rest, ...amounts.slice(1).flatMap(({ figures }) => figures)]
  return {
    pieces: [
      ...drawn.pieces,
      ...(all ? [] : [countOf(sheet, rest.length, content)]),
      ...sentence.map((words): AnyPiece => ({ kind: 'hit', id: 'hit:apart', fact: apart?.fact ?? '', box: words.box })),
      ...sentence,
      ...title.pieces,
    ],
    omissions:
      missing.length > 0
        ? [{ what: sheet.heading.title, shown: shown.length, of: stations.length, facts: missing }]
        : [],
  }
}
