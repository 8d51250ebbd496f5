import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue'
import { listen } from '../gestures/listen'
import { useTourStore } from '../stores/tour'

/** Restarting the idle clock more often than this says nothing new, ms. */
const often = 1000

/** Joins the arbiter of the whole stage to the tour; `u` gives CSS pixels per u. */
export function useGestures(root: Readonly<ShallowRef<HTMLElement | null>>, u: () => number): void {
  const tour = useTourStore()
  let end: (() => void) | undefined
  let told = -Infinity

  /** Somebody is there: told at once where it changes something, else now and then, however fast hands are. */
  function touch(): void {
    const { state } = tour
    const resting = state?.phase === 'tour' && !state.blackout
    if (resting && performance.now() - told < often) return
    told = performance.now()
    void tour.send({ type: 'touch' })
  }

  onMounted(() => {
    if (!root.value) return
    end = listen(root.value, {
      u,
      touch,
      swipe: (to) => void tour.send({ type: to }),
    })
  })
  onBeforeUnmount(() => end?.())
}
