import type { Anchor } from '../stores/cards'

/** Where a card rises from: the middle of a mark, or the near end of a line of the list. */
export function centre(el: Element): Anchor {
  const box = el.getBoundingClientRect()
  if (el.closest('[data-fact-list]')) return { x: box.left - box.height / 4, y: box.top + box.height / 2 }
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
}

/** Where a figure stands on stage, if it does. */
export function markOf(ref: string): Anchor | undefined {
  const mark = document.querySelector(`[data-scene]:not(.scene-leave-active) [data-fact="${CSS.escape(ref)}"]`)
  return mark ? centre(mark) : undefined
}
