import { nextTick, watch, type ShallowRef } from 'vue'
import { reducedMotion } from '../composables/useMotion'
import type { ShownScene } from './useShownScene'

/** A mark that travels, and where it was seen. */
interface Seen {
  readonly mark: HTMLElement
  readonly box: DOMRect
}

const marks = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-travel]')]
const isLeaving = (mark: HTMLElement): boolean => !mark.isConnected || mark.closest('.scene-leave-active') !== null

function seenBy(root: HTMLElement): ReadonlyMap<string, readonly Seen[]> {
  const seen = new Map<string, Seen[]>()
  for (const mark of marks(root)) {
    const key = mark.dataset.travel ?? ''
    seen.set(key, [...(seen.get(key) ?? []), { mark, box: mark.getBoundingClientRect() }])
  }
  return seen
}

/**
 * Marks with the same `data-travel` fly from where the leaving scene, or the stage around it, had them to their place now (FLIP);
 * one that stays on stage takes the leaving scene's back in.
 */
export function useTravel(
  root: Readonly<ShallowRef<HTMLElement | null>>,
  shown: ShallowRef<ShownScene | undefined>,
): void {
  watch(
    () => shown.value?.scene.id,
    async () => {
      const stage = root.value
      if (!stage || reducedMotion()) return
      const before = seenBy(stage)
      await nextTick()
      for (const mark of marks(stage)) {
        if (isLeaving(mark)) continue
        const seen = before.get(mark.dataset.travel ?? '') ?? []
        const gone = seen.find((s) => isLeaving(s.mark))
        const from = seen.some((s) => s.mark === mark) ? gone : (gone ?? seen[0])
        if (from) fly(mark, from.box)
      }
    },
    { flush: 'pre' },
  )
}

function fly(mark: HTMLElement, from: DOMRect): void {
  const to = mark.getBoundingClientRect()
  const x = from.left + from.width / 2 - to.left - to.width / 2
  const y = from.top + from.height / 2 - to.top - to.height / 2
  const scale = Math.min(1, Math.max(0.2, from.height / Math.max(1, to.height)))
  mark.animate([{ transform: `translate(${x}px, ${y}px) scale(${scale})` }, { transform: 'none' }], {
    duration: 520,
    easing: 'cubic-bezier(0.2, 0, 0, 1)',
  })
}
