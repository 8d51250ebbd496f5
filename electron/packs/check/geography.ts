import { manifestFile, type RawPack } from '../pack'
import { packFault, type PackFault } from '../../core/faults'

/** A map or a distance has its geography; a crossing's north end lies north of its south end. */
export function geographyFaults({ facts, tour, geography, manifest }: RawPack): readonly PackFault[] {
  const { files } = manifest
  if (geography) {
    return geography.crossings.flatMap(({ id, north, south }, i) =>
      north && south && north.lat < south.lat
        ? [packFault('swapped-ends', files.geography?.crossings ?? manifestFile, `crossings[${i}].north`, { id })]
        : [],
    )
  }
  const map = tour.scenes.findIndex((scene) => scene.kind === 'map')
  const distance = facts.derived.findIndex(({ formula }) => formula.op === 'distance')
  return [
    ...(map < 0 ? [] : [packFault('no-geography', files.tour, `scenes[${map}]`, {})]),
    ...(distance < 0 ? [] : [packFault('no-geography', files.facts, `derived[${distance}].formula`, {})]),
  ]
}
