import { isOnLand } from '../../electron/core/reading'
import type { Geography, LandWater, Report } from '../../electron/core/report'
import type { Stage } from '../composables/useStage'
import type { Point } from './ring'
import type { RiverView } from './riverShape'

const kmPerDegree = 111.2
/** What the sheet overlaps the stage's edge by, u: the widest engraved line must not show its end. */
const overlap = 90

/** Bounds of the sheet in degrees: west, south, east, north. */
function boundsOf(sheet: LandWater): readonly [number, number, number, number] {
  const points = sheet.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
  )
  return points.reduce<[number, number, number, number]>(
    ([w, s, e, n], [lon, lat]) => [Math.min(w, lon), Math.min(s, lat), Math.max(e, lon), Math.max(n, lat)],
    [180, 90, -180, -90],
  )
}

/** The view that shows the park at `focus`, `perKm` u to the kilometre or as many more as the sheet needs to cover the whole stage. */
export function coverView(
  sheet: LandWater,
  park: { readonly lon: number; readonly lat: number },
  focus: Point,
  stage: Pick<Stage, 'w' | 'h'>,
  perKm: number,
): RiverView {
  const [west, south, east, north] = boundsOf(sheet)
  const across = kmPerDegree * Math.cos((park.lat * Math.PI) / 180)
  const least = Math.max(
    (focus.x + overlap) / ((park.lon - west) * across),
    (stage.w - focus.x + overlap) / ((east - park.lon) * across),
    (focus.y + overlap) / ((north - park.lat) * kmPerDegree),
    (stage.h - focus.y + overlap) / ((park.lat - south) * kmPerDegree),
  )
  return { lon: park.lon, lat: park.lat, at: focus, perKm: Math.max(perKm, least) }
}

/** The park's place on the map: what the tour's map scene calls so. */
export function parkPlace(report: Report, geography: Geography): Geography['places'][number] | undefined {
  const map = report.tour.scenes.find(isOnLand)
  return geography.places.find((place) => place.id === map?.park)
}
