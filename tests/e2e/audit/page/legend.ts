/** Legends: the reader would have to carry a colour from a key to a mark; labels stand at their marks instead. */
export const legends = (top: Element): readonly string[] =>
  [...top.querySelectorAll('[data-legend], [class*="legend" i], [aria-label*="legend" i], legend')].map(
    (el) => `legend: ${el.textContent.trim().slice(0, 60)}`,
  )
