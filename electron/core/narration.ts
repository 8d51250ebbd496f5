import type { Report } from './report'
import type { Walk } from './route'
import type { Spoken } from './spoken'
import type { Spot, TourState } from './tour'

/** A step of a walk in the audience's language. */
export interface SpokenStep extends Spot {
  readonly walk: Walk
  readonly locale: string
}

/** What is said at a step of a walk in the audience's language; undefined where nothing is. Pure. */
export function spokenAt(report: Report, { walk, scene, step, locale }: SpokenStep): Spoken | undefined {
  const stop = walk.stops[scene]
  return report.narration?.[`${stop?.scene ?? ''}/${stop?.steps[step] ?? ''}`]?.[locale]
}

/** What there is to be seen of narration: nothing, words, or words and a film. */
export type Foot = 'none' | 'words' | 'sign'

/** What the foot of the stage has to have room for on a walk. Pure. */
export function footOf(report: Report, { walk, locale }: Pick<SpokenStep, 'walk' | 'locale'>): Foot {
  const all = walk.stops.flatMap(({ steps }, scene) =>
    steps.flatMap((_, step) => spokenAt(report, { walk, scene, step, locale }) ?? []),
  )
  if (all.some(({ sign }) => sign !== undefined)) return 'sign'
  return all.some(({ cues }) => cues.length > 0) ? 'words' : 'none'
}

/** What the foot of the stage has room for now: something only while the tour leads itself, or waits to. Pure. */
export const footNow = (report: Report | null, state: TourState | undefined): Foot =>
  !report || !state || state.leading === 'off' || state.phase === 'attract' ? 'none' : footOf(report, state)
