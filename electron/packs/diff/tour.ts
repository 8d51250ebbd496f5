import { isDeepStrictEqual } from 'node:util'
import type { Report, Texts } from '../../core/report'
import type { Change, Names } from './change'

const namesIn = ({ texts }: Report, read: (texts: Texts) => string | undefined): Names =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([locale, spoken]) => {
      const name = read(spoken)
      return name === undefined ? [] : [[locale, name]]
    }),
  )

const sceneNames = (report: Report, id: string): Names => namesIn(report, ({ scenes }) => scenes[id]?.name)
const routeNames = (report: Report, id: string): Names => namesIn(report, ({ routes }) => routes[id]?.name)

/** Scenes and routes that came, went, moved or show something else. */
export function tourChanges(older: Report, newer: Report): readonly Change[] {
  const before = new Map(older.tour.scenes.map((scene) => [scene.id, scene]))
  const after = new Map(newer.tour.scenes.map((scene) => [scene.id, scene]))
  const stayed = (ids: Iterable<string>, others: ReadonlyMap<string, unknown>): readonly string[] =>
    [...ids].filter((id) => others.has(id))
  const moved = !isDeepStrictEqual(stayed(before.keys(), after), stayed(after.keys(), before))
  return [
    ...[...after.values()].flatMap((scene): readonly Change[] => {
      const subject = { id: scene.id, kind: scene.kind, names: sceneNames(newer, scene.id) }
      const was = before.get(scene.id)
      if (!was) return [{ what: 'scene-added', ...subject }]
      return isDeepStrictEqual(was, scene) ? [] : [{ what: 'scene', ...subject }]
    }),
    ...[...before.values()]
      .filter(({ id }) => !after.has(id))
      .map(({ id, kind }): Change => ({ what: 'scene-removed', id, kind, names: sceneNames(older, id) })),
    ...(moved ? [{ what: 'scenes-reordered' } as const] : []),
    ...routeChanges(older, newer),
  ]
}

function routeChanges(older: Report, newer: Report): readonly Change[] {
  const before = new Map(older.tour.routes.map((route) => [route.id, route]))
  const after = new Map(newer.tour.routes.map((route) => [route.id, route]))
  const ids = [...new Set([...after.keys(), ...before.keys()])]
  return ids.flatMap((id): readonly Change[] => {
    const [was, is] = [before.get(id), after.get(id)]
    if (!was) return [{ what: 'route-added', id, names: routeNames(newer, id) }]
    if (!is) return [{ what: 'route-removed', id, names: routeNames(older, id) }]
    return isDeepStrictEqual(was, is)
      ? []
      : [{ what: 'route', id, names: routeNames(newer, id), minutes: [was.minutes, is.minutes] }]
  })
}
