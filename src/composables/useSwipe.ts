import { DragGesture } from '@use-gesture/vanilla'
import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue'
import { useTourStore } from '../stores/tour'

const isClaimed = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-claims]') !== null

/** A way (CSS px) that is long enough and more across than up or down, however fast the hand is. Pure but for the screen's size. */
const isSwipe = (x: number, y: number): boolean =>
  Math.abs(x) > Math.min(window.innerWidth, window.innerHeight) * 0.08 && Math.abs(x) > 1.6 * Math.abs(y)

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
    element.addEventListener(
      'pointerdown',
      () => {
        swiped = false
        void tour.send({ type: 'touch' })
      },
      { passive: true, capture: true },
    )
    gesture = new DragGesture(
      element,
      ({ last, event, movement: [x, y], tap }) => {
        if (tap || !last || isClaimed(event.target) || !isSwipe(x, y)) return
        swiped = true
        void tour.send({ type: x < 0 ? 'next' : 'previous' })
      },
      { filterTaps: true, pointer: { capture: false } },
    )
  })
  onBeforeUnmount(() => {
    gesture?.destroy()
    root.value?.removeEventListener('click', swallow, { capture: true })
  })
}
