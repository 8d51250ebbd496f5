import { kindOf } from '../kinds'
import { anyFigure, many, one } from '../kinds/refs'
import type { Tour } from '../schema'
import { anyFact, type Reference } from './names'

/** Every fact, place and crossing tour.json names, with what it must be. */
export const tourReferences = (tour: Tour, file: string): readonly Reference[] =>
  [
    ...many('attract.figures', tour.attract.figures, ...anyFigure),
    ...tour.scenes.flatMap((scene, i) => [
      ...kindOf(scene)
        .references(scene)
        .map((ref) => ({ ...ref, at: `scenes[${i}].${ref.at}` })),
      ...scene.steps.flatMap((step, j) => [
        ...many(`scenes[${i}].steps[${j}].facts`, step.facts, ...anyFact),
        ...('guess' in step ? one(`scenes[${i}].steps[${j}].guess.fact`, step.guess?.fact, ...anyFigure) : []),
      ]),
    ]),
  ].map((ref) => ({ ...ref, file }))
