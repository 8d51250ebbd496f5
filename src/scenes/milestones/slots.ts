import type { Item } from './items'
import { spread, type DayScale } from './scale'

/** Where the pile of an event stands along the axis, u. */
export interface Slot {
  readonly middle: number
  readonly thickness: number
  /** Events of its day that it stands for as well, because they cannot be told apart. */
  readonly more?: number
  /** In a crowd: its day's count as a share of the busiest day's, 0–1. */
  readonly share?: number
}

/** Most of its share of a day, never a slab; one that has its day alone is never lost. */
const thicknessOf = (room: number, alone: boolean): number => Math.min(104, Math.max(alone ? 3.6 : 0.6, room * 0.92))

/** Closest two piles come where days are narrower than what an eye can count, u. */
const countable = 10

/** More events than these are a crowd: days are what the eye then compares. */
const crowdFrom = 120
/** In a crowd, events closer than this are one pile, u. */
export const tellable = 4
/** Least height of a day's pile, as a share of the busiest day's. */
const lowest = 0.12

type Dated = readonly { readonly item: Item; readonly day: number }[]

/** The events that have a day. */
const datedOf = (items: readonly Item[]): Dated =>
  items.flatMap((item) => (item.placing.kind === 'day' ? [{ item, day: item.placing.days.from }] : []))

const byDay = (dated: Dated): ReadonlyMap<number, readonly Item[]> => {
  const days = new Map<number, Item[]>()
  for (const { item, day } of dated) {
    const same = days.get(day)
    if (same) same.push(item)
    else days.set(day, [item])
  }
  return days
}

/** Whether there are so many that days, not events, are compared. */
export const isCrowd = (slots: ReadonlyMap<string, Slot>): boolean => slots.values().next().value?.share !== undefined

/** Events on the busiest day of a crowd; 1 where there is none. */
export function busiestOf(items: readonly Item[]): number {
  const dated = datedOf(items)
  if (dated.length <= crowdFrom) return 1
  return Math.max(...[...byDay(dated).values()].map((same) => same.length))
}

/**
 * Slots of all events with a day. Several of one day share its width. Where days are too narrow to tell two piles apart,
 * those of the window stand a little apart, by less than a day or two: so that they can be counted. In a crowd the events of such
 * a day are one pile, that of `told` where it is among them and of the first otherwise; the others have no slot.
 */
export function slotsOf(items: readonly Item[], scale: DayScale, told?: string): ReadonlyMap<string, Slot> {
  const dated = datedOf(items)
  const days = byDay(dated)
  if (dated.length > crowdFrom) return crowdSlots(days, scale, told)
  const slots = new Map<string, Slot>()
  for (const [day, same] of days) {
    const room = scale.width(day) / same.length
    for (const [i, item] of same.entries())
      slots.set(item.id, { middle: scale.at(day) + (i + 0.5) * room, thickness: thicknessOf(room, same.length === 1) })
  }
  const crowd = dated.filter(({ item }) => item.inWindow)
  if (crowd.length > 1 && scale.cell < countable * 0.6)
    apart(
      crowd.map(({ item }) => item.id),
      slots,
      scale,
    )
  return slots
}

function crowdSlots(
  days: ReadonlyMap<number, readonly Item[]>,
  scale: DayScale,
  told: string | undefined,
): ReadonlyMap<string, Slot> {
  const busiest = Math.max(...[...days.values()].map((same) => same.length))
  const slots = new Map<string, Slot>()
  for (const [day, same] of days) {
    const width = scale.width(day)
    const share = Math.max(lowest, same.length / busiest)
    const room = width / same.length
    if (room < tellable) {
      const one = same.find(({ id }) => id === told) ?? same[0]
      const thickness = thicknessOf(width, true)
      if (one) slots.set(one.id, { middle: scale.at(day) + width / 2, thickness, share, more: same.length - 1 })
      continue
    }
    for (const [i, { id }] of same.entries())
      slots.set(id, { middle: scale.at(day) + (i + 0.5) * room, thickness: thicknessOf(room, false), share })
  }
  return slots
}

function apart(ids: readonly string[], slots: Map<string, Slot>, scale: DayScale): void {
  const middles = ids.map((id) => slots.get(id)?.middle ?? 0)
  const end = scale.at(scale.days - 1) + scale.width(scale.days - 1)
  const pitch = Math.min(countable, (end - scale.at(0)) / ids.length)
  const placed = spread(middles, pitch, scale.at(0), Math.max(scale.at(0), end - pitch / 2))
  for (const [i, id] of ids.entries())
    slots.set(id, { middle: placed[i] ?? 0, thickness: Math.max(1, Math.min(6.4, pitch * 0.64)) })
}
