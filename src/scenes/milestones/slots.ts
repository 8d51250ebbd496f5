import type { Item } from './items'
import { spread, type DayScale } from './scale'

/** Where the pile of an event stands along the axis, u. */
export interface Slot {
  readonly middle: number
  readonly thickness: number
}

/** Most of its share of a day, never a slab; one that has its day alone is never lost. */
const thicknessOf = (room: number, alone: boolean): number => Math.min(104, Math.max(alone ? 3.6 : 0.6, room * 0.92))

/** Closest two piles come where days are narrower than what an eye can count, u. */
const countable = 10

/**
 * Slots of all events with a day. Several of one day share its width. Where days are too narrow to tell two piles apart,
 * those of the window stand a little apart, by less than a day or two: so that they can be counted.
 */
export function slotsOf(items: readonly Item[], scale: DayScale): ReadonlyMap<string, Slot> {
  const dated = items.flatMap((item) => (item.placing.kind === 'day' ? [{ item, day: item.placing.days.from }] : []))
  const slots = new Map<string, Slot>()
  for (const { item, day } of dated) {
    const same = dated.filter((other) => other.day === day)
    const room = scale.width(day) / same.length
    const middle = scale.at(day) + (same.findIndex((other) => other.item === item) + 0.5) * room
    slots.set(item.id, { middle, thickness: thicknessOf(room, same.length === 1) })
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

function apart(ids: readonly string[], slots: Map<string, Slot>, scale: DayScale): void {
  const middles = ids.map((id) => slots.get(id)?.middle ?? 0)
  const end = scale.at(scale.days - 1) + scale.width(scale.days - 1)
  const pitch = Math.min(countable, (end - scale.at(0)) / ids.length)
  const placed = spread(middles, pitch, scale.at(0), Math.max(scale.at(0), end - pitch / 2))
  for (const [i, id] of ids.entries())
    slots.set(id, { middle: placed[i] ?? 0, thickness: Math.max(1, Math.min(6.4, pitch * 0.64)) })
}
