import type { PackFault } from '../../core/faults'
import type { RawPack } from '../pack'
import { duplicateFaults } from './duplicates'
import { factReferences } from './factReferences'
import { geographyFaults } from './geography'
import { guessFaults } from './guesses'
import { namesOf, referenceFault } from './names'
import { sourceFaults } from './sources'
import { sumFaults } from './sums'
import { textFaults } from './texts'
import { tourReferences } from './tourReferences'
import { unitFaults } from './units'
import { walkFaults } from './walks'

/** Compares a pack's files with one another. Linear in their size; finds all faults, not only the first. */
export function checkPack(pack: RawPack): readonly PackFault[] {
  const names = namesOf(pack)
  const { files } = pack.manifest
  const references = [...factReferences(pack.facts, files.facts), ...tourReferences(pack.tour, files.tour)]
  const units = unitFaults(pack)
  return [
    ...duplicateFaults(pack),
    ...references.flatMap((reference) => referenceFault(reference, names) ?? []),
    ...walkFaults(pack),
    ...guessFaults(pack),
    ...sourceFaults(pack),
    // What nobody knows the measure of is not added up.
    ...(units.length > 0 ? units : sumFaults(pack)),
    ...geographyFaults(pack),
    ...textFaults(pack, names),
  ]
}
