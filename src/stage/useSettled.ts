import { nextTick, watch, type ShallowRef } from 'vue'
import { useTourStore } from '../stores/tour'
import { whenStill } from '../composables/useMotion'
import { useDoorStore } from '../stores/doors'
import { usePictureStore } from '../stores/pictures'
import type { ShownScene } from './useShownScene'

/**
 * Marks the document when a picture is complete and at rest: `data-settled` is `scene/step` (step from 1), `attract` or `doors`,
 * and absent while anything moves. Recovery, screenshots and tests read it.
 * @returns when the first picture stands
 */
export function useSettled(shown: ShallowRef<ShownScene | undefined>): Promise<void> {
  const tour = useTourStore()
  const pictures = usePictureStore()
  let turn = 0
  let stands: () => void
  const first = new Promise<void>((resolve) => (stands = resolve))

  const doors = useDoorStore()
  const wanted = (): string => {
    const state = tour.state
    if (!state || state.phase === 'attract') return 'attract'
    if (doors.open) return 'doors'
    return `${tour.stop?.scene ?? ''}/${state.step + 1}`
  }
  const isShown = (): boolean =>
    tour.state?.phase === 'attract' || (shown.value?.scene.id === tour.stop?.scene && shown.value?.step === tour.stepId)

  watch(
    () => [wanted(), tour.state?.locale, tour.state?.theme, shown.value, pictures.states] as const,
    async () => {
      const mine = (turn += 1)
      delete document.documentElement.dataset.settled
      await nextTick()
      await document.fonts.ready
      await whenStill(() => mine !== turn)
      if (!isShown()) return
      document.documentElement.dataset.settled = wanted()
      stands()
    },
    { immediate: true },
  )
  return first
}
