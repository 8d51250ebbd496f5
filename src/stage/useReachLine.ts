import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { useTourStore } from '../stores/tour'

const shownMs = 4000

/** True for a while after a visitor at the panel has put the buttons low. */
export function useReachLine(atPanel: Readonly<ShallowRef<boolean>>): ShallowRef<boolean> {
  const tour = useTourStore()
  const shown = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => tour.state?.modes.lowReach === true,
    (low) => {
      clearTimeout(timer)
      shown.value = low && atPanel.value
      if (shown.value) timer = setTimeout(() => (shown.value = false), shownMs)
    },
  )
  onScopeDispose(() => clearTimeout(timer))
  return shown
}
