/** One u in CSS pixels. */
export const unit = (): number => Math.min(innerWidth, innerHeight) / 1080

/** How much of an element's paint arrives, its ancestors' opacity included; 0 where it is not drawn at all. */
export function presence(el: Element): number {
  if (el.closest('.sr-only, defs, clipPath, mask, pattern, symbol, marker')) return 0
  let share = 1
  for (let e: Element | null = el; e; e = e.parentElement) {
    const style = getComputedStyle(e)
    if (style.display === 'none') return 0
    if (e === el && style.visibility !== 'visible') return 0
    share *= Number(style.opacity)
  }
  return share
}

export const isSeen = (el: Element): boolean => presence(el) >= 0.05

/** What a disabled control shows is exempt from contrast, as in WCAG. */
export const isDisabled = (el: Element): boolean => el.closest(':disabled, [aria-disabled=true]') !== null

/** An element as a person would find it again: its tag, classes and fact. */
export function describe(el: Element): string {
  const classes = [...el.classList].map((name) => `.${name}`).join('')
  const fact = el.closest<HTMLElement>('[data-fact]')?.dataset.fact
  const owner = el.closest('[class]')
  const inside = classes === '' && owner && owner !== el ? ` in .${[...owner.classList].join('.')}` : ''
  return `${el.tagName.toLowerCase()}${classes}${inside}${fact === undefined ? '' : ` of ${fact}`}`
}
