import { daysInYear } from '../../marks/ring'
import type { DaySpan } from './dates'

/** Where the days of a year lie along an axis of `length` u. Day d fills at(d) … at(d) + width(d). */
export interface DayScale {
  readonly days: number
  readonly length: number
  /** The magnified days; the whole year where nothing is magnified. */
  readonly window: DaySpan
  readonly at: (day: number) => number
  readonly width: (day: number) => number
  /** Width of one magnified day, u. */
  readonly cell: number
  /** Middles of the gaps that mark a change of scale, u. */
  readonly breaks: readonly number[]
}

/** The whole year true to scale. */
export function yearScale(year: number, length: number): DayScale {
  const days = daysInYear(year)
  const cell = length / days
  return {
    days,
    length,
    window: { from: 0, to: days - 1 },
    at: (day) => day * cell,
    width: () => cell,
    cell,
    breaks: [],
  }
}

/** Length of a gap that marks a change of scale, u. */
const gap = 36

/** The same axis stretched: the window's days as equal cells, the days before and after pressed together beyond a gap. */
export function windowScale(year: number, length: number, window: DaySpan): DayScale {
  const { from, to, after } = cut(year, window)
  const early = from === 0 ? 0 : Math.min(from * 0.7, length * 0.075)
  const late = after === 0 ? 0 : Math.min(after * 1.8, length * 0.022)
  const gaps = (from === 0 ? 0 : gap) + (after === 0 ? 0 : gap)
  return tapeScale(year, window, { early, late, cell: (length - early - late - gaps) / (to - from + 1) })
}

function cut(year: number, window: DaySpan): { from: number; to: number; after: number; days: number } {
  const days = daysInYear(year)
  const from = Math.max(0, Math.min(days - 1, window.from))
  const to = Math.max(from, Math.min(days - 1, window.to))
  return { from, to, after: days - 1 - to, days }
}

/** A tape of days as long as it gets: cells of that width, and so much for all days before and after them, u. */
export function tapeScale(
  year: number,
  window: DaySpan,
  room: { readonly early: number; readonly cell: number; readonly late: number },
): DayScale {
  const { from, to, after, days } = cut(year, window)
  const early = from === 0 ? 0 : room.early
  const late = after === 0 ? 0 : room.late
  const { cell } = room
  const start = early + (from === 0 ? 0 : gap)
  const end = start + (to - from + 1) * cell
  const length = end + late + (after === 0 ? 0 : gap)
  const at = (day: number): number => {
    if (day < from) return (day / from) * early
    if (day <= to) return start + (day - from) * cell
    return length - late + ((day - to - 1) / Math.max(1, after)) * late
  }
  const width = (day: number): number => (day < from ? early / from : day <= to ? cell : late / Math.max(1, after))
  const breaks = [...(from === 0 ? [] : [early + gap / 2]), ...(after === 0 ? [] : [end + gap / 2])]
  return { days, length, window: { from, to }, at, width, cell, breaks }
}

/** Longest run of days in the window that are not among `busy`; undefined where every day is. */
export function quietRun(window: DaySpan, busy: readonly number[]): DaySpan | undefined {
  const stops = [
    window.from - 1,
    ...busy.filter((d) => d >= window.from && d <= window.to).sort((a, b) => a - b),
    window.to + 1,
  ]
  let best: DaySpan | undefined
  for (let i = 1; i < stops.length; i += 1) {
    const run = { from: (stops[i - 1] ?? 0) + 1, to: (stops[i] ?? 0) - 1 }
    if (run.to >= run.from && (!best || run.to - run.from > best.to - best.from)) best = run
  }
  return best
}

/** Moves values as little as keeps them `apart` and within the range, in their order; packed evenly where there is no room. */
export function spread(values: readonly number[], apart: number, low: number, high: number): readonly number[] {
  const pitch = Math.min(apart, (high - low) / Math.max(1, values.length - 1))
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value || a.i - b.i)
  const up: number[] = []
  for (const [k, { value }] of order.entries())
    up.push(Math.max(value, low, k === 0 ? low : (up[k - 1] ?? low) + pitch))
  const out = new Array<number>(values.length).fill(low)
  let ceiling = high
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const placed = Math.min(up[k] ?? low, ceiling)
    out[order[k]?.i ?? 0] = placed
    ceiling = placed - pitch
  }
  return out
}
