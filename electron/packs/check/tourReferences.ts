import type { Nameable } from '../../core/faults'
import type { Scene, SceneOf, Tour } from '../schema'
import { anyFact, anyFigure, type Reference } from './names'

type Ref = Omit<Reference, 'file'>

const one = (at: string, ref: string | undefined, ...wanted: readonly Nameable[]): readonly Ref[] =>
  ref === undefined ? [] : [{ at, ref, wanted }]
const many = (at: string, refs: readonly string[] | undefined, ...wanted: readonly Nameable[]): readonly Ref[] =>
  (refs ?? []).map((ref, i) => ({ at: `${at}[${i}]`, ref, wanted }))

/** Every fact, place and crossing tour.json names, with what it must be. */
export const tourReferences = (tour: Tour, file: string): readonly Reference[] =>
  [
    ...many('attract.figures', tour.attract.figures, ...anyFigure),
    ...tour.scenes.flatMap((scene, i) => [
      ...sceneReferences(scene).map((ref) => ({ ...ref, at: `scenes[${i}].${ref.at}` })),
      ...scene.steps.flatMap((step, j) => [
        ...many(`scenes[${i}].steps[${j}].facts`, step.facts, ...anyFact),
        ...('guess' in step ? one(`scenes[${i}].steps[${j}].guess.fact`, step.guess?.fact, ...anyFigure) : []),
      ]),
    ]),
  ].map((ref) => ({ ...ref, file }))

function sceneReferences(scene: Scene): readonly Ref[] {
  switch (scene.kind) {
    case 'opening':
      return [
        ...one('strategy', scene.strategy, 'list'),
        ...one('mission', scene.mission, 'statement'),
        ...many('roles', scene.roles, 'statement'),
        ...one('town', scene.town, 'list'),
      ]
    case 'milestones':
      return milestoneReferences(scene)
    case 'indicators':
      return indicatorReferences(scene)
    case 'clusters':
      return clusterReferences(scene)
    case 'projects':
      return projectReferences(scene)
    case 'map':
      return mapReferences(scene)
    case 'livability':
      return [
        ...scene.works.flatMap(({ work }, i) => one(`works[${i}].work`, work, 'work')),
        ...one('governance', scene.governance, 'work'),
        ...one('environment', scene.environment, 'list'),
        ...(scene.street ?? []).map(({ item }, i): Ref => ({
          at: `street[${i}].item`,
          ref: item,
          wanted: ['item'],
          of: scene.environment,
        })),
      ]
    case 'outlook':
      return [
        ...many('strategies', scene.strategies, 'statement'),
        ...one('year', scene.year, 'list'),
        ...one('double', scene.double, 'statement'),
        ...(scene.targets ?? []).flatMap(({ figure }, i) => one(`targets[${i}].figure`, figure, ...anyFigure)),
        ...one('lines', scene.lines, 'list'),
        ...many('take', scene.take, ...anyFigure),
      ]
    case 'story':
      return scene.steps.flatMap((step, i) => many(`steps[${i}].figures`, step.figures, ...anyFigure))
  }
}

const milestoneReferences = (scene: SceneOf<'milestones'>): readonly Ref[] => [
  ...many('milestones', scene.milestones, 'milestone'),
  ...one('window.from', scene.window?.from, 'milestone'),
  ...one('window.to', scene.window?.to, 'milestone'),
  ...one('window.days', scene.window?.days, ...anyFigure),
  ...one('window.count', scene.window?.count, ...anyFigure),
  ...many('through', scene.through, 'list'),
  ...(scene.drawings ?? []).flatMap((drawing, i) => one(`drawings[${i}].of`, drawing.of, 'milestone')),
  ...scene.steps.flatMap((step, i) => one(`steps[${i}].milestone`, step.milestone, 'milestone')),
]

const indicatorReferences = (scene: SceneOf<'indicators'>): readonly Ref[] => [
  ...scene.pair.flatMap((pair, i) => [
    ...one(`pair[${i}].figure`, `${pair.figure}#growth`, 'figure'),
    ...one(`pair[${i}].base`, pair.base, ...anyFigure),
    ...one(`pair[${i}].index`, pair.index, ...anyFigure),
  ]),
  ...many('amounts', scene.amounts, 'figure'),
  ...one('whole.figure', scene.whole?.figure, 'figure'),
  ...many('whole.parts', scene.whole?.parts, 'figure'),
  ...many('quiet', scene.quiet, 'figure'),
]

const clusterReferences = (scene: SceneOf<'clusters'>): readonly Ref[] => [
  ...one('share', scene.share, 'figure'),
  ...scene.outputs.flatMap((output, i) => [
    ...one(`outputs[${i}].cluster`, output.cluster, 'cluster'),
    ...one(`outputs[${i}].figure`, output.figure, 'figure'),
    ...one(`outputs[${i}].base`, output.base, ...anyFigure),
  ]),
  ...one('firms.list', scene.firms.list, 'list'),
  ...many('firms.companies', scene.firms.companies, 'company'),
  ...many('targets', scene.targets, 'cluster'),
  ...many('singles', scene.singles, 'cluster'),
  ...(scene.drawings ?? []).flatMap((drawing, i) => one(`drawings[${i}].of`, drawing.of, 'cluster')),
]

const projectReferences = (scene: SceneOf<'projects'>): readonly Ref[] => [
  ...many('tiers', scene.tiers, 'figure'),
  ...one('total', scene.total, ...anyFigure),
  ...one('landed.figure', scene.landed.figure, 'figure'),
  ...many('landed.strips', scene.landed.strips, 'figure'),
  ...one('libraries', scene.libraries, 'list'),
  ...scene.berths.flatMap((berth, i) => [
    ...one(`berths[${i}].figure`, berth.figure, 'figure'),
    ...many(`berths[${i}].parts`, berth.parts, 'figure'),
  ]),
  ...(scene.drawings ?? []).flatMap((drawing, i) => one(`drawings[${i}].of`, drawing.of, 'figure', 'list')),
]

const mapReferences = (scene: SceneOf<'map'>): readonly Ref[] => [
  ...one('park', scene.park, 'place'),
  ...one('crossing', scene.crossing, 'crossing'),
  ...one('linked.link', scene.linked.link, 'link'),
  ...one('linked.place', scene.linked.place, 'place'),
  ...scene.steps.flatMap((step, i) => [
    ...many(`steps[${i}].places`, step.places, 'place'),
    ...many(`steps[${i}].distances`, step.distances, 'derived'),
    ...(step.links ?? []).flatMap((strand, j) => [
      ...one(`steps[${i}].links[${j}].link`, strand.link, 'link'),
      ...one(`steps[${i}].links[${j}].place`, strand.place, 'place'),
    ]),
  ]),
]
