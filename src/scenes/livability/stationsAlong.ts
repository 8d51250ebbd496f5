import type { Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
import { beside, columnsOf } from './alongColumns'
import type { Amounts, Station } from './model'
import { footOf, groundLine, under, type Drawn, type Sheet } from './sheet'
import { sayStation, sizeOf } from './station'
import { sign } from './things'
import { thing } from './things'
import { standsIn } from './things'

/** How far right the words above stations go, and where these may begin beyond them. */
export interface Head {
  readonly right: number
  readonly y: number
}

/** Side by side on one ground line that runs through the stage; the figures of a work on both sides of it. */
export function stationsAlong(
  sheet: Sheet,
  stations: readonly Station[],
  amounts: Amounts | undefined,
  box: Box,
  head: Head,
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
  const roofOf = (s: Station): number => {
    if (set !== undefined) return s.id === amounts?.of ? box.y : set.foot + 48
    return s.told !== undefined && cellOf(stations.indexOf(s)).x > head.right + 40 ? head.y : box.y
  }
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
          s === first ? undefined : side && side * (s.told === undefined ? 0.9 : sizeOf(s)),
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
