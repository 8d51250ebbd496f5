import type { Route, Tour } from './report'

/** One place of a walk: a scene and one of its steps, as ids and as 0-based indices within the route. */
export interface Stop {
  readonly scene: string
  readonly steps: readonly string[]
}

/** A route with its steps spelled out; what the reducer walks along. */
export interface Walk {
  readonly route: string
  readonly stops: readonly Stop[]
}

/** Spells out a route of a checked tour; the tour's first route where `id` is unknown. */
export function walkOf(tour: Tour, id: string): Walk {
  const route = tour.routes.find((r) => r.id === id) ?? tour.routes[0]
  if (!route) return { route: id, stops: [] }
  return { route: route.id, stops: route.stops.map((stop) => spell(tour, stop)) }
}

function spell(tour: Tour, stop: Route['stops'][number]): Stop {
  const scene = tour.scenes.find((s) => s.id === stop.scene)
  return { scene: stop.scene, steps: stop.steps ?? scene?.steps.map((s) => s.id) ?? [] }
}

/** A walk without some of its steps; a scene of which none is left is not walked. Pure. */
export const walkWithout = (walk: Walk, isLeftOut: (scene: number, step: number) => boolean): Walk => ({
  ...walk,
  stops: walk.stops
    .map((stop, scene) => ({ ...stop, steps: stop.steps.filter((_, step) => !isLeftOut(scene, step)) }))
    .filter(({ steps }) => steps.length > 0),
})

/** Number of steps along a walk. */
export const walkLength = (walk: Walk): number => walk.stops.reduce((n, stop) => n + stop.steps.length, 0)

/** Position of a step on the whole walk, 0-based. */
export const walkIndex = (walk: Walk, scene: number, step: number): number =>
  walk.stops.slice(0, scene).reduce((n, stop) => n + stop.steps.length, 0) + step

/** Reads `map/2` (counts from 1) or `map`; undefined where the walk has no such scene or step. */
export function findStop(walk: Walk, text: string): { readonly scene: number; readonly step: number } | undefined {
  const [id, position = '1', ...rest] = text.split('/')
  const scene = walk.stops.findIndex((stop) => stop.scene === id)
  const stop = walk.stops[scene]
  if (!stop || rest.length > 0 || !/^[1-9]\d*$/.test(position)) return undefined
  const step = Number(position) - 1
  return step < stop.steps.length ? { scene, step } : undefined
}
