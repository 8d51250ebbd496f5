import { factOf } from '../../../electron/core/reading'
import type { MilestoneFact, Report, SceneOf } from '../../../electron/core/report'
import { placingOf, type DaySpan, type Placing } from './dates'

/** A milestone of the scene with its place in time. */
export interface Item {
  readonly id: string
  readonly milestone: MilestoneFact
  readonly placing: Placing
  /** Whether it falls on one of the magnified days. */
  readonly inWindow: boolean
}

/** What the scene tells of, in the order of the pack. */
export interface Story {
  readonly year: number
  readonly window: DaySpan
  readonly items: readonly Item[]
}

/** Reads the scene's milestones; the window spans the days of its two ends, both counted. */
export function storyOf(report: Report, scene: SceneOf<'milestones'>): Story {
  const year = Number(report.manifest.period)
  const find = (id: string): Placing | undefined => placingOf(factOf(report, id, 'milestone'), year)
  const dayIn = (id: string): number => {
    const placing = find(id)
    return placing?.kind === 'day' ? placing.days.from : 0
  }
  const window = { from: dayIn(scene.window.from), to: dayIn(scene.window.to) }
  const items = scene.milestones.flatMap((id) => {
    const placing = find(id)
    if (!placing) return []
    const inWindow = placing.kind === 'day' && placing.days.from >= window.from && placing.days.to <= window.to
    return [{ id, milestone: factOf(report, id, 'milestone'), placing, inWindow }]
  })
  return { year, window, items }
}

/** Days of the window on which something happened. */
export const busyDays = (story: Story): readonly number[] =>
  story.items.flatMap((item) => (item.inWindow && item.placing.kind === 'day' ? [item.placing.days.from] : []))

/** The figure told with an event: its own, or the first its companies carry. */
export function figureOfEvent(report: Report, milestone: MilestoneFact): string | undefined {
  if (milestone.figure !== undefined) return milestone.figure
  for (const id of milestone.companies ?? []) {
    const company = report.facts[id]
    if (company?.kind === 'company' && company.figure !== undefined) return company.figure
  }
  return undefined
}
