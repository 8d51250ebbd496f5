import { computed, type ComputedRef } from 'vue'
import type { FactText, Report, Texts } from '../../electron/core/report'
import { factText, textsOf } from '../../electron/core/reading'
import { useReportStore } from './report'
import { useTourStore } from './tour'

/** The playing report in the visitor's language. Only below the stage, where a report is there. */
export function useReport(): {
  readonly report: Report
  readonly locale: ComputedRef<string>
  readonly texts: ComputedRef<Texts>
  readonly say: (id: string) => FactText
} {
  const { report } = useReportStore()
  if (!report) throw new Error('no report is playing')
  const tour = useTourStore()
  const locale = computed(() => tour.state?.locale ?? 'zh-CN')
  const texts = computed(() => textsOf(report, locale.value))
  return { report, locale, texts, say: (id) => factText(report, locale.value, id) }
}
