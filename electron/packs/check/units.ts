import { packFault, type PackFault } from '../../core/faults'
import { near } from '../../core/near'
import { builtInNames, measuresOf, perCent, unitOf } from '../../core/units'
import { kindOf } from '../kinds'
import type { RawPack } from '../pack'
import type { Facts, Scene } from '../schema'

/** Units that neither every report has nor this one declares; shares that are none. */
export function unitFaults({ facts, manifest, texts, tour }: RawPack): readonly PackFault[] {
  const file = manifest.files.facts
  const declared = measuresOf(facts.units, texts)
  const known = [...declared.keys(), ...builtInNames].filter((id) => id !== '')
  const of = (list: 'figures' | 'derived'): readonly PackFault[] =>
    facts[list].flatMap(({ unit }, i) =>
      unitOf(unit, declared)
        ? []
        : [packFault('unknown-unit', file, `${list}[${i}].unit`, { unit, like: near(unit, known) })],
    )
  return [...of('figures'), ...of('derived'), ...shareFaults(tour.scenes, facts, manifest.files.tour)]
}

/** The bar of a share is a part of a whole: what is counted in something else has none. */
const shareFaults = (scenes: readonly Scene[], facts: Facts, file: string): readonly PackFault[] =>
  scenes.flatMap((scene, i) =>
    kindOf(scene)
      .shares(scene)
      .flatMap(({ at, id }) => {
        const figure = [...facts.figures, ...facts.derived].find((one) => one.id === id)
        if (!figure || figure.unit === perCent) return []
        return [packFault('not-a-share', file, `scenes[${i}].${at}`, { id, unit: figure.unit })]
      }),
  )
