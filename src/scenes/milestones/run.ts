import type { DaySpan } from './dates'
import type { SceneOf } from '../../../electron/core/report'
import type { Dated } from './moment'

/** Moments that crowd on the year's axis: they are looked at through a glass, and told on a step of their own. */
export interface Run {
  readonly moments: readonly Dated[]
  readonly days: DaySpan
  /** Whether the pack has figures for how long it is and how many they are. */
  readonly counted: boolean
  /** The step that tells them. */
  readonly step: string | undefined
}

/** So many make a crowd; so near are they to each other, and so short is it, in shares of the axis. */
const [least, near, short] = [4, 1 / 20, 1 / 4] as const

/** The longest row of moments of which each is near to the one before it. */
function crowd(exact: readonly Dated[], reach: number): readonly Dated[] {
  const rows: Dated[][] = []
  for (const moment of exact) {
    const before = rows.at(-1)?.at(-1)
    if (before && moment.days.from - before.days.from <= reach) rows.at(-1)?.push(moment)
    else rows.push([moment])
  }
  return rows.reduce((best, row) => (row.length > best.length ? row : best), [])
}

/** The crowd of a year: what lies in the days that its pack looks at closely, else the longest one; undefined where nothing crowds. */
export function runOf(
  { window, steps }: SceneOf<'milestones'>,
  dated: readonly Dated[],
  axis: DaySpan,
  close: DaySpan,
): Run | undefined {
  const long = axis.to - axis.from + 1
  const exact = dated.filter(({ days }) => days.from === days.to)
  const within = exact.filter(({ days }) => days.from >= close.from && days.from <= close.to)
  const moments = window ? within : crowd(exact, long * near)
  const [first, last] = [moments[0], moments.at(-1)]
  if (!first || !last || moments.length < least || (last.days.to - first.days.from) / long > short) return undefined
  const step = window && steps.find(({ view }) => view === 'window')?.id
  return { moments, days: { from: first.days.from, to: last.days.to }, counted: window !== undefined, step }
}
