import type { Stage } from '../composables/useStage'
import { arcPath, arcs, dayTicks, polar, ticksPath, type Point } from '../marks/ring'

/** One scene of the menu: its arc on the ring's inner rim and where its name begins, u. */
export interface MenuEntry {
  readonly path: string
  readonly angle: number
  readonly name: Point
}

export interface MenuLayout {
  readonly centre: Point
  readonly days: string
  readonly months: string
  readonly entries: readonly MenuEntry[]
  /** Height of a name's target, u. */
  readonly target: number
  /** Room for a name, u. */
  readonly room: number
}

/**
 * The ring of the year, larger than the stage, rises at the left; its right half carries one arc a scene with the name beside
 * it. Pure. `year` is the reported year.
 */
export function menuLayout(stage: Stage, year: number, count: number): MenuLayout {
  const { w, h, portrait } = stage
  const radius = portrait ? 700 : 660
  const centre = portrait ? { x: -130, y: h * 0.5 } : { x: w * 0.5 - 430, y: h * 0.5 }
  // In landscape the ring is cropped above and below: the arcs keep to what is seen of it.
  const half = portrait ? 52 : 46
  const ticks = dayTicks(year)
  const entries = arcs(count, 90 - half, 90 + half, Math.min(1.4, 24 / Math.max(1, count))).map((arc) => ({
    path: arcPath(centre, radius - 44, arc.from, arc.to),
    angle: arc.middle,
    name: polar(centre, radius + 62, arc.middle),
  }))
  const pitch = count > 1 ? Math.min(...entries.slice(1).map((e, i) => e.name.y - (entries[i]?.name.y ?? 0))) : 120
  return {
    centre,
    days: ticksPath(
      centre,
      radius - 12,
      radius + 12,
      ticks.filter((t) => !t.monthStart).map((t) => t.angle),
    ),
    months: ticksPath(
      centre,
      radius - 12,
      radius + 32,
      ticks.filter((t) => t.monthStart).map((t) => t.angle),
    ),
    entries,
    target: Math.min(96, pitch - 4),
    room: w - 54 - Math.max(...entries.map((e) => e.name.x), 0),
  }
}

/** The small ring of the menu button: one arc a scene around its whole rim, in a box of 84 u. */
export function buttonArcs(count: number): readonly string[] {
  return arcs(count, 0, 360, count > 1 ? 10 : 1).map((arc) => arcPath({ x: 42, y: 42 }, 29, arc.from, arc.to))
}
