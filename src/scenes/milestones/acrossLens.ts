import { moved } from '../../picture/pieces'
import type { AnyPiece } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { bent, type Axis } from './axis'
import { glassPieces } from './lens'
import type { MilestonesModel } from './model'
import { runWords } from './runWords'
import type { Sheet } from './sheet'

/** How high a name may reach that lies between those two places, u. */
type Under = (from: number, to: number) => number

/** A glass over a lying axis: how high names may reach that keep clear of its light, or at least of its days. */
export interface Lens {
  readonly clear: Under
  readonly least: Under
  readonly pieces: readonly AnyPiece[]
}

/** Below the days, and below the side of the light that falls on the year. */
function undersOf(year: Axis, days: Axis, [a, b]: readonly [number, number]): Pick<Lens, 'clear' | 'least'> {
  const [top, foot] = [days.from.y + 40, year.from.y]
  const side = (x: number, far: number, near: number): number =>
    days.from.y + ((foot - days.from.y) * (x - far)) / (near - far || 1) + 16
  const least: Under = (_, to) => (to > days.from.x - 40 ? top : -Infinity)
  return {
    least,
    clear: (from, to) => {
      if (to < a) return to > days.from.x - 40 ? Math.max(top, side(to, days.from.x, a)) : -Infinity
      return from > b ? Math.max(top, side(from, days.to.x, b)) : Infinity
    },
  }
}

/** The least room for it, u; how far above the year its days lie, as a share of the room. */
const [leastWide, leastTall, above] = [520, 300, 0.36] as const

/** Over a lying axis: the days of the crowd as wide as `room`, what they are above them. Undefined where there is no crowd, or no room. */
export function acrossLens(sheet: Sheet, model: MilestonesModel, year: Axis, room: Box): Lens | undefined {
  const { run } = model
  if (!run || room.w < leastWide || room.h < leastTall) return undefined
  const y = room.y + room.h * (1 - above)
  const days = bent(run.days, { x: room.x, y }, { x: room.x + room.w, y })
  const tall = y - 56 - room.y
  const words = runWords(sheet, model, run, { ...room, w: room.w - 90, h: tall }, Math.min(150, tall * 0.62))
  if (!words) return undefined
  const last = words.at(-1)?.box
  const dy = last ? y - 56 - last.y - last.h : 0
  const placed = words.map((one) => moved(one, 0, dy))
  const stretch = [year.at(run.days.from).x, year.at(run.days.to + 1).x] as const
  return { ...undersOf(year, days, stretch), pieces: glassPieces({ year, days, run }, placed, room.x + room.w) }
}
