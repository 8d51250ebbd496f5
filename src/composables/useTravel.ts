import { nextTick, watch, type ShallowRef } from 'vue'
import { reducedMotion } from './useMotion'
import type { ShownScene } from './useShownScene'

const marks = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-travel]')]

/** Marks with the same `data-travel` fly from where the leaving scene had them to their place in the new one (FLIP). */
export function useTravel(
  root: Readonly<ShallowRef<HTMLElement | null>>,
  shown: ShallowRef<ShownScene | undefined>,
): void {
  watch(
    () => shown.value?.scene.id,
    async () => {
      const stage = root.value
      if (!stage || reducedMotion()) return
      const leaving = new Map(marks(stage).map((el) => [el.dataset.travel ?? '', el.getBoundingClientRect()]))
      const old = new Set(marks(stage))
      await nextTick()
      for (const el of marks(stage)) {
        const from = old.has(el) ? undefined : leaving.get(el.dataset.travel ?? '')
        if (from) fly(el, from)
      }
    },
    { flush: 'pre' },
  )
}

function fly(el: HTMLElement, from: DOMRect): void {
  const to = el.getBoundingClientRect()
  const x = from.left + from.width / 2 - to.left - to.width / 2
  const y = from.top + from.height / 2 - to.top - to.height / 2
  el.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    duration: 520,
    easing: 'cubic-bezier(0.2, 0, 0, 1)',
  })
}
