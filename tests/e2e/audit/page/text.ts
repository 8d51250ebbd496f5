import { unit } from './seen'
import type { Run } from './runs'

/** The smallest type on a desk, u. */
const floor = 20

/** Text under the floor of 20 u. */
export function smallText(runs: readonly Run[]): readonly string[] {
  return runs.flatMap(({ el, text }) => {
    const svg = el.closest('svg')
    const scale = svg instanceof SVGSVGElement ? (svg.getScreenCTM()?.a ?? 1) : 1
    const size = (Number.parseFloat(getComputedStyle(el).fontSize) * scale) / unit()
    return size < floor - 0.6 ? [`too small (${size.toFixed(1)} u): ${text}`] : []
  })
}

/** Text cut by the screen or by a box; an ellipsis is allowed where a card has the whole. */
export const clippedText = (runs: readonly Run[]): readonly string[] =>
  runs.filter(isClipped).map((run) => `clipped: ${run.text}`)

function isClipped({ glyphs, block }: Run): boolean {
  if (reachesOut(glyphs, new DOMRect(0, 0, innerWidth, innerHeight))) return true
  for (let e: Element | null = block; e && e !== document.body; e = e.parentElement) {
    const style = getComputedStyle(e)
    if (style.overflow === 'visible' || e.tagName === 'svg') continue
    const shortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
    if (shortened && e.closest('[data-fact]')) continue
    if (reachesOut(glyphs, e.getBoundingClientRect())) return true
  }
  return false
}

const reachesOut = (box: DOMRect, cut: DOMRect): boolean =>
  box.left < cut.left - 1 || box.top < cut.top - 1 || box.right > cut.right + 1 || box.bottom > cut.bottom + 1

/** Texts of two blocks that lie over each other. */
export function overlappingText(runs: readonly Run[]): readonly string[] {
  return runs.flatMap((a, i) =>
    runs
      .slice(i + 1)
      .filter((b) => !isSameBlock(a, b) && meet(a.glyphs, b.glyphs))
      .map((b) => `overlap: "${a.text}" and "${b.text}"`),
  )
}

const isSameBlock = (a: Run, b: Run): boolean =>
  a.block === b.block || a.block.contains(b.block) || b.block.contains(a.block)

function meet(a: DOMRect, b: DOMRect): boolean {
  const w = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return w > 1 && h > 1
}
