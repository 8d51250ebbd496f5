import { onScopeDispose, watch, type ShallowRef } from 'vue'
import type { Claimed } from './contact'

/**
 * Hears what hands, wheel and keys do to a part of the stage that carries `data-claims="pan"` or `"scrub"`. Spots are in u on
 * the stage; fingers come with every change of fingers as a new `start`.
 */
export function useClaim(part: Readonly<ShallowRef<HTMLElement | null>>, answer: (gesture: Claimed) => void): void {
  let listening: AbortController | undefined
  watch(
    part,
    (element) => {
      listening?.abort()
      listening = new AbortController()
      element?.addEventListener(
        'gesture',
        (event) => {
          if (event instanceof CustomEvent) answer(event.detail as Claimed)
        },
        { signal: listening.signal },
      )
    },
    { immediate: true },
  )
  onScopeDispose(() => listening?.abort())
}
