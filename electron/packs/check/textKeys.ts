import { kindOf } from '../kinds'
import type { RawPack } from '../pack'

/** Joins a path into one key; no text key holds this character, since JSON files are written by hand. */
const joint = '\u0001'
export const keyOf = (path: readonly string[]): string => path.join(joint)
export const pathOf = (key: string): readonly string[] => key.split(joint)

/** One locale's texts laid flat. */
export interface FlatTexts {
  /** Texts by key; the lines of a list count as one text each and are not compared between locales. */
  readonly leaves: ReadonlyMap<string, string>
  /** Every group on the way to a text, and every empty one. */
  readonly groups: ReadonlySet<string>
}

export function flatten(texts: object): FlatTexts {
  const leaves = new Map<string, string>()
  const groups = new Set<string>()
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') leaves.set(keyOf(path), value)
    else if (typeof value === 'object' && value !== null) {
      groups.add(keyOf(path))
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name])
    }
  }
  visit(texts, [])
  return { leaves, groups }
}

/** Whether a text must stand in every locale alike: all but the slogan's lines, the schema's address and what one of a unit is called. */
export const isCompared = (path: readonly string[]): boolean =>
  path[0] !== '$schema' && path[1] !== 'slogan' && !(path[0] === 'units' && path[2] === 'one')

/** Texts every locale must have. */
export function requiredKeys(pack: RawPack): readonly string[] {
  const { facts, tour, geography, manifest } = pack
  const kinds = [facts.statements, facts.lists, facts.figures, facts.derived, facts.milestones]
  const named = [...kinds, facts.clusters, facts.companies, facts.links, facts.works].flat()
  const parts = Object.keys(manifest.source.paragraphs)
  return [
    ...named.map(({ id }) => ['facts', id, 'name']),
    ...facts.lists.flatMap(({ id, items }) => items.map((item) => ['facts', id, 'items', item])),
    ...facts.links.flatMap(({ id, fields }) => (fields ?? []).map((field) => ['facts', id, 'fields', field])),
    ...facts.links.flatMap(({ id, partners }) => (partners ?? []).map((partner) => ['facts', id, 'partners', partner])),
    ...tour.scenes.map(({ id }) => ['scenes', id, 'name']),
    ...tour.scenes.flatMap(({ id, steps }) => steps.map((step) => ['scenes', id, 'steps', step.id, 'title'])),
    ...tour.scenes.flatMap(({ id, steps }) =>
      steps.flatMap((step) => ('guess' in step && step.guess ? [['scenes', id, 'steps', step.id, 'ask']] : [])),
    ),
    ...tour.scenes.flatMap((scene) =>
      kindOf(scene)
        .texts(scene)
        .map((path) => ['scenes', scene.id, ...path]),
    ),
    ...tour.routes.map(({ id }) => ['routes', id, 'name']),
    ...tour.attract.figures.map((id) => ['attract', 'captions', id]),
    ...parts.flatMap((part) => [
      ['source', 'parts', part],
      ['source', 'partsShort', part],
    ]),
    ...(geography.places ?? namedPlaces(tour)).map(({ id }) => ['places', id, 'name']),
    ...(geography.places ?? []).flatMap((p) =>
      p.drive_minutes === undefined ? [] : [['places', p.id, 'driveSource']],
    ),
    ...(geography.crossings ?? []).map(({ id }) => ['crossings', id, 'name']),
    ...(facts.units ?? []).map(({ id }) => ['units', id, 'name']),
  ].map(keyOf)
}

/** Places the map's list names where the pack has no file of places. */
const namedPlaces = (tour: RawPack['tour']): readonly { readonly id: string }[] =>
  tour.scenes
    .flatMap((scene) => scene.steps.flatMap((step) => ('places' in step ? step.places : [])))
    .map((id) => ({ id }))

/** Names a text may carry without having to; any, for parts of the map that the pack does not have. */
function optionalKeys({ geography, texts }: RawPack): readonly string[] {
  const { landWater, rivers, places, crossings } = geography
  const waters = [...(landWater?.features ?? []), ...(rivers?.features ?? [])].map((f) => f.properties.name)
  const spoken = Object.values(texts)
  return [
    ...[...waters, ...(landWater && rivers ? [] : spoken.flatMap((t) => Object.keys(t.waters)))].map((name) =>
      keyOf(['waters', name]),
    ),
    ...(places ? [] : spoken.flatMap((t) => Object.keys(t.places))).map((name) => keyOf(['places', name])),
    ...(crossings ? [] : spoken.flatMap((t) => Object.keys(t.crossings))).map((name) => keyOf(['crossings', name])),
  ]
}

/** All prefixes of the keys a pack's texts may have. */
export function knownGroups(pack: RawPack): ReadonlySet<string> {
  // Every text file has these rooms; a pack without a map has nothing in them.
  const known = new Set(['places', 'crossings', 'waters', 'units'])
  for (const key of [...requiredKeys(pack), ...optionalKeys(pack)]) {
    const path = pathOf(key)
    for (let length = 1; length <= path.length; length += 1) known.add(keyOf(path.slice(0, length)))
  }
  return known
}

/** The part of a text's path that names something the pack does not have; undefined where all is known. */
export function surplusPart(path: readonly string[], known: ReadonlySet<string>): readonly string[] | undefined {
  return namingLengths(path)
    .map((length) => path.slice(0, length))
    .find((prefix) => !known.has(keyOf(prefix)))
}

/** Lengths at which a path names a fact, an item, a scene, a step … rather than a field of the schema. */
function namingLengths(path: readonly string[]): readonly number[] {
  const [room, second, third] = path
  switch (room) {
    case 'facts':
      return third === 'items' || third === 'fields' || third === 'partners' ? [2, 4] : [2]
    case 'scenes':
      return third === 'steps' ? [2, 4] : [2]
    case 'routes':
    case 'places':
    case 'crossings':
    case 'waters':
    case 'units':
      return [2]
    case 'attract':
      return second === 'captions' ? [3] : []
    case 'source':
      return second === 'parts' || second === 'partsShort' ? [3] : []
    default:
      return []
  }
}
