import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { useTourStore } from '../stores/tour'
import type { ShownScene } from './useShownScene'

/** Attract has stood for so long, ms: whoever starts the program and touches it at once is not made to wait for this. */
const afterMs = 2500

/**
 * True for two frames in attract, once: the first scene and the controls are then set up and laid out without being seen. What a first
 * time costs (code that is compiled, type that is shaped) is over before anybody touches. `data-rehearsed` marks the document afterwards.
 */
export function useRehearsal(shown: ShallowRef<ShownScene | undefined>): ShallowRef<boolean> {
  const tour = useTourStore()
  const rehearsing = shallowRef(false)
  const page = document.documentElement
  const isDue = (): boolean =>
    page.dataset.rehearsed === undefined && tour.state?.phase === 'attract' && shown.value !== undefined
  const end = (): void => {
    rehearsing.value = false
    page.dataset.rehearsed = ''
  }
  const begin = (): void => {
    if (!isDue()) return
    rehearsing.value = true
    requestAnimationFrame(() => requestAnimationFrame(end))
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => [tour.state?.phase, shown.value] as const,
    () => {
      clearTimeout(timer)
      if (isDue()) timer = setTimeout(() => requestIdleCallback(begin), afterMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    delete page.dataset.rehearsed
  })
  return rehearsing
}
