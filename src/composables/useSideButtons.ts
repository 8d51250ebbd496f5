import { onScopeDispose } from 'vue'

/** The first button of a mouse is the hand's, the second the page's: see `useMousePages`. */
const isSide = ({ button }: MouseEvent): boolean => button !== 0 && button !== 2

/** Clickers that send the other buttons of a mouse: each goes on as a key of its own (`Mouse3`), which may page or be taught. */
export function useSideButtons(): void {
  const ending = new AbortController()
  const on = { signal: ending.signal, capture: true }

  window.addEventListener(
    'mousedown',
    (event) => {
      if (!isSide(event)) return
      event.preventDefault()
      const key = `Mouse${event.button}`
      const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      event.target?.dispatchEvent(press)
    },
    on,
  )
  // Else the page would go back or forward in its history, or scroll.
  for (const type of ['mouseup', 'auxclick'] as const)
    window.addEventListener(type, (event) => isSide(event) && event.preventDefault(), on)
  onScopeDispose(() => ending.abort())
}
