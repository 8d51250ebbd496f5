import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { mainAt, type Section } from './cut'
import { type Row, type Stretch, stretchesOf, widthScale } from './lots'
import type { Sheet } from './sheet'
import { besideMain, high, signsOf, type Sign } from './signs'
import { written } from './signWords'

export interface Plan {
  readonly section: Section
  /** The street as the main lies in it. */
  readonly bed: Section
  readonly stretches: readonly Stretch[]
  readonly signs: readonly Sign[]
  readonly words: readonly Words[]
  readonly end: Words | undefined
}

export interface RowAsk {
  readonly list: string
  readonly id: string
  /** The words that close the list, at the row's foot. */
  readonly end: Words | undefined
}

/** How deep a street is cut at scale 1: for a main, for a road alone. */
const [deep, shallow] = [215, 110] as const
/** How deep the bed of a road reaches. */
const roadBed = 112

/** A row whose names are that tall: things as large as there is room for, and the rest of the height for what lies below it, the main's `name` among it. */
function sectionOf(
  { pen }: Sheet,
  { named, street }: Row,
  box: Box,
  { tall, strip, name }: { readonly tall: number; readonly strip: number; readonly name: number },
): Section {
  const foot = box.y + box.h
  const words = tall + 46
  const wants = (spot: string): boolean => named.some((one) => one.spot === spot)
  const depth = wants('main') ? deep : wants('road') ? shallow : 0
  if (!named.some((one) => one.spot !== undefined || one.drawing !== undefined))
    return { ground: foot - strip, k: 0, foot }
  const free = box.h - words
  const byHeight = Math.min(
    free / (high + depth),
    (free - strip) / high,
    (free - name) / (high + (name > 0 ? roadBed : 0)),
  )
  const k = Math.max(0.1, Math.min(street ? widthScale(named, box.w, pen.stage.text) : 1.6, byHeight))
  const spare = wants('main') ? Math.min(free - high * k, box.h * 0.44) : 0
  const below = Math.max(strip, depth * k, spare, name > 0 ? roadBed * k + name : 0)
  return { ground: foot - (street ? below : strip), k, foot }
}

/** How deep the main may lie: above the word that closes the list, where that stands below it. */
function bedOf(section: Section, lane: Stretch | undefined, end: Words | undefined): Section {
  const pipe = lane && mainAt(lane, section)
  return pipe && end && pipe.x + pipe.r > end.box.x - 16 ? { ...section, foot: end.box.y - 16 } : section
}

/** Whether the main's name has room beside the words that close the list. */
const besideEnd = (end: Words, { x, r }: { readonly x: number; readonly r: number }, text: number): boolean =>
  end.box.x - 60 - x - r >= 360 * text

/** Everything's place in a row whose names over it may be that tall. */
export function planOf(sheet: Sheet, row: Row, box: Box, { list, end }: RowAsk, tall: number): Plan {
  const { text } = sheet.pen.stage
  const strip = end ? end.box.h + 50 : 46
  const lay = (name: number) => {
    const section = sectionOf(sheet, row, box, { tall, strip, name })
    const stretches = stretchesOf(row.named, box, Math.max(0.1, section.k), text)
    const lane = stretches.find(({ spot }) => spot === 'road')
    const bed = bedOf(section, lane, end)
    return { section, stretches, lane, bed, beside: !end || !lane || besideEnd(end, mainAt(lane, bed), text) }
  }
  const close = lay(0)
  const mains = row.named.filter(({ spot }) => spot === 'main')
  // Above the words that close the list where it has no room beside them.
  const { section, stretches, lane, bed, beside } =
    mains.length === 0 || close.beside ? close : lay((end?.box.h ?? 0) + 32 + 92 * text)
  const right = end && beside ? end.box.x - 60 : box.x + box.w
  const foot = end && !beside ? end.box.y - 24 : section.foot
  const over = stretches.flatMap((stretch) => signsOf(stretch, box, section))
  const below = lane ? mains.map((named) => besideMain(named, lane, bed, right, foot)) : []
  const signs = [...over, ...below]
  return {
    section,
    bed,
    stretches,
    signs,
    words: written(sheet, list, signs, section.k === 0),
    end,
  }
}

/** How tall names over a street are; those between its things or below it take nothing from its height. */
export const tallest = ({ signs, words }: Plan): number =>
  Math.max(
    0,
    ...signs.map(({ named, at }, i) =>
      at === 'foot' && named.spot !== 'road' && named.spot !== 'main' ? (words[i]?.box.h ?? 0) : 0,
    ),
  )
