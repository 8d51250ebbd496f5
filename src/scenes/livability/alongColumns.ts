import { row } from '../../picture/arrange'
import type { AnyPiece } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { figuresAcross } from './figuresBeside'
import type { SetFigures } from './figures'
import type { Station } from './model'
import { groundLine, type Sheet } from './sheet'
import { largest, widthOf } from './station'

const gap = 32

/** How wide a column is for a thing the step does not tell, where there is room; less beside many things, where its name may take two lines. */
const aside = 250
const [many, closer] = [3, 200] as const
/** From this width on nobody need stand close. */
const roomy = 2400

/** The columns of stations: all have room for their words in a line and for a thing; what the step tells has the rest, unless figures stand beside it. */
export function columnsOf(sheet: Sheet, stations: readonly Station[], figures: boolean, box: Box): readonly Box[] {
  const free = box.w - gap * Math.max(0, stations.length - 1)
  const even = free / Math.max(1, stations.length)
  const telling = !figures && stations.some(({ told }) => told !== undefined)
  const weights = stations.map(({ told, drawings }) =>
    !telling ? 1 : told === undefined ? 0 : told === 0 ? 1 + 0.6 * Math.max(1, drawings.length) : 1.3,
  )
  const crowd = box.w < roomy && stations.some(({ told, drawings }) => told === 0 && drawings.length >= many)
  const leastOf = (station: Station): number =>
    crowd && station.told === undefined
      ? Math.max(closer, widthOf(sheet, station, true) + 6)
      : Math.max(aside, widthOf(sheet, station))
  const least = stations.map((station) => (telling ? Math.min(even, leastOf(station)) : 0))
  const rest = (free - sum(least)) / Math.max(1, sum(weights))
  // What is told is as wide as things may be; all others have of what is left.
  const asked = stations.map(({ told, drawings }, i) => {
    const wide = (least[i] ?? 0) + (weights[i] ?? 0) * rest
    return telling && told !== undefined ? Math.min(wide, Math.max(1, drawings.length) * largest) : wide
  })
  if (Math.max(0, ...asked) <= even)
    return row(
      box,
      asked.map(() => even),
      gap,
    )
  const spare = Math.max(0, free - sum(asked)) / Math.max(1, stations.length)
  return row(
    box,
    asked.map((wide) => wide + spare),
    gap,
  )
}

/** Lines below figures that lead to the thing they belong to, between `from` and `to`. */
function ties(
  [left, right]: readonly Box[],
  figures: readonly AnyPiece[],
  y: number,
  [from, to]: readonly [number, number],
): readonly AnyPiece[] {
  const over = (area: Box): readonly Box[] =>
    figures.map(({ box }) => box).filter(({ x }) => x >= area.x - 1 && x < area.x + area.w)
  const line = (id: string, x: number, far: number, end: number): readonly AnyPiece[] => [
    groundLine(`tie:${id}`, { x, y, w: far - x }),
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
    ...(left && over(left).length > 0 ? line('left', left.x, from, from) : []),
    ...(right && over(right).length > 0
      ? line('right', to, Math.max(...over(right).map(({ x, w }) => x + w)), to)
      : []),
  ]
}

/** Figures on both sides of the column they belong to, tied to what stands there, so far to each side; all across where nothing is drawn. */
export function beside(
  sheet: Sheet,
  figures: readonly string[],
  column: Box | undefined,
  reach: number,
  box: Box,
): SetFigures {
  if (column === undefined) return figuresAcross(sheet.pen, figures, [box])
  const right = column.x + column.w + 40
  const areas = [
    { ...box, w: Math.max(0, column.x - box.x - 8) },
    { ...box, x: right, w: Math.max(0, box.x + box.w - right) },
  ]
  const set = figuresAcross(sheet.pen, figures, areas)
  const middle = column.x + column.w / 2
  return {
    ...set,
    pieces: [...ties(areas, set.pieces, set.foot + 24, [middle - reach, middle + reach]), ...set.pieces],
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
