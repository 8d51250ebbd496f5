import { computed, type ComputedRef } from 'vue'
import { isOnLand } from '../../electron/core/reading'
import { useReportStore } from '../stores/report'
import type { Guide } from './useGuide'

/** Whether the step on stage is a map that a hand can move: not the world's picture, and not without its geography. */
export function useZooms(guide: Guide): ComputedRef<boolean> {
  const reports = useReportStore()
  return computed(() => {
    const { at, id } = guide.seen.value ?? {}
    if (!at || !isOnLand(at) || !reports.geography) return false
    return at.steps.some((step) => step.id === id && step.view !== 'world')
  })
}
