import { isSeen, unit } from './seen'

/** Least size of a button and least room between two, u. */
const least = 60
const between = 16

/** Buttons that are too small, too near to each other or, of the stage's own, out of the lower third. */
export function controlFaults(top: Element): readonly string[] {
  const u = unit()
  const controls = [...top.querySelectorAll('button:not([data-fact]), [role=button]')]
    .filter(isSeen)
    .map((el) => ({ el, box: el.getBoundingClientRect(), name: nameOf(el) }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
  const small = controls
    .filter(({ box }) => Math.min(box.width, box.height) < least * u - 0.6)
    .map(({ box, name }) => `small button (${(box.width / u).toFixed(0)} × ${(box.height / u).toFixed(0)} u): ${name}`)
  const near = controls.flatMap((a, i) =>
    controls
      .slice(i + 1)
      .filter((b) => !a.el.contains(b.el) && !b.el.contains(a.el) && gap(a.box, b.box) < between * u - 0.6)
      .map((b) => `crowded buttons (${(gap(a.box, b.box) / u).toFixed(0)} u): ${a.name} | ${b.name}`),
  )
  const high = controls
    .filter(({ el, box }) => el.matches('nav [data-action]') && box.top < (innerHeight * 2) / 3)
    .map(({ name }) => `button out of the lower third: ${name}`)
  return [...small, ...near, ...high]
}

/** The way from one box to the other; 0 where they touch or overlap. */
function gap(a: DOMRect, b: DOMRect): number {
  const dx = Math.max(a.left - b.right, b.left - a.right, 0)
  const dy = Math.max(a.top - b.bottom, b.top - a.bottom, 0)
  return Math.hypot(dx, dy)
}

const nameOf = (el: Element): string => el.getAttribute('aria-label') ?? (el.textContent.trim() || el.className)
