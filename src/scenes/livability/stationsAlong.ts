import type { Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
import { beside, columnsOf } from './alongColumns'
import type { Amounts, Station } from './model'
import { footOf, groundLine, under, type Drawn, type Sheet } from './sheet'
import { raised, raisedSide } from './raised'
import { sayStation, sizeOf } from './station'
import { reachIn, sign, standsIn, thing } from './things'

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
    sayStation(
      sheet,
      s,
      { ...cellOf(i), y: 0, h: tall },
      {
        align: 'centre',
        large: !drawn || (s.told !== undefined && !amounts),
      },
    ),
  )
  const words = Math.max(0, ...measured.map((all) => footOf(all, 0)))
  const lowest = box.y + box.h - words - under
  const ground = drawn ? lowest : Math.min(lowest, box.y + (box.h - words) * (amounts ? 0.75 : 0.35))
  const over = { ...box, h: Math.min(300, (ground - box.y) * (drawn ? 0.56 : 0.8)) }
  const of = drawn ? stations.find(({ id }) => id === amounts?.of) : undefined
  const column = of && { ...cellOf(stations.indexOf(of)), y: box.y, h: ground - box.y }
  const set = amounts && beside(sheet, amounts.figures, column, of && column ? reachIn(of, column) : 0, over)
  const roofOf = (s: Station): number => {
    if (set !== undefined) return s.id === amounts?.of ? box.y : set.foot + 48
    return s.told !== undefined && cellOf(stations.indexOf(s)).x > head.right + 40 ? head.y : box.y
  }
  const skyOf = (s: Station): Box => ({ ...cellOf(stations.indexOf(s)), y: roofOf(s), h: ground - roofOf(s) })
  const shareOf = (s: Station): number => (set === undefined ? sizeOf(s) : 1)
  const first = stations.find(({ told, drawings }) => told === 0 && drawings.length > 0)
  const side = first && standsIn(first, skyOf(first), shareOf(first)).side
  const alone = !amounts && stations.every((s) => s === first || s.told === undefined)
  const high = first && alone ? raisedSide(first, side ?? 0, { ...box, h: ground - box.y }) : undefined
  const middleOf = (s: Station): number => cellOf(stations.indexOf(s)).x + cellOf(stations.indexOf(s)).w / 2
  return {
    pieces: [
      // What is told later is never larger than what is told first; over the others a street stands by itself.
      ...(first && high
        ? raised(first, high, { ...box, h: ground - box.y }, { x: middleOf(first), y: ground })
        : stations.flatMap((s) =>
            thing(
              s,
              skyOf(s),
              ground,
              shareOf(s),
              s === first ? undefined : side && side * (s.told === undefined ? 0.7 : sizeOf(s)),
            ),
          )),
      ...(stations.length > 0 ? [groundLine('ground', { x: 0, y: ground, w: stage.w })] : []),
      ...stations.map((s) => sign(s, middleOf(s), ground)),
      ...measured.flatMap((all) => all.map((one) => moved(one, 0, ground + under))),
      ...(set?.pieces ?? []),
    ],
    rest: set?.rest ?? [],
  }
}
