import { stack } from '../../picture/arrange'
import type { Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
import { figuresDown } from './figuresBeside'
import type { Amounts, Station } from './model'
import { footing, footOf, groundLine, under, type Drawn, type Sheet } from './sheet'
import { sayStation } from './station'
import { streetDown, streetTall } from './streetDown'
import { thing } from './things'

const gap = 34
/** How much of the height of a stretch with figures its words take. */
const said = 0.34
/** How much of the width things take: with words beside them, with figures beside one, and where what is told stands all across. */
const [alone, withFigures, quiet] = [0.54, 0.42, 0.36] as const

/** Whether a work's things stand all across. */
const across = ({ told, drawings }: Station, figures: number): boolean =>
  told !== undefined && drawings.length > 1 && figures === 0

/** How high figures are where only their width limits them: no more than three. */
function figuresTall(pen: Sheet['pen'], figures: readonly string[], wide: number): number {
  const h = Math.min(figures.length, 3) * 336
  const { pieces } = figuresDown(pen, figures, { x: 0, y: 0, w: wide * (1 - withFigures), h })
  return h - Math.min(h, ...pieces.map(({ box }) => box.y))
}

/** How high a work's stretch wishes to be; undefined where it takes what the others leave. */
function wishOf(pen: Sheet['pen'], station: Station, figures: readonly string[], wide: number): number | undefined {
  const { stage } = pen
  const { told, drawings } = station
  if (told === undefined) return undefined
  if (figures.length > 0) return figuresTall(pen, figures, wide) + 150 * stage.text + 90
  if (drawings.length === 0) return told === 0 ? 260 * stage.text : undefined
  if (across(station, figures.length)) return streetTall(station, wide, stage.text)
  return (told === 0 ? 1 : 0.66) * alone * wide * footing + 40
}

/** Heights of stretches: what is told as it wishes where the others then have the least they need. */
function heights(wishes: readonly (number | undefined)[], room: number, least: number): readonly number[] {
  const free = room - gap * Math.max(0, wishes.length - 1)
  const told = wishes.reduce<number>((sum, wish) => sum + (wish ?? 0), 0)
  const others = wishes.filter((wish) => wish === undefined).length
  // With nothing else on the stage what is told has all of it.
  const give = Math.min(others > 0 ? 1 : Infinity, Math.max(0, free - others * least) / Math.max(1, told))
  const left = Math.max(0, free - told * give) / Math.max(1, others)
  return wishes.map((wish) => (wish === undefined ? left : wish * give))
}

/** A station on its own stretch of ground: what stands there at the left, words and figures in the room beside; or a street all across. */
function stretch(sheet: Sheet, station: Station, figures: readonly string[], cell: Box, part: number): Drawn {
  const { text } = sheet.pen.stage
  if (across(station, figures.length) && cell.h > 300 * text)
    return { pieces: streetDown(sheet, station, { ...cell, h: cell.h - 3 }), rest: [] }
  const left = station.drawings.length === 0 ? 0 : cell.w * part
  // Below what stands above, words that have no drawing beside them keep clear of its field.
  const clear = left > 0 ? 20 : 22 + 6 + under - gap
  const room = { x: cell.x + left, y: 0, w: cell.w - left, h: Math.max(60, cell.h - clear) }
  const spoken = (h: number): readonly Words[] =>
    sayStation(sheet, station, { ...room, h }, { align: 'left', large: cell.h > 190 * text })
  const words = spoken(figures.length > 0 ? Math.min(room.h, Math.max(80 * text, cell.h * said)) : room.h)
  const ground = cell.y + cell.h - 3
  const shift = ground - 22 - footOf(words, 0)
  const amounts = figuresDown(sheet.pen, figures, { ...room, y: cell.y, h: shift - 48 - cell.y })
  const sky = { x: cell.x, w: Math.max(0, left - 40), y: cell.y, h: ground - cell.y }
  return {
    pieces: [
      ...thing(station, sky, ground, 1),
      groundLine(`ground:${station.id}`, { x: cell.x, y: ground, w: cell.w }),
      ...words.map((one) => moved(one, 0, shift)),
      ...amounts.pieces,
    ],
    rest: amounts.rest,
  }
}

/** One below the other, from what is in use at the head down to what is planned. */
export function stationsDown(
  sheet: Sheet,
  stations: readonly Station[],
  amounts: Amounts | undefined,
  box: Box,
): Drawn {
  const upright = [...stations].reverse()
  const figuresOf = ({ id }: Station): readonly string[] => (id === amounts?.of ? amounts.figures : [])
  const wishes = upright.map((station) => wishOf(sheet.pen, station, figuresOf(station), box.w))
  const cells = stack(box, heights(wishes, box.h, 132 * sheet.pen.stage.text), gap)
  // One axis for all that stands, one edge for all that is said.
  const beside = upright.filter((s) => s.told !== undefined && !across(s, figuresOf(s).length))
  const part = beside.some((s) => figuresOf(s).length > 0) ? withFigures : beside.length > 0 ? alone : quiet
  const all = upright.map((station, i) => stretch(sheet, station, figuresOf(station), cells[i] ?? box, part))
  return { pieces: all.flatMap(({ pieces }) => pieces), rest: all.flatMap(({ rest }) => rest) }
}
