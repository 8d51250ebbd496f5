import { packFault, type PackFault } from '../../core/faults'
import { near } from '../../core/near'
import { builtInNames, measuresOf, unitOf } from '../../core/units'
import type { RawPack } from '../pack'

/** Units that neither every report has nor this one declares. */
export function unitFaults({ facts, manifest, texts }: RawPack): readonly PackFault[] {
  const file = manifest.files.facts
  const declared = measuresOf(facts.units, texts)
  const known = [...declared.keys(), ...builtInNames].filter((id) => id !== '')
  const of = (list: 'figures' | 'derived'): readonly PackFault[] =>
    facts[list].flatMap(({ unit }, i) =>
      unitOf(unit, declared)
        ? []
        : [packFault('unknown-unit', file, `${list}[${i}].unit`, { unit, like: near(unit, known) })],
    )
  return [...of('figures'), ...of('derived')]
}
