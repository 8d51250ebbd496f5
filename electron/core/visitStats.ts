import type { Visit } from './visits'

/** How often something was, by name; the most frequent first. */
export type Counts = readonly { readonly name: string; readonly count: number }[]

/** What visits of some days say together. */
export interface VisitStats {
  readonly visits: number
  /** Of all visits, seconds. */
  readonly medianSeconds: number
  /** Every day of the period, in order. */
  readonly days: Counts
  /** Hours 0–23. */
  readonly hours: readonly number[]
  /** Seconds a visit that saw the scene spent on it on average, in the order of the tour. */
  readonly dwell: readonly { readonly name: string; readonly seconds: number; readonly visits: number }[]
  /** Scene on which visits ended. */
  readonly left: Counts
  readonly locales: Counts
  readonly taps: Counts
}

const counted = (names: readonly string[]): Counts => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

/** Adds visits up. `days` are the days of the period, `YYYY-MM-DD`, `scenes` the tour's in order. Pure. */
export function visitStats(visits: readonly Visit[], days: readonly string[], scenes: readonly string[]): VisitStats {
  const hours = Array.from({ length: 24 }, () => 0)
  for (const { start } of visits) {
    const hour = Number(start.slice(11, 13))
    hours[hour] = (hours[hour] ?? 0) + 1
  }
  const perDay = new Map(counted(visits.map(({ start }) => start.slice(0, 10))).map(({ name, count }) => [name, count]))
  return {
    ...{ visits: visits.length, medianSeconds: median(visits.map((visit) => visit.seconds)), hours },
    days: days.map((name) => ({ name, count: perDay.get(name) ?? 0 })),
    dwell: scenes.map((name) => dwellOn(name, visits)),
    left: counted(visits.flatMap(({ steps }) => steps.at(-1)?.scene ?? [])),
    locales: counted(visits.map(({ locale }) => locale)),
    taps: counted(visits.flatMap(({ taps }) => taps)),
  }
}

function dwellOn(name: string, visits: readonly Visit[]): VisitStats['dwell'][number] {
  const each = visits.flatMap(({ steps }) => {
    const there = steps.filter(({ scene }) => scene === name)
    return there.length > 0 ? [there.reduce((sum, { seconds }) => sum + seconds, 0)] : []
  })
  const all = each.reduce((sum, seconds) => sum + seconds, 0)
  return { name, visits: each.length, seconds: each.length > 0 ? Math.round(all / each.length) : 0 }
}

/** Visits as a table, one line a step of a visit, for a spreadsheet. */
export function visitTable(visits: readonly Visit[]): readonly (readonly (string | number)[])[] {
  const head = [
    'visit',
    'start',
    'seconds',
    'language',
    'switches',
    'route',
    'end',
    'scene',
    'step',
    'step seconds',
    'figures tapped',
  ]
  const rows = visits.flatMap((visit, i) =>
    visit.steps.map((step, k) => [
      ...[i + 1, visit.start, visit.seconds, visit.locale, visit.switches, visit.route, visit.end],
      ...[step.scene, step.step, step.seconds, k === 0 ? visit.taps.join(' ') : ''],
    ]),
  )
  return [head, ...rows]
}

/** A table as CSV (RFC 4180) that spreadsheets open as text, not as formulas; with a byte-order mark, so that they read Chinese. */
export function asCsv(table: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${table.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
