import { packFault, type PackFault } from '../../core/faults'
import { parseRef } from '../../core/reading'
import { allEntries } from '../facts'
import { kindOf } from '../kinds'
import type { RawPack } from '../pack'
import type { Route, Scene } from '../schema'

/** Routes name scenes and steps there are; every scene is on a route; event steps say which event; every fact is on a walked step. */
export function walkFaults(pack: RawPack): readonly PackFault[] {
  const { tour, manifest } = pack
  const file = manifest.files.tour
  const scenes = new Map(tour.scenes.map((scene) => [scene.id, scene]))
  return [
    ...tour.routes.flatMap((route, i) => stopFaults(route, `routes[${i}]`, scenes, file)),
    ...tour.routes.flatMap((route, i) => timeFaults(route, `routes[${i}]`, scenes, file)),
    ...doorFaults(tour, file),
    ...eventFaults(tour.scenes, file),
    ...unwalkedFaults(pack),
    ...unreachableFaults(pack),
  ]
}

/** Doors lead into routes there are. */
function doorFaults({ doors = [], routes }: RawPack['tour'], file: string): readonly PackFault[] {
  return doors.flatMap((id, i) =>
    routes.some((route) => route.id === id)
      ? []
      : [packFault('unknown-id', file, `doors[${i}]`, { id, wanted: ['route'] })],
  )
}

function stopFaults(route: Route, at: string, scenes: ReadonlyMap<string, Scene>, file: string): readonly PackFault[] {
  return route.stops.flatMap((stop, i) => {
    const scene = scenes.get(stop.scene)
    const here = `${at}.stops[${i}]`
    if (!scene) return [packFault('unknown-id', file, `${here}.scene`, { id: stop.scene, wanted: ['scene'] })]
    const steps = new Set(scene.steps.map((step) => step.id))
    return (stop.steps ?? []).flatMap((id, j) =>
      steps.has(id) ? [] : [packFault('unknown-id', file, `${here}.steps[${j}]`, { id, wanted: ['step'] })],
    )
  })
}

/** Steps of a stop, all of its scene's where it names none. */
const stepsOf = ({ scene, steps }: Route['stops'][number], scenes: ReadonlyMap<string, Scene>): readonly string[] =>
  steps ?? scenes.get(scene)?.steps.map(({ id }) => id) ?? []

/** Binary dust is no difference. */
const tolerance = 1e-6

/** A route's minutes are those of its steps, or leave something for the steps without; what may be left out is on it. */
function timeFaults(route: Route, at: string, scenes: ReadonlyMap<string, Scene>, file: string): readonly PackFault[] {
  const walked = route.stops.map((stop) => stepsOf(stop, scenes))
  const strange = route.stops.flatMap(({ minutes }, i) =>
    Object.keys(minutes ?? {}).flatMap((id) =>
      walked[i]?.includes(id)
        ? []
        : [packFault('unknown-id', file, `${at}.stops[${i}].minutes.${id}`, { id, wanted: ['step'] })],
    ),
  )
  const onRoute = new Set(route.stops.flatMap(({ scene }, i) => walked[i]?.map((step) => `${scene}/${step}`) ?? []))
  const lost = (route.spare ?? []).flatMap((id, i) =>
    onRoute.has(id) ? [] : [packFault('unknown-id', file, `${at}.spare[${i}]`, { id, wanted: ['step'] })],
  )
  const shares = route.stops.flatMap(({ minutes }, i) => (walked[i] ?? []).map((step) => minutes?.[step]))
  const given = shares.filter((share) => share !== undefined)
  const sum = Number(given.reduce((total, share) => total + share, 0).toPrecision(12))
  const all = given.length === shares.length
  const wrong = all ? Math.abs(sum - route.minutes) > tolerance : sum >= route.minutes
  const told = wrong
    ? [packFault('route-minutes', file, `${at}.minutes`, { id: route.id, stated: route.minutes, sum, all })]
    : []
  return [...strange, ...lost, ...told]
}

const eventFaults = (scenes: readonly Scene[], file: string): readonly PackFault[] =>
  scenes.flatMap((scene, i) =>
    kindOf(scene)
      .unsaid(scene)
      .map((j) => packFault('missing-milestone', file, `scenes[${i}].steps[${j}]`, { id: scene.steps[j]?.id ?? '' })),
  )

function unwalkedFaults({ tour, manifest }: RawPack): readonly PackFault[] {
  const walked = new Set(tour.routes.flatMap((route) => route.stops.map((stop) => stop.scene)))
  return tour.scenes.flatMap(({ id }, i) =>
    walked.has(id) ? [] : [packFault('unwalked-scene', manifest.files.tour, `scenes[${i}]`, { id })],
  )
}

/** A figure's growth counts as the figure: both open the same card. */
function unreachableFaults({ facts, tour, manifest }: RawPack): readonly PackFault[] {
  const reached = new Set(
    tour.scenes.flatMap((s) => s.steps.flatMap((step) => step.facts.map((ref) => parseRef(ref).id))),
  )
  return allEntries(facts).flatMap(({ at, id }) =>
    reached.has(id) ? [] : [packFault('unreachable-fact', manifest.files.facts, at, { id })],
  )
}
