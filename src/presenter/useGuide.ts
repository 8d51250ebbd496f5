import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { footNow } from '../../electron/core/narration'
import { textsOf } from '../../electron/core/reading'
import type { Report } from '../../electron/core/report'
import { stable } from '../composables/stable'
import { stageFor } from '../composables/useStage'
import type { Stage } from '../picture/stage'
import { useDeskStore } from '../stores/desk'
import { useReportStore } from '../stores/report'
import { useSettingsStore } from '../stores/settings'
import { useTourStore } from '../stores/tour'
import { guideSteps, stepAt, type GuideStep } from './steps'

/** The program's words in the guide's language, which need not be the audience's. */
export function useGuideWords(): {
  readonly locale: ComputedRef<string>
  readonly say: (key: string, params?: Record<string, unknown>) => string
} {
  const [desk, tour] = [useDeskStore(), useTourStore()]
  const { t } = useI18n()
  const locale = computed(() => desk.view.locale ?? tour.defaults?.locale ?? 'zh-CN')
  return { locale, say: (key, params = {}) => t(`guide.${key}`, params, { locale: locale.value }) }
}

/** Where audience and guide are. */
export interface Guide {
  readonly report: Report
  readonly steps: ComputedRef<readonly GuideStep[]>
  /** What the audience has before it. */
  readonly seen: ComputedRef<GuideStep | undefined>
  /** Where the guide is: the same place, or ahead of it while the audience's picture is frozen. */
  readonly here: ComputedRef<GuideStep | undefined>
  readonly next: ComputedRef<GuideStep | undefined>
  readonly routeName: ComputedRef<string>
}

/** Where audience and guide are, in the guide's language. Only where a report plays. */
export function useGuide(): Guide {
  const { report } = useReportStore()
  if (!report) throw new Error('no report is playing')
  const tour = useTourStore()
  const { locale } = useGuideWords()
  const walk = computed(() => tour.state?.walk)
  const steps = computed(() => (walk.value ? guideSteps(report, walk.value, locale.value) : []))
  const inTour = computed(() => tour.state !== undefined && tour.state.phase !== 'attract')
  const seen = computed(() => (inTour.value && tour.state ? stepAt(steps.value, tour.state) : undefined))
  const here = computed(() => (tour.state?.ahead ? stepAt(steps.value, tour.state.ahead) : seen.value))
  return {
    ...{ report, steps, seen, here },
    next: computed(() => steps.value[here.value ? here.value.index + 1 : 0]),
    routeName: computed(() => {
      const route = tour.state?.walk.route ?? ''
      return textsOf(report, locale.value).routes[route]?.name ?? route
    }),
  }
}

/** The stage as its own window composes it, so that its pictures here are the same ones. */
export function useStageBeside(): ComputedRef<Stage> {
  const [desk, tour, settings, reports] = [useDeskStore(), useTourStore(), useSettingsStore(), useReportStore()]
  return stable(() => {
    const { width, height } = desk.state?.stage ?? { width: 0, height: 0 }
    const size = width > 0 && height > 0 ? { width, height } : { width: 1920, height: 1080 }
    const { large = false, lowReach = false } = tour.state?.modes ?? {}
    const foot = footNow(reports.report, tour.state)
    return stageFor(size, { hall: settings.hall, large, lowReach, foot })
  })
}
