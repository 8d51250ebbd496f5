import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue'
import { listen } from '../gestures/listen'
import { useTourStore } from '../stores/tour'

/** Joins the arbiter of the whole stage to the tour; `u` gives CSS pixels per u. */
export function useGestures(root: Readonly<ShallowRef<HTMLElement | null>>, u: () => number): void {
  const tour = useTourStore()
  let end: (() => void) | undefined
  onMounted(() => {
    if (!root.value) return
    end = listen(root.value, {
      u,
      touch: () => void tour.send({ type: 'touch' }),
      swipe: (to) => void tour.send({ type: to }),
    })
  })
  onBeforeUnmount(() => end?.())
}
