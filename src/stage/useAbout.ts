import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { About } from '../../electron/core/contract'
import { useReportStore } from '../stores/report'
import { useTourStore } from '../stores/tour'

/** The about panel: what it says once it is open, undefined while it is not. A move of the tour closes it. */
export function useAbout(): {
  readonly about: ComputedRef<About | undefined>
  readonly open: () => void
  readonly close: () => void
} {
  const reports = useReportStore()
  const tour = useTourStore()
  const shown = shallowRef(false)
  watch([() => tour.stop?.scene, () => tour.stepId, () => tour.state?.phase === 'attract'], close)

  function close(): void {
    shown.value = false
  }
  return {
    about: computed(() => (shown.value ? reports.about : undefined)),
    open: () => {
      shown.value = true
      void reports.loadAbout()
    },
    close,
  }
}
