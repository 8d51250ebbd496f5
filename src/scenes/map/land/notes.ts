import { textsOf } from '../../../../electron/core/reading'
import { scaleBarFor, scaleWords } from '../../../map/scaleBar'
import { isHanLocale } from '../../../picture/metrics'
import type { Pen } from '../../../picture/pen'
import { boxAround } from '../../../picture/pieces'
import type { AnyPiece, Words } from '../../../picture/picture'
import type { Report } from '../../../../electron/core/report'
import type { Box } from '../../../picture/stage'

/** What must stand on a map wherever it is shown: how long a length is, what kind of map it is, whose data. */
export interface Notes {
  readonly pieces: readonly Words[]
  /** Where the scale bar stands, its foot on `y`. */
  readonly scale: { readonly x: number; readonly y: number }
  /** All of it, u. */
  readonly box: Box
}

const longest = 200
/** Room for the bar and what it says. */
const barRoom = (pen: Pen): number => longest + pen.floor * 4.6

function writeNotes(pen: Pen, report: Report, schematic: string, width: number): readonly Words[] {
  const { x, y, h } = pen.stage.content
  const common = { size: pen.floor, floor: pen.floor, ink: 'ink2', leading: 1.3, h: h * 0.3 } as const
  const { attribution } = textsOf(report, pen.locale)
  const data = pen.write({
    ...{
      ...common,
      id: 'attribution',
      content: pen.say(attribution),
      x,
      w: width,
      y: y + h,
      at: 'foot',
      lines: 4,
      whole: attribution,
    },
  })
  const kind = pen.write({
    ...{ ...common, id: 'schematic', content: pen.say(schematic), lines: 2, whole: schematic, count: true },
    ...{ x: x + barRoom(pen), w: Math.max(120, width - barRoom(pen)) },
    ...{ y: data.box.y - pen.floor * 0.8, at: 'last-baseline' },
  })
  return [kind, data].filter(({ lines }) => lines.length > 0)
}

/** The notes of a map at the foot of the stage, on the left. */
export function notesOf(pen: Pen, report: Report, labels: Readonly<Record<string, string>>): Notes {
  const { content, portrait, text } = pen.stage
  const number = report.manifest.approvedMapNumber
  const approved =
    number === undefined ? '' : ` · ${isHanLocale(pen.locale) ? '审图号' : 'Map approval number'} ${number}`
  const width = portrait ? content.w : Math.min(830 * text, content.w * 0.48)
  const pieces = writeNotes(pen, report, `${labels['schematic'] ?? ''}${approved}`, width)
  const data = pieces.find(({ id }) => id === 'attribution')
  const foot = data ? data.box.y - pen.floor * 0.8 : content.y + content.h
  const head = Math.min(foot - pen.floor, ...pieces.map(({ box }) => box.y))
  const all = boxAround(pieces)
  const right = Math.max(all.x + all.w, content.x + barRoom(pen))
  return {
    pieces,
    scale: { x: content.x, y: foot },
    box: { x: content.x, y: head, w: right - content.x, h: content.y + content.h - head },
  }
}

/** What the scale bar and its words fill at most. */
export const barBox = ({ scale: { x, y } }: Notes, pen: Pen): Box => ({
  ...{ x, y: y - pen.floor * 1.2, w: barRoom(pen), h: pen.floor * 1.2 },
})

/** The scale bar at `scale` u per km. */
export function scalePieces(pen: Pen, { scale: { x, y } }: Notes, scale: number): readonly AnyPiece[] {
  const { km, length } = scaleBarFor(scale, longest)
  return [
    {
      ...{ kind: 'shape', id: 'scale', stroke: 'ink2', width: 2, decor: true },
      d: `M${x} ${y - 9}V${y}H${x + length}V${y - 9}`,
      box: { x, y: y - 9, w: length, h: 8 },
    },
    pen.write({
      ...{ id: 'scale-words', content: pen.say(scaleWords(km, pen.locale)), size: pen.floor, ink: 'ink2', lines: 1 },
      ...{ count: true, x: x + length + 12, w: 9999, y, at: 'baseline' },
    }),
  ]
}
