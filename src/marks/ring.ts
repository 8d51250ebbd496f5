import type { MilestoneFact } from '../../electron/core/report'
import type { Point } from '../picture/stage'

export type { Point }

/** One day of the ring; angles in degrees clockwise from 12 o'clock, where the year begins. */
export interface DayTick {
  /** 0 = 1 January. */
  readonly day: number
  readonly angle: number
  readonly monthStart: boolean
}

/** A dated event on the ring: `from` = `to` for a day; a span of degrees where the report is not that exact. */
export interface EventTick {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly exact: boolean
}

const dayMs = 86_400_000
const startOf = (year: number): number => Date.UTC(year, 0, 1)

/** Days of a calendar year: 366 in 2020. */
export const daysInYear = (year: number): number => Math.round((startOf(year + 1) - startOf(year)) / dayMs)

/** Degrees at which a day of the year begins; whole days count from 0. */
const angleOfDay = (day: number, year: number): number => (day / daysInYear(year)) * 360

/** One tick a day of the year, in order from 12 o'clock clockwise. */
export function dayTicks(year: number): readonly DayTick[] {
  return Array.from({ length: daysInYear(year) }, (_, day) => ({
    day,
    angle: angleOfDay(day, year),
    monthStart: new Date(startOf(year) + day * dayMs).getUTCDate() === 1,
  }))
}

const dayOf = (year: number, month: number, date: number): number =>
  (Date.UTC(year, month - 1, date) - startOf(year)) / dayMs

/** First and last day a dated milestone may mean within the year; undefined where it names no part of that year. */
function spanOf(milestone: MilestoneFact, year: number): readonly [number, number] | undefined {
  const [y, month, date] = milestone.date.split('-').map(Number)
  if (y !== year || month === undefined) return undefined
  if (date !== undefined) return [dayOf(year, month, date), dayOf(year, month, date)]
  // "Mid-month" is the month's middle ten days; anything else given by its month may be any day of it.
  if (milestone.precision === 'mid-month') return [dayOf(year, month, 11), dayOf(year, month, 20)]
  return [dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1]
}

/** The year's dated events in the order of the year; those dated by the year alone, or undated, have no place on the ring. */
export function eventTicks(milestones: readonly MilestoneFact[], year: number): readonly EventTick[] {
  return milestones
    .flatMap((milestone) => {
      const span = milestone.precision === 'undated' ? undefined : spanOf(milestone, year)
      if (!span) return []
      const [from, to] = span
      return [{ id: milestone.id, from: angleOfDay(from, year), to: angleOfDay(to, year), exact: from === to }]
    })
    .sort((a, b) => a.from - b.from)
}

/** The point at `angle` degrees clockwise from 12 o'clock. */
export function polar(centre: Point, radius: number, angle: number): Point {
  const rad = (angle * Math.PI) / 180
  return { x: centre.x + radius * Math.sin(rad), y: centre.y - radius * Math.cos(rad) }
}

const at = ({ x, y }: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`

/** SVG path of radial strokes from radius `inner` to `outer`: one element for a whole ring of ticks. */
export const ticksPath = (centre: Point, inner: number, outer: number, angles: readonly number[]): string =>
  angles.map((a) => `M${at(polar(centre, inner, a))}L${at(polar(centre, outer, a))}`).join('')

/** SVG path of an arc clockwise from one angle to another (less than a full turn). */
export function arcPath(centre: Point, radius: number, from: number, to: number): string {
  const large = to - from > 180 ? 1 : 0
  return `M${at(polar(centre, radius, from))}A${radius} ${radius} 0 ${large} 1 ${at(polar(centre, radius, to))}`
}

/** An arc of a menu: where it begins, ends and has its name. */
export interface Arc {
  readonly from: number
  readonly to: number
  readonly middle: number
}

/** Cuts the rim between two angles into `count` equal arcs, `gap` degrees apart, clockwise. */
export function arcs(count: number, from: number, to: number, gap: number): readonly Arc[] {
  const step = (to - from) / Math.max(1, count)
  return Array.from({ length: count }, (_, i) => {
    const start = from + i * step
    return { from: start + gap / 2, to: start + step - gap / 2, middle: start + step / 2 }
  })
}
