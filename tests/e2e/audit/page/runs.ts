import { isSeen } from './seen'

/** One line of one text node on stage. */
export interface Run {
  readonly text: string
  readonly el: Element
  /** The nearest ancestor that is not inline: texts of one block never overlap each other. */
  readonly block: Element
  /** The line's box, and what its glyphs fill of it. */
  readonly line: DOMRect
  readonly glyphs: DOMRect
}

const wordless = new Set(['STYLE', 'SCRIPT', 'TITLE', 'DESC', 'NOSCRIPT'])

/** Every visible line of text below an element. */
export function runsIn(top: Element): readonly Run[] {
  return textNodes(top).flatMap(({ node, el, text }) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const upright = getComputedStyle(el).writingMode.startsWith('vertical')
    return [...range.getClientRects()]
      .filter((rect) => rect.width > 0.5 && rect.height > 0.5)
      .map((line) => ({ text, el, block: blockOf(el), line, glyphs: glyphs(line, text, upright) }))
  })
}

/** Every visible text node below an element, trimmed. */
export function textNodes(top: Element): readonly { node: Node; el: Element; text: string }[] {
  const found: { node: Node; el: Element; text: string }[] = []
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const el = node.parentElement
    if (text !== '' && el && !wordless.has(el.tagName.toUpperCase()) && isSeen(el)) found.push({ node, el, text })
  }
  return found
}

function blockOf(el: Element): Element {
  let e = el
  while (e.parentElement && getComputedStyle(e).display.startsWith('inline') && e.tagName !== 'text')
    e = e.parentElement
  return e
}

/** A line's box reaches above and below its glyphs: Han fill 1 em of 1.45, Latin and digits about 0.75. */
function glyphs(box: DOMRect, text: string, upright: boolean): DOMRect {
  const share = /\p{Script=Han}/u.test(text) ? 0.17 : 0.24
  const [dx, dy] = upright ? [box.width * share, 0] : [0, box.height * share]
  return new DOMRect(box.x + dx, box.y + dy, box.width - 2 * dx, box.height - 2 * dy)
}
