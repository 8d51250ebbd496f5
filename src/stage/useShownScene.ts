import { shallowRef, watch, type Component, type ShallowRef } from 'vue'
import type { Scene } from '../../electron/core/report'
import { readyScene } from '../scenes/readyScene'
import { useReportStore } from '../stores/report'
import { useTourStore } from '../stores/tour'

/** The scene on stage with its code; follows the tour as soon as that code is there. */
export interface ShownScene {
  readonly scene: Scene
  readonly step: string
  readonly component: Component
}

export function useShownScene(): ShallowRef<ShownScene | undefined> {
  const tour = useTourStore()
  const reports = useReportStore()
  const shown = shallowRef<ShownScene>()

  // Each by itself: a touch renews the state, and a pair of them would never equal itself.
  watch(
    [() => tour.stop?.scene, () => tour.stepId],
    async ([id, step]) => {
      const scene = reports.report?.tour.scenes.find((s) => s.id === id)
      if (!scene || step === undefined) return
      const ready = readyScene(scene)
      const component = ready instanceof Promise ? await ready : ready
      // Somebody may have gone on while the code was loading.
      if (tour.stop?.scene === id && tour.stepId === step) shown.value = { scene, step, component }
    },
    { immediate: true },
  )
  return shown
}
