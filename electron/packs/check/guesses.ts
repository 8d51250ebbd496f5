import { packFault, type Guessable, type PackFault } from '../../core/faults'
import { findFigure } from '../../core/reading'
import { isCounted, measured, measuresOf, perCent } from '../../core/units'
import type { RawPack } from '../pack'
import { statedEntries } from '../facts'
import type { Scene } from '../schema'

interface Askable {
  readonly wanted: Guessable
  readonly refs: readonly string[]
}

/** What a step may ask for: what its picture can leave out, and then tell on the same scale. */
function askableOf(scene: Scene, view: string): Askable {
  if (scene.kind === 'indicators' && view === 'growth')
    return { wanted: 'growth', refs: scene.pair.map(({ figure }) => `${figure}#growth`) }
  if (scene.kind === 'clusters' && view === 'share')
    return { wanted: 'share', refs: scene.share === undefined ? [] : [scene.share] }
  if (scene.kind === 'projects' && view === 'landed') return { wanted: 'count', refs: [scene.landed.figure] }
  return { wanted: scene.kind === 'map' && view === 'crossings' ? 'figure' : 'nothing', refs: [] }
}

/** Questions that ask for what their step does not show, or on a scale that does not reach past the answer. */
export function guessFaults({ facts, tour, manifest, texts }: RawPack): readonly PackFault[] {
  const file = manifest.files.tour
  const measures = measuresOf(facts.units, texts)
  const stated = Object.fromEntries(
    statedEntries(facts).flatMap(({ fact }) => (fact.kind === 'figure' ? [[fact.id, measured(fact, measures)]] : [])),
  )
  return tour.scenes.flatMap((scene, i) =>
    scene.steps.flatMap((step, j): readonly PackFault[] => {
      if (!('guess' in step) || !step.guess) return []
      const { fact, from, to } = step.guess
      const at = `scenes[${i}].steps[${j}].guess`
      const figure = findFigure(stated, fact)
      const { wanted, refs } = askableOf(scene, step.view)
      const unfit =
        wanted === 'nothing' ||
        (wanted !== 'figure' && !refs.includes(fact)) ||
        (wanted === 'share' && figure?.unit !== perCent) ||
        (wanted === 'count' && !(figure && isCounted(figure)))
      if (unfit) return [packFault('not-guessable', file, `${at}.fact`, { id: fact, wanted })]
      if (!figure || (from < figure.value && figure.value < to)) return []
      return [packFault('guess-scale', file, at, { id: fact, value: figure.value, from, to })]
    }),
  )
}
