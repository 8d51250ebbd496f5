import { isWithin, monthsOf } from '../../electron/core/period'
import type { MilestoneFact } from '../../electron/core/report'
import type { Point } from '../picture/stage'

export type { Point }

/** One day of the ring; angles in degrees clockwise from 12 o'clock, where the period begins. */
export interface DayTick {
  /** 0 = its first day. */
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
const timeOf = (month: string, months = 0): number => {
  const [year = 0, at = 1] = month.split('-').map(Number)
  return Date.UTC(year, at - 1 + months, 1)
}
const startOf = (period: string): number => timeOf(monthsOf(period).from)

/** Days of a reported period: 366 of 2020. */
export const daysOf = (period: string): number => Math.round((timeOf(monthsOf(period).to, 1) - startOf(period)) / dayMs)

/** Degrees at which a day of the period begins; whole days count from 0. */
const angleOfDay = (day: number, period: string): number => (day / daysOf(period)) * 360

/** Ticks that a ring has room for. */
const mostTicks = 750

/** One tick a day of the period, in order from 12 o'clock clockwise; of many years some days apart, and each month's first. */
export function dayTicks(period: string): readonly DayTick[] {
  const days = daysOf(period)
  const apart = Math.ceil(days / mostTicks)
  return Array.from({ length: days }, (_, day) => ({
    day,
    angle: angleOfDay(day, period),
    monthStart: new Date(startOf(period) + day * dayMs).getUTCDate() === 1,
  })).filter(({ day, monthStart }) => monthStart || day % apart === 0)
}

/** First and last day a dated milestone may mean within the period; undefined where it names no part of it. */
function spanOf(milestone: MilestoneFact, period: string): readonly [number, number] | undefined {
  const [y = 0, month, date] = milestone.date.split('-').map(Number)
  if (month === undefined || !isWithin(milestone.date, period)) return undefined
  const dayOf = (year: number, of: number, day: number): number =>
    (Date.UTC(year, of - 1, day) - startOf(period)) / dayMs
  if (date !== undefined) return [dayOf(y, month, date), dayOf(y, month, date)]
  // "Mid-month" is the month's middle ten days; anything else given by its month may be any day of it.
  if (milestone.precision === 'mid-month') return [dayOf(y, month, 11), dayOf(y, month, 20)]
  return [dayOf(y, month, 1), dayOf(y, month + 1, 1) - 1]
}

/** The period's dated events in their order; those dated by the year alone, or undated, have no place on the ring. */
export function eventTicks(milestones: readonly MilestoneFact[], period: string): readonly EventTick[] {
  return milestones
    .flatMap((milestone) => {
      const span = milestone.precision === 'undated' ? undefined : spanOf(milestone, period)
      if (!span) return []
      const [from, to] = span
      return [{ id: milestone.id, from: angleOfDay(from, period), to: angleOfDay(to, period), exact: from === to }]
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
