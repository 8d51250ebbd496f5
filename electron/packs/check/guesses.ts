import { packFault, type PackFault } from '../../core/faults'
import { roundTo } from '../../core/formulas'
import { findFigure } from '../../core/reading'
import { isCounted, measured, measuresOf, perCent } from '../../core/units'
import type { RawPack } from '../pack'
import { statedEntries } from '../facts'
import { distanceOf } from '../derive'
import { kindOf } from '../kinds'

/** A straight distance by its id, as the loader will work it out; undefined where the pack cannot say. */
function farIn(pack: RawPack): (id: string) => number | undefined {
  const between = distanceOf(pack)
  return (id) => {
    const entry = pack.facts.derived.find((one) => one.id === id)
    if (entry?.formula.op !== 'distance') return undefined
    const km = between(entry.formula.from, entry.formula.to)
    return km === undefined ? undefined : roundTo(km, entry.round)
  }
}

/** Questions that ask for what their step does not show, or on a scale that does not reach past the answer. */
export function guessFaults(pack: RawPack): readonly PackFault[] {
  const { facts, tour, manifest, texts } = pack
  const file = manifest.files.tour
  const measures = measuresOf(facts.units, texts)
  const stated = Object.fromEntries(
    statedEntries(facts).flatMap(({ fact }) => (fact.kind === 'figure' ? [[fact.id, measured(fact, measures)]] : [])),
  )
  const far = farIn(pack)
  return tour.scenes.flatMap((scene, i) =>
    scene.steps.flatMap((step, j): readonly PackFault[] => {
      if (!('guess' in step) || !step.guess) return []
      const { fact, from, to } = step.guess
      const at = `scenes[${i}].steps[${j}].guess`
      const figure = findFigure(stated, fact)
      const { wanted, refs } = kindOf(scene).asks(scene, step) ?? { wanted: 'nothing', refs: [] }
      const unfit =
        !refs.includes(fact) ||
        (wanted === 'share' && figure?.unit !== perCent) ||
        (wanted === 'count' && !(figure && isCounted(figure)))
      if (unfit) return [packFault('not-guessable', file, `${at}.fact`, { id: fact, wanted })]
      const value = figure?.value ?? far(fact)
      if (value === undefined || (from < value && value < to)) return []
      return [packFault('guess-scale', file, at, { id: fact, value, from, to })]
    }),
  )
}
