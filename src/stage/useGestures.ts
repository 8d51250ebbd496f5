import { onBeforeUnmount, onMounted, watch, type ShallowRef } from 'vue'
import { listen } from '../gestures/listen'
import { useTourStore } from '../stores/tour'

/** Restarting the idle clock more often than this says nothing new, ms. */
const often = 1000
/** A second tap this soon after the one that began the tour was meant for the attract screen, ms. */
const doubleTap = 600

/** Joins the arbiter of the whole stage to the tour; `u` gives CSS pixels per u. */
export function useGestures(root: Readonly<ShallowRef<HTMLElement | null>>, u: () => number): void {
  const tour = useTourStore()
  let end: (() => void) | undefined
  let told = -Infinity
  let begun = -Infinity

  /** Somebody is there: told at once where it changes something, else now and then, however fast hands are. */
  function touch(): void {
    const { state } = tour
    const resting = state?.phase === 'tour' && state.leading !== 'on'
    if (resting && performance.now() - told < often) return
    told = performance.now()
    void tour.send({ type: 'touch' })
  }

  watch(
    () => tour.state?.session,
    () => (begun = performance.now()),
    { flush: 'sync' },
  )
  onMounted(() => {
    if (!root.value) return
    end = listen(root.value, {
      u,
      touch,
      swipe: (to) => void tour.send({ type: to }),
      // Whatever way a hand goes over the attract screen, it wants in.
      stroke: () => {
        if (tour.state?.phase === 'attract') void tour.send({ type: 'start' })
      },
      isDeaf: (time) => time - begun < doubleTap,
    })
  })
  onBeforeUnmount(() => end?.())
}
