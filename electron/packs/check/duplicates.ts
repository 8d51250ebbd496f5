import { packFault, type PackFault } from '../../core/faults'
import { allEntries } from '../facts'
import type { RawPack } from '../pack'

type Named = { readonly at: string; readonly id: string }

/** Ids that are given twice where one must do: facts over all their arrays, scenes, steps of a scene, routes, places, crossings, entries of a list. */
export function duplicateFaults(pack: RawPack): readonly PackFault[] {
  const { facts, tour, geography, manifest } = pack
  const { files } = manifest
  return [
    ...twice(files.facts, allEntries(facts)),
    ...facts.lists.flatMap((list, i) => twice(files.facts, plain(list.items, `lists[${i}].items`))),
    ...facts.links.flatMap((link, i) => [
      ...twice(files.facts, plain(link.fields ?? [], `links[${i}].fields`)),
      ...twice(files.facts, plain(link.partners ?? [], `links[${i}].partners`)),
    ]),
    ...twice(files.facts, entries(facts.units ?? [], 'units')),
    ...twice(files.tour, entries(tour.scenes, 'scenes')),
    ...tour.scenes.flatMap((scene, i) => twice(files.tour, entries(scene.steps, `scenes[${i}].steps`))),
    ...twice(files.tour, entries(tour.routes, 'routes')),
    ...twice(files.geography?.places ?? '', entries(geography.places ?? [], 'places')),
    ...twice(files.geography?.crossings ?? '', entries(geography.crossings ?? [], 'crossings')),
  ]
}

const entries = (list: readonly { readonly id: string }[], at: string): readonly Named[] =>
  list.map(({ id }, i) => ({ at: `${at}[${i}]`, id }))
const plain = (list: readonly string[], at: string): readonly Named[] =>
  list.map((id, i) => ({ at: `${at}[${i}]`, id }))

function twice(file: string, named: readonly Named[]): readonly PackFault[] {
  const first = new Map<string, string>()
  return named.flatMap(({ at, id }) => {
    const other = first.get(id)
    if (other !== undefined) return [packFault('duplicate-id', file, at, { id, other })]
    first.set(id, at)
    return []
  })
}
