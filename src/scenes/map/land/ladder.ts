import { textsOf } from '../../../../electron/core/reading'
import { columnsFor, grid } from '../../../picture/arrange'
import type { Pen } from '../../../picture/pen'
import type { AnyPiece, Omission, Words } from '../../../picture/picture'
import type { Box } from '../../../picture/stage'
import type { ViewInput } from '../../../picture/view'
import type { CrossingMark, MapStep } from './ground'

/** The crossings of an upright map in the order they opened, below it: a year each, and what opened then. */
export interface Ladder {
  readonly pieces: readonly AnyPiece[]
  readonly box: Box
  readonly omissions: readonly Omission[]
  /** Figures it tells, which the map need not. */
  readonly tells?: ReadonlySet<string>
}

/** No more of the stage than this is a list. */
const most = 0.3
const gap = 48

interface Rung {
  readonly mark: CrossingMark
  readonly name: string
}

function rung(pen: Pen, { mark, name }: Rung, { x, y, w, h }: Box): readonly AnyPiece[] {
  const key = `rung:${mark.id}`
  const line = { at: 'middle', y: y + h / 2, lines: 1, floor: pen.floor } as const
  const ink = mark.park ? 'park' : 'ink'
  const year = pen.write({
    ...{ ...line, id: `${key}:year`, content: pen.say(mark.year ?? ''), size: pen.size('head'), weight: 600, ink },
    ...{ count: true, x, w: w * 0.4 },
  })
  const left = x + pen.size('head') * 2.6
  const said = pen.write({
    ...{ ...line, id: key, content: pen.say(name), size: pen.size('lead'), card: `crossing:${mark.id}` },
    ...{ x: left, w: x + w - left, h, ink: mark.park ? 'ink' : 'ink2' },
  })
  return [
    { kind: 'hit', id: `${key}:hit`, fact: `crossing:${mark.id}`, name, box: { x, y, w, h } },
    ...(year.lines.length > 0 ? [year] : []),
    said,
  ]
}

const more = (pen: Pen, left: number, { x, y, h, w }: Box): Words =>
  pen.write({
    ...{ id: 'rungs:more', content: pen.say(`+${left}`), count: true, size: pen.size('caption'), floor: pen.floor },
    ...{ ink: 'ink2', lines: 1, at: 'middle', x, w, y: y + h / 2 },
  })

/** The list above `foot` on an upright stage, where a step tells of crossings; the map alone bears their names on a wide one. */
export function ladderOf(
  pen: Pen,
  { report }: ViewInput<'map'>,
  { view }: MapStep,
  crossings: readonly CrossingMark[],
  foot: number,
): Ladder | undefined {
  const { content, portrait } = pen.stage
  if (!portrait || view !== 'crossings' || crossings.length < 2) return undefined
  const texts = textsOf(report, pen.locale).crossings
  const room = { ...content, h: content.h * most }
  const row = { wish: Math.max(92, pen.size('head') * 2.3), least: Math.max(60, pen.size('head') * 1.4) }
  // Two columns by half of the stage: what opened together stands together.
  const { columns, rows, rowHeight, shown } = columnsFor(
    { ...room, h: Math.min(room.h, Math.ceil(crossings.length / 2) * row.wish) },
    crossings.length,
    {
      ...{ row, least: 380, gap, most: 2 },
    },
  )
  const h = rows * rowHeight
  const box = { ...content, y: foot - 36 - h, h }
  const cells = grid(box, rows * columns, columns, 0)
  const pieces = crossings.slice(0, shown).flatMap((mark, i) => {
    const cell = cells[i]
    const name = texts[mark.id]?.short ?? texts[mark.id]?.name ?? mark.id
    return cell ? rung(pen, { mark, name }, { ...cell, w: cell.w - (columns > 1 ? gap / 2 : 0) }) : []
  })
  const [last, left] = [cells[shown], crossings.length - shown]
  return {
    box,
    pieces: [...pieces, ...(last && left > 0 ? [more(pen, left, last)] : [])],
    omissions:
      left > 0
        ? [{ what: '', shown, of: crossings.length, facts: crossings.slice(shown).map(({ id }) => `crossing:${id}`) }]
        : [],
  }
}
