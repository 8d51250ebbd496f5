import type { Band } from '../../electron/core/hall'
import type { Stage } from '../composables/useStage'
import { arcPath, arcs, dayTicks, polar, ticksPath, type Point } from '../marks/ring'
import { handLine } from './handLine'

/** One scene of the menu: its arc on the ring's inner rim and where its name begins, u. */
export interface MenuEntry {
  readonly path: string
  readonly angle: number
  readonly name: Point
}

export interface MenuLayout {
  readonly centre: Point
  /** Where the year is written: its middle, or in portrait its left edge. */
  readonly figure: Point
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
 * it. Pure. `period` is what is reported.
 */
export function menuLayout(stage: Stage, period: string, count: number): MenuLayout {
  const { w, h, portrait, reach } = stage
  if (reach) return lowLayout(stage, reach, period, count)
  const radius = portrait ? 700 : 660
  const centre = portrait ? { x: -130, y: h * 0.5 } : { x: w * 0.5 - 430, y: h * 0.5 }
  // In landscape the ring is cropped above and below: the arcs keep to what is seen of it.
  const half = portrait ? 52 : 46
  const entries = arcs(count, 90 - half, 90 + half, Math.min(1.4, 24 / Math.max(1, count))).map((arc) => ({
    path: arcPath(centre, radius - 44, arc.from, arc.to),
    angle: arc.middle,
    name: polar(centre, radius + 62, arc.middle),
  }))
  const pitch = count > 1 ? Math.min(...entries.slice(1).map((e, i) => e.name.y - (entries[i]?.name.y ?? 0))) : 120
  return {
    centre,
    figure: { x: Math.max(centre.x, 0), y: centre.y },
    ...periodTicks(centre, radius, period),
    entries,
    target: Math.min(96, pitch - 4),
    room: w - 54 - Math.max(...entries.map((e) => e.name.x), 0),
  }
}

/** The period's days as ticks of a ring, the first of each month longer. */
function periodTicks(centre: Point, radius: number, period: string, half = 360): Pick<MenuLayout, 'days' | 'months'> {
  const ticks = dayTicks(period).filter((t) => Math.abs(((t.angle + 540) % 360) - 180) <= half)
  const at = (monthStart: boolean): readonly number[] =>
    ticks.filter((t) => t.monthStart === monthStart).map((t) => t.angle)
  return {
    days: ticksPath(centre, radius - 12, radius + 12, at(false)),
    months: ticksPath(centre, radius - 12, radius + 32, at(true)),
  }
}

/** Where hands reach low: the ring rises like a sun over a block of names that lies wholly in the band. */
function lowLayout(stage: Stage, reach: Band, period: string, count: number): MenuLayout {
  const { w, h, portrait, content } = stage
  const columns = portrait ? 2 : 4
  const rows = Math.ceil(count / columns)
  const [gap, side] = [16, w - content.x]
  const left = content.x + 84 + 24
  const room = (side - left - (columns - 1) * gap) / columns
  const bottom = h - handLine(stage) + (portrait ? 0 : 34)
  const target = Math.max(60, Math.min(portrait ? 96 : 76, (bottom - reach.top - 4) / rows - gap))
  const top = bottom - rows * target - (rows - 1) * gap
  const radius = Math.min(w * 0.42, top - 140)
  const centre = { x: w / 2, y: top - 40 }
  const entries = arcs(count, -84, 84, Math.min(1.4, 24 / Math.max(1, count))).map((arc, i) => ({
    path: arcPath(centre, radius - 44, arc.from, arc.to),
    angle: arc.middle,
    name: {
      x: left + (i % columns) * (room + gap),
      y: top + Math.floor(i / columns) * (target + gap) + target / 2,
    },
  }))
  const figure = { x: w / 2, y: centre.y - 120 }
  return { centre, figure, ...periodTicks(centre, radius, period, 90), entries, target, room }
}

/** The small ring of the menu button: one arc a scene around its whole rim, in a box of 84 u. */
export function buttonArcs(count: number): readonly string[] {
  return arcs(count, 0, 360, count > 1 ? 10 : 1).map((arc) => arcPath({ x: 42, y: 42 }, 29, arc.from, arc.to))
}
