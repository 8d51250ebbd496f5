import { tell, type Board } from './carry'
import type { Spot } from './contact'
import { wheelFactor } from './wheel'

/**
 * What a browser does by itself and a kiosk must not: menus, selections, dragged pictures, focus by a press, a zoomed page, and clicks of its own
 * after a touch, as it knows neither palms nor a second hand. `spot` says where on the stage an event lies.
 */
export function refuse(root: HTMLElement, board: Board, spot: (e: MouseEvent) => Spot, signal: AbortSignal): void {
  const never = (e: Event): void => e.preventDefault()
  for (const name of ['contextmenu', 'selectstart', 'dragstart'])
    root.addEventListener(name, never, { signal, capture: true })

  // Nor does a press give a button the keyboard's focus: the space bar of whoever clicked it means the tour.
  root.addEventListener(
    'mousedown',
    (e) => {
      e.preventDefault()
      const { activeElement } = document
      if (activeElement instanceof HTMLElement && !activeElement.closest('[role$=dialog]')) activeElement.blur()
    },
    { signal, capture: true },
  )

  root.addEventListener(
    'click',
    (e) => {
      const type = e instanceof PointerEvent ? e.pointerType : ''
      const meant = type === 'mouse' ? board.clicked : type !== 'touch' && type !== 'pen'
      if (!e.isTrusted || meant) return
      e.stopPropagation()
      e.preventDefault()
    },
    { signal, capture: true },
  )

  root.addEventListener(
    'wheel',
    (e) => {
      // A pinch of a touchpad would zoom the page.
      e.preventDefault()
      const part = e.target instanceof Element ? e.target.closest('[data-claims=pan]') : null
      if (!part) return
      tell(part, { type: 'zoom', at: spot(e), factor: wheelFactor(e) })
    },
    { signal, passive: false },
  )
}
