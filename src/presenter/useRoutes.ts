import { computed, type ComputedRef } from 'vue'
import { textsOf } from '../../electron/core/reading'
import { walkLength, walkOf } from '../../electron/core/route'
import { useGuideWords, type Guide } from './useGuide'

/** A tour to choose, with its minutes and steps in words. */
export interface RouteSaid {
  readonly id: string
  readonly name: string
  readonly length: string
}

/** The report's routes, in the guide's language. */
export function useRoutes(guide: Guide): ComputedRef<readonly RouteSaid[]> {
  const { locale, say } = useGuideWords()
  return computed(() =>
    guide.report.tour.routes.map(({ id, minutes }) => ({
      id,
      name: textsOf(guide.report, locale.value).routes[id]?.name ?? id,
      length: say('route.length', { min: minutes, steps: walkLength(walkOf(guide.report.tour, id)) }),
    })),
  )
}
