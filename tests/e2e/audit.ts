import type { Kiosk } from './harness'

/**
 * Faults of the text on stage, measured from the DOM: cut by the screen or a box, over other text, or too small.
 * `within` names the panel that lies over the rest, where one is open.
 */
export const auditText = (kiosk: Kiosk, within = 'body'): Promise<string[]> => kiosk.page.evaluate(audit, within)

/** Runs in the page. */
function audit(within: string): string[] {
  interface Run {
    readonly text: string
    readonly block: Element
    readonly box: DOMRect
  }
  const faults: string[] = []
  const u = Math.min(innerWidth, innerHeight) / 1080

  const isSeen = (el: Element): boolean => {
    if (el.closest('.sr-only')) return false
    for (let e: Element | null = el; e; e = e.parentElement) {
      const style = getComputedStyle(e)
      if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.05) return false
    }
    return true
  }
  const blockOf = (el: Element): Element => {
    let e = el
    while (e.parentElement && getComputedStyle(e).display.startsWith('inline') && e.tagName !== 'text')
      e = e.parentElement
    return e
  }
  /** A line's box reaches above and below its glyphs: Han fill 1 em of 1.45, Latin and digits about 0.75. */
  const glyphs = (box: DOMRect, text: string, upright: boolean): DOMRect => {
    const share = /\p{Script=Han}/u.test(text) ? 0.17 : 0.24
    const [dx, dy] = upright ? [box.width * share, 0] : [0, box.height * share]
    return new DOMRect(box.x + dx, box.y + dy, box.width - 2 * dx, box.height - 2 * dy)
  }
  const clipped = (run: Run): boolean => {
    const { box } = run
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) return true
    for (let e: Element | null = run.block; e && e !== document.body; e = e.parentElement) {
      if (getComputedStyle(e).overflow === 'visible' || e.tagName === 'svg') continue
      const cut = e.getBoundingClientRect()
      if (box.left < cut.left - 1 || box.top < cut.top - 1 || box.right > cut.right + 1 || box.bottom > cut.bottom + 1)
        return true
    }
    return false
  }

  const runs: Run[] = []
  const top = document.querySelector(within)
  if (!top) return [`nothing there: ${within}`]
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const el = node.parentElement
    if (text === '' || !el || ['STYLE', 'SCRIPT', 'TITLE', 'DESC'].includes(el.tagName.toUpperCase()) || !isSeen(el))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const block = blockOf(el)
    const upright = getComputedStyle(el).writingMode.startsWith('vertical')
    for (const rect of range.getClientRects()) {
      if (rect.width > 0.5 && rect.height > 0.5) runs.push({ text, block, box: glyphs(rect, text, upright) })
    }
    const size = Number.parseFloat(getComputedStyle(el).fontSize)
    const svg = el.closest('svg')
    const scale = svg instanceof SVGSVGElement ? (svg.getScreenCTM()?.a ?? 1) : 1
    if (size * scale < 20 * u - 0.6) faults.push(`too small (${((size * scale) / u).toFixed(1)} u): ${text}`)
  }
  for (const run of runs) if (clipped(run)) faults.push(`clipped: ${run.text}`)
  for (const [i, a] of runs.entries()) {
    for (const b of runs.slice(i + 1)) {
      if (a.block === b.block || a.block.contains(b.block) || b.block.contains(a.block)) continue
      const w = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
      const h = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
      if (w > 1 && h > 1) faults.push(`overlap: "${a.text}" and "${b.text}"`)
    }
  }
  return [...new Set(faults)]
}
