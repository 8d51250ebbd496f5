import { row } from '../../picture/arrange'
import type { AnyPiece, Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
import { figuresAcross, type SetFigures } from './figures'
import type { Amounts, Station } from './model'
import { footOf, groundLine, under, type Drawn, type Sheet } from './sheet'
import { sayStation, sign, sizeOf, standsIn, thing, widthOf } from './station'

const gap = 32
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** How wide a column is for a thing the step does not tell, where there is room. */
const aside = 250

/** The columns of stations: all have room for their words in a line and for a thing; what the step tells has the rest, unless figures stand beside it. */
function columnsOf(sheet: Sheet, stations: readonly Station[], figures: boolean, box: Box): readonly Box[] {
  const free = box.w - gap * Math.max(0, stations.length - 1)
  const even = free / Math.max(1, stations.length)
  const telling = !figures && stations.some(({ told }) => told !== undefined)
  const weights = stations.map(({ told, drawings }) =>
    !telling ? 1 : told === undefined ? 0 : told === 0 ? 1 + 0.6 * Math.max(1, drawings.length) : 1.3,
  )
  const least = stations.map((station) => (telling ? Math.min(even, Math.max(aside, widthOf(sheet, station))) : 0))
  const rest = (free - sum(least)) / Math.max(1, sum(weights))
  return row(
    box,
    weights.map((weight, i) => (least[i] ?? 0) + weight * rest),
    gap,
  )
}

/** Lines below figures that lead to the column they belong to. */
function ties([left, right]: readonly Box[], figures: readonly AnyPiece[], y: number): readonly AnyPiece[] {
  const over = (area: Box): readonly Box[] =>
    figures.map(({ box }) => box).filter(({ x }) => x >= area.x - 1 && x < area.x + area.w)
  const line = (id: string, area: Box, end: number): readonly AnyPiece[] => [
    groundLine(`tie:${id}`, { x: area.x, y, w: area.w }),
    {
      kind: 'shape',
      id: `knot:${id}`,
      box: { x: end - 6, y: y - 6, w: 12, h: 12 },
      d: `M${end - 6} ${y}a6 6 0 1 1 12 0a6 6 0 1 1 -12 0z`,
      fill: 'ink',
      decor: true,
    },
  ]
  return [
    ...(left && over(left).length > 0 ? line('left', left, left.x + left.w) : []),
    ...(right && over(right).length > 0
      ? line('right', { ...right, w: Math.max(...over(right).map(({ x, w }) => x + w)) - right.x }, right.x)
      : []),
  ]
}

/** Figures on both sides of the column they belong to, tied to it; all across where nothing is drawn. */
function beside(sheet: Sheet, figures: readonly string[], column: Box | undefined, box: Box): SetFigures {
  if (column === undefined) return figuresAcross(sheet.pen, figures, [box])
  const right = column.x + column.w + 24
  const areas = [
    { ...box, w: Math.max(0, column.x - box.x - 8) },
    { ...box, x: right, w: Math.max(0, box.x + box.w - right) },
  ]
  const set = figuresAcross(sheet.pen, figures, areas)
  return { ...set, pieces: [...ties(areas, set.pieces, set.foot + 24), ...set.pieces] }
}

/** Side by side on one ground line that runs through the stage; the figures of a work on both sides of it. */
export function stationsAlong(
  sheet: Sheet,
  stations: readonly Station[],
  amounts: Amounts | undefined,
  box: Box,
): Drawn {
  const { stage } = sheet.pen
  const cells = columnsOf(sheet, stations, amounts !== undefined, box)
  const cellOf = (i: number): Box => cells[i] ?? box
  const drawn = stations.some(({ drawings }) => drawings.length > 0)
  const tall = drawn ? Math.min(box.h * 0.55, 200 * stage.text) : box.h * 0.6
  const measured = stations.map((s, i): readonly Words[] =>
    sayStation(sheet, s, { ...cellOf(i), y: 0, h: tall }, { align: 'centre', large: !drawn }),
  )
  const words = Math.max(0, ...measured.map((all) => footOf(all, 0)))
  const lowest = box.y + box.h - words - under
  const ground = drawn ? lowest : Math.min(lowest, box.y + (box.h - words) * (amounts ? 0.75 : 0.35))
  const high = { ...box, h: Math.min(300, (ground - box.y) * (drawn ? 0.56 : 0.8)) }
  const column = drawn ? cellOf(stations.findIndex(({ id }) => id === amounts?.of)) : undefined
  const set = amounts && beside(sheet, amounts.figures, column, high)
  const roofOf = ({ id }: Station): number => (set === undefined || id === amounts?.of ? box.y : set.foot + 48)
  const skyOf = (s: Station): Box => ({ ...cellOf(stations.indexOf(s)), y: roofOf(s), h: ground - roofOf(s) })
  const shareOf = (s: Station): number => (set === undefined ? sizeOf(s) : 1)
  const first = stations.find(({ told, drawings }) => told === 0 && drawings.length > 0)
  const side = first && standsIn(first, skyOf(first), shareOf(first)).side
  return {
    pieces: [
      // What is told later is never larger than what is told first.
      ...stations.flatMap((s) =>
        thing(
          s,
          skyOf(s),
          ground,
          shareOf(s),
          s.told === undefined || s === first ? undefined : side && side * sizeOf(s),
        ),
      ),
      ...(stations.length > 0 ? [groundLine('ground', { x: 0, y: ground, w: stage.w })] : []),
      ...stations.map((s, i) => sign(s, cellOf(i).x + cellOf(i).w / 2, ground)),
      ...measured.flatMap((all) => all.map((one) => moved(one, 0, ground + under))),
      ...(set?.pieces ?? []),
    ],
    rest: set?.rest ?? [],
  }
}
