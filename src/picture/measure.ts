import { advanceOf, closeUp, heights, isHanLocale, pairOf, type Face, type Weight } from './metrics'

/** How letters are set: size in u, tracking in em after every letter. */
export interface Setting {
  readonly face: Face
  readonly size: number
  readonly weight: Weight
  readonly tracking?: number
}

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/
/** Marks with an empty half before them, and after them. */
const opening = /[（「『《〈【〔〖［｛“‘]/
const closing = /[）」』》〉】〕〗］｝”’、。，．：；]/
const half = 0.5

/** Whether a text has letters that stand on the full em. */
const hasHan = (text: string): boolean => han.test(text)

/**
 * Width of a text on one line, u: what the page draws, within a hundredth. By the fonts' own widths, with kerning, and with
 * full-width punctuation closed up as `text-spacing-trim: trim-start` does; `starts` says that the text begins its line.
 */
export function measure(
  text: string,
  { face, size, weight, tracking = 0 }: Setting,
  locale: string,
  starts = true,
): number {
  const hanLocale = isHanLocale(locale)
  let [em, before, full] = [0, '', false]
  for (const letter of text) {
    const own = advanceOf(letter, face, weight, hanLocale)
    const square = own === 1
    const opens = square && opening.test(letter)
    const shuts = square && closing.test(letter)
    const meeting = full && closeUp(before, letter, face)
    // Of two marks that meet, one gives up its empty half; so does one that opens a line.
    if (opens && (before === '' ? starts : meeting)) em -= half
    if (shuts && meeting && closing.test(before)) em -= half
    em += own + tracking + (before === '' || square ? 0 : pairOf(before + letter, face))
    ;[before, full] = [letter, square]
  }
  return em * size
}

/** What a text fills above and below its baseline, u. */
export function extentOf(text: string, size: number): { readonly up: number; readonly down: number } {
  if (hasHan(text)) return { up: heights.han * size, down: heights.hanLow * size }
  return { up: heights.cap * size, down: (/[gjpqyQ,;()/{}[\]]/.test(text) ? heights.hanging : heights.low) * size }
}
