import type { AnyPiece, Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
import type { Station } from './model'
import { footing, footOf, standing, under, type Sheet } from './sheet'
import { near, sayStation } from './station'

/** Between one level of a street and the next, and from things to what is said beside them. */
const [gap, aside] = [30, 40] as const
/** What is said over a street, at text 1. */
const said = 170
/** From so many things on they stand on two levels. */
const twoLevels = 4

/** A drawing field goes on below its ground line: no larger than lets the words of the next stretch stand there. */
const largest = 30 / (1 - footing)

const perOf = (count: number, levels: number): number => Math.ceil(count / levels)
const wideSide = (wide: number, per: number): number => Math.min(largest, wide / ((per - 1) * near + 1))
/** Whether a level has a place free, where the street's words may stand. */
const hasPlace = (count: number, levels: number): boolean => perOf(count, levels) * levels > count

/** How high a street wishes to be on that width. */
export function streetTall({ drawings }: Station, wide: number, text: number): number {
  const levels = drawings.length < twoLevels ? 1 : 2
  const all = levels * wideSide(wide, perOf(drawings.length, levels)) * footing + gap * (levels - 1)
  return all + (hasPlace(drawings.length, levels) ? 0 : said * text)
}

/** How large things are on so many levels of a box. */
const sideIn = ({ drawings }: Station, { w, h }: Box, levels: number): number =>
  Math.min(wideSide(w, perOf(drawings.length, levels)), (h - gap * (levels - 1)) / levels / footing)

/** How round its bend is. */
const bend = 56

/** The one road that a street's things stand on: at the end of its first level it goes down to the last. */
function roadDown(id: string, { x, y, w, h }: Box, first: number): AnyPiece {
  const end = y + h
  const box = { x, y: first, w, h: end - first }
  const r = Math.min(bend, (end - first) / 2)
  const turn = `H${x + w - r}a${r} ${r} 0 0 1 ${r} ${r}V${end - r}a${r} ${r} 0 0 1 ${-r} ${r}H${x}`
  const d = first < end ? `M${x} ${first}${turn}` : `M${x} ${end}H${x + w}`
  return { kind: 'shape', id: `ground:${id}`, box, d, stroke: 'ink', width: 3, decor: true }
}

/** Things on their levels in a box, the first level with what is left over. */
function levelsIn({ id, drawings, look }: Station, box: Box, levels: number, side: number): readonly AnyPiece[] {
  const per = perOf(drawings.length, levels)
  const first = drawings.length - per * (levels - 1)
  const step = Math.min(side * 1.15, (box.w - side) / Math.max(1, per - 1))
  const groundOf = (level: number): number => box.y + box.h - (levels - 1 - level) * (side * footing + gap)
  const things = drawings.map((name, i) => {
    const level = i < first ? 0 : 1 + Math.floor((i - first) / per)
    const place = i < first ? i : (i - first) % per
    return standing(`thing:${id}:${i}`, name, { x: box.x + side / 2 + step * place, y: groundOf(level) }, side, look)
  })
  return [...things, { kind: 'hit', id: `hit:${id}`, fact: id, box }, roadDown(id, box, groundOf(0))]
}

const isWhole = (sheet: Sheet, words: readonly Words[]): boolean =>
  words.every(({ shortened, cut, size }) => !shortened && !cut && size >= sheet.pen.size('caption') * 0.9)

/** A street on two levels with its words in the place that the first leaves free; undefined where they have no room in it. */
function withPlace(sheet: Sheet, station: Station, box: Box): readonly AnyPiece[] | undefined {
  const count = station.drawings.length
  if (count < twoLevels || !hasPlace(count, 2)) return undefined
  const side = sideIn(station, box, 2)
  const per = perOf(count, 2)
  const step = Math.min(side * 1.15, (box.w - side) / Math.max(1, per - 1))
  const left = step * (count - per - 1) + side + aside
  const tall = side * footing
  const words = sayStation(
    sheet,
    station,
    { x: box.x + left, y: 0, w: box.w - left, h: tall - 22 },
    { align: 'left', large: true },
  )
  if (side < 60 || footOf(words, 0) > tall - 22 || !isWhole(sheet, words)) return undefined
  const shift = box.y + box.h - tall - gap - 22 - footOf(words, 0)
  return [...levelsIn(station, box, 2, side), ...words.map((one) => moved(one, 0, shift))]
}

/** All that is done at a station, all across on one level or two, and what is said of it. */
export function streetDown(sheet: Sheet, station: Station, box: Box): readonly AnyPiece[] {
  const placed = withPlace(sheet, station, box)
  if (placed) return placed
  // Words over a street keep clear of the field of what stands above it.
  const top = box.y + under - gap
  const tall = Math.min(said * sheet.pen.stage.text, box.h * 0.4)
  const words = sayStation(sheet, station, { ...box, y: top, h: tall }, { align: 'left', large: true })
  const y = footOf(words, top) + 20
  const room = { ...box, y, h: box.y + box.h - y }
  const levels = station.drawings.length >= twoLevels && sideIn(station, room, 2) > sideIn(station, room, 1) ? 2 : 1
  return [...words, ...levelsIn(station, room, levels, Math.max(1, sideIn(station, room, levels)))]
}
