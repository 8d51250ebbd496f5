import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Station } from './model'
import { footing, under, type Sheet } from './sheet'

/** What a station is called, what stands there, and how far it is: one below the other from the head of a box. */
export function sayStation(
  { pen }: Sheet,
  station: Station,
  box: Box,
  { align, large }: { readonly align: 'left' | 'centre'; readonly large: boolean },
): readonly Words[] {
  const on = station.told !== undefined
  const ask = { floor: pen.floor, card: station.id, align, ...box } as const
  const called = pen.write({
    ...ask,
    id: `called:${station.id}`,
    content: pen.say(station.called),
    size: large ? (on ? pen.size('large') : pen.size('head') * 1.2) : pen.size('head'),
    face: 'serif',
    weight: 600,
    ink: on ? 'ink' : 'ink2',
    lines: 2,
    balance: true,
    leading: 1.2,
    h: Math.max(pen.floor * 1.3, box.h * 0.45),
  })
  const small = {
    ...ask,
    size: large ? pen.size('lead') : pen.size('caption'),
    leading: 1.25,
    lines: 2,
    balance: true,
    ink: on ? 'ink' : 'ink2',
  } as const
  const y = called.box.y + called.box.h + (large && on ? 24 : 16)
  const left = box.y + box.h - y
  const named = (content: string): Words =>
    pen.write({
      ...small,
      id: `name:${station.id}`,
      content: pen.say(content),
      weight: on ? 600 : 400,
      y,
      h: Math.max(pen.floor * 1.3, station.status === undefined ? left : left * 0.55),
    })
  const whole = station.full === undefined ? undefined : named(station.full)
  const name = whole && whole.size >= small.size * 0.85 && !whole.shortened ? whole : named(station.name)
  const under = name.box.y + name.box.h + 12
  // The report's own words for how far it is are on the card where they have no room here.
  if (station.status === undefined || box.y + box.h - under < pen.floor * 1.2) return [called, name]
  const status = pen.write({
    ...small,
    id: `status:${station.id}`,
    content: pen.say(station.status),
    ink: 'ink2',
    y: under,
    h: box.y + box.h - under,
  })
  return [called, name, status]
}

/** How wide a station's words are in a line each, or with its name on two. */
export const widthOf = (sheet: Sheet, station: Station, folded = false): number =>
  Math.max(
    ...sayStation(sheet, station, { x: 0, y: 0, w: 9999, h: 9999 }, { align: 'left', large: false }).map(
      ({ id, box }) => box.w * (folded && id.startsWith('name:') ? half : 1),
    ),
  )

/** The share of its length that a name on two lines may take. */
const half = 0.64

/** A drawing field goes on below its ground line: no larger than lets words stand there. */
export const largest = under / (1 - footing)
/** Drawings keep clear of the sides of their fields: they may stand this near to one another. */
export const near = 0.86
/** What a step tells first stands largest; what it does not tell stays in sight. */
export const sizeOf = ({ told }: Station): number => (told === undefined ? 0.55 : told === 0 ? 1 : 0.8)
