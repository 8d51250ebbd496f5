import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue'
import { useCardStore } from '../stores/cards'
import { useSettingsStore } from '../stores/settings'
import { useTourStore } from '../stores/tour'

/** What a click is meant for, where it lies under it; a map only where it is dragged. */
const meant = 'button, a, [data-fact], [data-claims]:not([data-claims=pan]), [role$=dialog]'

/** Where a guide wants it: a click of a mouse, or of a pen that sends its buttons, takes a step; the right one goes back. */
export function useMousePages(root: Readonly<ShallowRef<HTMLElement | null>>): void {
  const settings = useSettingsStore()
  const tour = useTourStore()
  const cards = useCardStore()
  const ending = new AbortController()
  const { signal } = ending
  /** A click beside an open card closes it and does nothing else. */
  let closes = false

  const isAside = ({ target }: Event): boolean => target instanceof Element && target.closest(meant) === null
  function page(event: Event, type: 'next' | 'previous'): void {
    const byMouse = event instanceof PointerEvent && event.pointerType === 'mouse'
    const wanted = settings.clickPages && tour.state?.phase === 'tour'
    if (byMouse && wanted && !closes && isAside(event)) void tour.send({ type })
  }

  onMounted(() => {
    const noteOpen = (): void => void (closes = cards.ref !== undefined || cards.list)
    root.value?.addEventListener('pointerdown', noteOpen, { signal, capture: true })
    root.value?.addEventListener('click', (event) => page(event, 'next'), { signal })
    root.value?.addEventListener('contextmenu', (event) => page(event, 'previous'), { signal })
  })
  onBeforeUnmount(() => ending.abort())
}
