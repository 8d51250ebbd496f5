import { DragGesture } from '@use-gesture/vanilla'
import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue'
import { useTourStore } from '../stores/tour'

const isClaimed = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-claims]') !== null

/**
 * Swipes between steps. A part of the stage that pans or scrubs carries `data-claims` and keeps its fingers to itself;
 * a finger that has swiped does not also press the button it started on.
 */
export function useSwipe(root: Readonly<ShallowRef<HTMLElement | null>>): void {
  const tour = useTourStore()
  let swiped = false
  let gesture: DragGesture | undefined

  const swallow = (event: MouseEvent): void => {
    if (!swiped) return
    swiped = false
    event.stopPropagation()
    event.preventDefault()
  }

  onMounted(() => {
    const element = root.value
    if (!element) return
    element.addEventListener('click', swallow, { capture: true })
    element.addEventListener('contextmenu', (event) => event.preventDefault())
    element.addEventListener('pointerdown', () => void tour.send({ type: 'touch' }), { passive: true, capture: true })
    gesture = new DragGesture(
      element,
      ({ first, event, swipe: [x], tap }) => {
        if (first) swiped = false
        if (tap || x === 0 || isClaimed(event.target)) return
        swiped = true
        void tour.send({ type: x < 0 ? 'next' : 'previous' })
      },
      { filterTaps: true, axis: 'x', swipe: { distance: 50, velocity: 0.25, duration: 800 }, pointer: { capture: false } },
    )
  })
  onBeforeUnmount(() => {
    gesture?.destroy()
    root.value?.removeEventListener('click', swallow, { capture: true })
  })
}
