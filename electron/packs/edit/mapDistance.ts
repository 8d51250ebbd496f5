import type { InEach } from '../../core/contracts/inEach'
import type { LandScene } from '../../core/reading'
import { freeId, type StoryFiles } from './files'

/** Kilometres a distance may be rounded to, as people say them. */
const steps = [1, 2, 5, 10, 20, 50, 100] as const

/** Adds the straight distance from the park to a place, told on that step; it says no more than its two ends are known. */
export function distanceTo(
  { places, facts, texts }: StoryFiles,
  { park }: LandScene,
  step: LandScene['steps'][number],
  place: string,
  name: InEach,
): void {
  const worth = Math.max(
    ...(places?.places ?? []).flatMap((one) => (one.id === park || one.id === place ? [one.accuracy_m / 1000] : [0])),
  )
  const id = freeId(`distance-${place}`, [...facts.derived, ...facts.figures])
  facts.derived.push({
    ...{ id, unit: '公里', round: steps.find((km) => km >= worth) ?? Math.ceil(worth), bound: 'about' },
    formula: { op: 'distance', from: park, to: place },
  })
  step.distances = [...(step.distances ?? []), id]
  step.facts.push(id)
  for (const [locale, said] of Object.entries(texts)) {
    const called = name[locale]?.trim() ?? ''
    const isChinese = locale.toLowerCase().startsWith('zh')
    said.facts[id] = { name: isChinese ? `到${called}` : `To ${called}`, short: called }
  }
}
