/** Distance in px from a point to a box; 0 inside. Pure. */
export const distanceTo = (box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>, x: number, y: number): number =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))

/** Reach of a finger around a mark, as a share of the short side (44 u of 1080). */
const reach = 44 / 1080

/** The mark nearest to a touch within a finger's reach. */
export function nearestMark(root: HTMLElement, x: number, y: number): HTMLElement | undefined {
  const limit = Math.min(window.innerWidth, window.innerHeight) * reach
  let best: { readonly el: HTMLElement; readonly d: number } | undefined
  for (const el of root.querySelectorAll<HTMLElement>('[data-fact]')) {
    const d = distanceTo(el.getBoundingClientRect(), x, y)
    if (d <= limit && (!best || d < best.d)) best = { el, d }
  }
  return best?.el
}
