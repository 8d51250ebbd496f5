import type { Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
import { mainAt, type Section } from './cut'
import { type Row, type Stretch, stretchesOf, widthScale } from './lots'
import type { Sheet } from './sheet'
import { besideMain, high, signsOf, overLine, type Sign } from './signs'
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
  /** The words that close the list: on a level with the last name where the stage is wide, else at the row's foot. */
  readonly end: Words | undefined
}

/** How deep a street is cut at scale 1: for a main, for a road alone. */
const [deep, shallow] = [215, 110] as const

/** A row whose names are that tall: things as large as there is room for, and the rest of the height for what lies below. */
function sectionOf({ pen }: Sheet, { named, street }: Row, box: Box, tall: number, strip: number): Section {
  const foot = box.y + box.h
  const words = tall + 46
  const wants = (spot: string): boolean => named.some((one) => one.spot === spot)
  const depth = wants('main') ? deep : wants('road') ? shallow : 0
  if (!named.some((one) => one.spot !== undefined || one.drawing !== undefined))
    return { ground: foot - strip, k: 0, foot }
  const byHeight = street ? (box.h - words) / (high + depth) : (box.h - words - strip) / high
  const k = Math.max(0.1, Math.min(street ? widthScale(named, box.w, pen.stage.text) : 1.6, byHeight))
  const spare = wants('main') ? Math.min(box.h - words - high * k, box.h * 0.44) : 0
  return { ground: foot - (street ? Math.max(strip, depth * k, spare) : strip), k, foot }
}

/** How deep the main may lie: above the word that closes the list, where that stands below it. */
function bedOf(section: Section, lane: Stretch | undefined, end: Words | undefined): Section {
  const pipe = lane && mainAt(lane, section)
  return pipe && end && pipe.x + pipe.r > end.box.x - 16 ? { ...section, foot: end.box.y - 16 } : section
}

/** Everything's place in a row whose names over it may be that tall. */
export function planOf(sheet: Sheet, row: Row, box: Box, { list, end }: RowAsk, tall: number): Plan {
  const { portrait, text } = sheet.pen.stage
  const section = sectionOf(sheet, row, box, tall, portrait && end ? end.box.h + 50 : 46)
  // The word that closes the list stands after the last name.
  const after = end && !portrait ? end.box.w + 30 : 0
  const stretches = stretchesOf(row.named, { x: box.x, w: box.w - after }, Math.max(0.1, section.k), text)
  const lane = stretches.find(({ spot }) => spot === 'road')
  const last = stretches.at(-1)
  const bed = bedOf(section, lane, portrait ? end : undefined)
  const over = stretches.flatMap((stretch) => signsOf(stretch, box, section))
  const below = lane
    ? row.named
        .filter(({ spot }) => spot === 'main')
        .map((named) =>
          besideMain(named, lane, bed, box.x + box.w, (portrait && end ? end.box.y : section.foot + 24) - 24),
        )
    : []
  const signs = [...over, ...below]
  const closing = last?.spot === 'road' ? undefined : over.at(-1)?.box
  const foot = Math.max(box.y + (end?.box.h ?? 0), closing ? closing.y + closing.h : overLine(section))
  return {
    section,
    bed,
    stretches,
    signs,
    words: written(sheet, list, signs, section.k === 0),
    end: end && (portrait ? end : moved(end, 0, foot - end.box.y - end.box.h)),
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
