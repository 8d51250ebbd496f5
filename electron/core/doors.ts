import { textsOf } from './reading'
import type { Report } from './report'
import { walkLength, walkOf } from './route'

/** A way in: a route, what it is called in the visitor's language and in the pack's next one, and what of the whole it leads through. */
export interface Door {
  readonly route: string
  readonly name: string
  readonly other: string | undefined
  readonly steps: number
  /** One a scene of the pack's first route, in its order: whether this door leads there. */
  readonly scenes: readonly boolean[]
}

/** The pack's next language, in which a door is named a second time; undefined where it has one only. */
export const otherLocale = ({ manifest: { locales } }: Report, locale: string): string | undefined =>
  locales.find((one) => one !== locale)

/** The doors of a report; none where it has not two: then there is nothing to choose. */
export function doorsOf(report: Report, locale: string): readonly Door[] {
  const { tour } = report
  const ids = tour.doors ?? []
  if (ids.length < 2) return []
  const whole = tour.routes[0] ? walkOf(tour, tour.routes[0].id).stops : []
  const other = otherLocale(report, locale)
  const nameIn = (language: string, id: string): string => {
    const said = textsOf(report, language).routes[id]
    return said?.door ?? said?.name ?? id
  }
  return ids.map((route) => {
    const walk = walkOf(tour, route)
    return {
      route,
      name: nameIn(locale, route),
      other: other === undefined ? undefined : nameIn(other, route),
      steps: walkLength(walk),
      scenes: whole.map(({ scene }) => walk.stops.some((stop) => stop.scene === scene)),
    }
  })
}
