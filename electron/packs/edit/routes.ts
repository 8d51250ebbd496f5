import type { StoryEdit } from '../../core/contracts/storyboard'
import type { Route, Tour } from '../schema'
import { sceneAt, type Edited, type StoryFiles } from './files'

type Stop = Route['stops'][number]

/** Minutes that a step without its own is given where a route has none left for it. */
const fresh = 0.5
/** Minutes are kept as a guide would say them. */
const round = (minutes: number): number => Number(minutes.toFixed(2))

/** Steps of a stop, all of its scene's where it names none. */
const stepsOf = ({ scene, steps }: Stop, tour: Tour): readonly string[] =>
  steps ?? tour.scenes.find(({ id }) => id === scene)?.steps.map(({ id }) => id) ?? []

const orderIn =
  (all: readonly { readonly id: string }[]) =>
  (id: string): number =>
    all.findIndex((one) => one.id === id)

const isSorted = (places: readonly number[]): boolean =>
  places.every((place, i) => i === 0 || (places[i - 1] ?? 0) <= place)

/** Which routes go through scenes and steps in the order of the story: they follow when that changes. */
export function followers({ tour }: StoryFiles): () => void {
  const inScenes = tour.routes.map(({ stops }) => isSorted(stops.map(({ scene }) => orderIn(tour.scenes)(scene))))
  const inSteps = tour.routes.map(({ stops }) => stops.map((stop) => isSorted(stepPlaces(stop, tour))))
  return () =>
    tour.routes.forEach((route, i) => {
      route.stops.forEach((stop, j) => {
        const place = orderIn(tour.scenes.find(({ id }) => id === stop.scene)?.steps ?? [])
        if (inSteps[i]?.[j]) stop.steps?.sort((a, b) => place(a) - place(b))
      })
      const place = orderIn(tour.scenes)
      if (inScenes[i]) route.stops.sort((a, b) => place(a.scene) - place(b.scene))
    })
}

const stepPlaces = ({ scene, steps }: Stop, tour: Tour): readonly number[] =>
  (steps ?? []).map(orderIn(tour.scenes.find(({ id }) => id === scene)?.steps ?? []))

/** After scenes and steps came or went: routes lose what is gone, every scene is on one, and minutes still come out. */
export function settleRoutes(files: StoryFiles): void {
  const { tour } = files
  for (const route of tour.routes) {
    route.stops = route.stops.flatMap((stop) => standing(stop, tour))
    const walked = new Set(route.stops.flatMap((stop) => stepsOf(stop, tour).map((step) => `${stop.scene}/${step}`)))
    if (route.spare) route.spare = route.spare.filter((ref) => walked.has(ref))
  }
  const walked = new Set(tour.routes.flatMap(({ stops }) => stops.map(({ scene }) => scene)))
  const [first] = tour.routes
  for (const { id } of tour.scenes) if (first && !walked.has(id)) putStop(first, id, tour)
  tour.routes = tour.routes.filter(({ stops }) => stops.length > 0)
  for (const route of tour.routes) settleMinutes(route, tour)
  const ids = new Set(tour.routes.map(({ id }) => id))
  const doors = tour.doors?.filter((id) => ids.has(id))
  if (doors && doors.length < 2) delete tour.doors
  else if (doors) tour.doors = doors
  for (const texts of Object.values(files.texts))
    for (const id of Object.keys(texts.routes)) if (!ids.has(id)) Reflect.deleteProperty(texts.routes, id)
}

function standing(stop: Stop, tour: Tour): readonly Stop[] {
  const scene = tour.scenes.find(({ id }) => id === stop.scene)
  if (!scene) return []
  const there = new Set(scene.steps.map(({ id }) => id))
  const steps = stop.steps?.filter((id) => there.has(id))
  if (steps?.length === 0) return []
  const { minutes, ...rest } = steps ? { ...stop, steps } : stop
  const left = Object.entries(minutes ?? {}).filter(([id]) => there.has(id))
  return [left.length > 0 ? { ...rest, minutes: Object.fromEntries(left) } : rest]
}

/** A route's minutes are those of its steps where all have some; else there is something left for the others. */
function settleMinutes(route: Route, tour: Tour): void {
  const shares = route.stops.flatMap((stop) => stepsOf(stop, tour).map((step) => stop.minutes?.[step]))
  const given = shares.filter((share) => share !== undefined)
  const sum = round(given.reduce((total, share) => total + share, 0))
  const without = shares.length - given.length
  if (without === 0) route.minutes = sum
  else if (sum >= route.minutes) route.minutes = round(sum + without * fresh)
}

/** Puts a scene on a route, where the story has it. */
function putStop(route: Route, scene: string, tour: Tour): void {
  const place = orderIn(tour.scenes)
  const at = route.stops.findIndex((stop) => place(stop.scene) > place(scene))
  route.stops.splice(at < 0 ? route.stops.length : at, 0, { scene })
}

/** Takes a scene onto a route or off it; every scene stays on one, every route keeps one. */
export function routeScene(files: StoryFiles, id: string, scene: string, on: boolean): Edited {
  const { tour } = files
  const route = tour.routes.find((one) => one.id === id)
  if (!route || !sceneAt(files, scene)) return 'unknown'
  const isOn = ({ stops }: Route): boolean => stops.some((stop) => stop.scene === scene)
  if (isOn(route) === on) return undefined
  if (on) putStop(route, scene, tour)
  else {
    if (!tour.routes.some((one) => one !== route && isOn(one))) return 'only-route'
    route.stops = route.stops.filter((stop) => stop.scene !== scene)
    if (route.stops.length === 0) return 'last-stop'
  }
  return undefined
}

/** How long a route takes; where every step has its own minutes, they grow or shrink with it. */
export function routeMinutes({ tour }: StoryFiles, id: string, minutes: number): Edited {
  const route = tour.routes.find((one) => one.id === id)
  if (!route) return 'unknown'
  const shares = route.stops.flatMap((stop) => stepsOf(stop, tour).map((step) => ({ stop, step })))
  const given = shares.filter(({ stop, step }) => stop.minutes?.[step] !== undefined)
  const sum = given.reduce((total, { stop, step }) => total + (stop.minutes?.[step] ?? 0), 0)
  const most = given.length === shares.length ? minutes : Math.min(sum, minutes * (given.length / shares.length))
  route.minutes = minutes
  if (given.length === 0 || most === sum || (given.length < shares.length && sum < minutes)) return undefined
  for (const { stop, step } of given)
    stop.minutes = { ...stop.minutes, [step]: Math.max(0.01, round(((stop.minutes?.[step] ?? 0) / sum) * most)) }
  return undefined
}

/** Minutes of a route that can be promised. */
const [least, most] = [0.5, 480] as const

/** How long a guide has for a step; where every step has its own minutes the route takes as long as they do. */
export function stepMinutes({ tour }: StoryFiles, edit: Extract<StoryEdit, { do: 'step-minutes' }>): Edited {
  const { scene, step, minutes } = edit
  const route = tour.routes.find(({ id }) => id === edit.route)
  const stop = route?.stops.find((one) => one.scene === scene && stepsOf(one, tour).includes(step))
  if (!route || !stop) return 'unknown'
  const { [step]: _was, ...others } = stop.minutes ?? {}
  stop.minutes = minutes === null ? others : { ...others, [step]: round(minutes) }
  if (Object.keys(stop.minutes).length === 0) delete stop.minutes
  const shares = route.stops.flatMap((one) => stepsOf(one, tour).map((id) => one.minutes?.[id]))
  const sum = shares.reduce<number>((total, share) => total + (share ?? fresh), 0)
  return sum < least || sum > most ? 'minutes' : undefined
}
