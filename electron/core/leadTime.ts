import { spokenAt, type SpokenStep } from './narration'
import { nameOf, textsOf } from './reading'
import { readingSeconds } from './readingTime'
import type { Report } from './report'
import type { Walk } from './route'

/** What a step says on the stage: its words, and the names of what it shows. Pure. */
export function wordsOn(report: Report, { walk, scene, step, locale }: SpokenStep): readonly string[] {
  const [at, stepId] = [walk.stops[scene]?.scene, walk.stops[scene]?.steps[step]]
  if (at === undefined || stepId === undefined) return []
  const words = textsOf(report, locale).scenes[at]?.steps[stepId]
  const facts = report.tour.scenes.find(({ id }) => id === at)?.steps.find(({ id }) => id === stepId)?.facts ?? []
  return [
    ...[words?.title, words?.lead, ...Object.values(words?.labels ?? {})].flatMap((line) => line ?? []),
    ...facts.flatMap((ref) => nameOf(report, locale, ref) ?? []),
  ]
}

/** What is between the end of what is said and the next step, seconds. */
export const breath = 1.2

/** How long a step stays in a tour that leads itself, seconds: as long as what is said there, else as long as reading takes. Pure. */
export function staySeconds(report: Report, step: SpokenStep): number {
  const spoken = spokenAt(report, step)
  return spoken ? spoken.seconds + breath : readingSeconds(wordsOn(report, step))
}

/** How long a walk takes in a tour that leads itself, seconds. Pure. */
export const walkSeconds = (report: Report, walk: Walk, locale: string): number =>
  walk.stops
    .flatMap(({ steps }, scene) => steps.map((_, step) => staySeconds(report, { walk, scene, step, locale })))
    .reduce((sum, seconds) => sum + seconds, 0)
