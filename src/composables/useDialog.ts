import { onBeforeUnmount, watch, type ShallowRef } from 'vue'
import { noteOpen } from './openDialogs'

const reachable = 'button:not([disabled]), [href], [tabindex="0"]'

/**
 * Keyboard and switch in an open panel: focus goes into it (to what carries `data-focus`, else to the panel itself), Tab goes
 * round in it, Escape closes it, and when it closes focus goes back to where it came from. Other keys go on to the tour.
 */
export function useDialog(panel: Readonly<ShallowRef<HTMLElement | null>>, close: () => void): void {
  let before: Element | null = null
  let listening: AbortController | undefined
  let gone: (() => void) | undefined

  watch(
    panel,
    (element) => {
      listening?.abort()
      gone?.()
      gone = element ? noteOpen(close) : undefined
      if (!element) return giveBack()
      before ??= document.activeElement
      listening = new AbortController()
      element.addEventListener('keydown', (event) => onKey(element, event), { signal: listening.signal })
      const first = element.querySelector<HTMLElement>('[data-focus]') ?? element
      first.focus({ preventScroll: true })
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(() => {
    listening?.abort()
    gone?.()
    if (panel.value?.contains(document.activeElement)) giveBack()
  })

  function onKey(element: HTMLElement, event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (event.key === 'Tab') {
      event.stopPropagation()
      event.preventDefault()
      goRound(element, event.shiftKey ? -1 : 1)
    }
  }

  function giveBack(): void {
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    before = null
  }
}

/** The next thing of a panel that can be pressed, round and round; a panel within it keeps its own. */
function goRound(element: HTMLElement, by: 1 | -1): void {
  const all = [...element.querySelectorAll<HTMLElement>(reachable)].filter((el) => el.getClientRects().length > 0)
  const at = all.findIndex((el) => el === document.activeElement)
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length
  all[next]?.focus({ preventScroll: true })
}
