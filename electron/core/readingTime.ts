/** Signs of languages that write without gaps are read by the sign, others by the word. */
const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu
const word = /[\p{L}\p{N}][\p{L}\p{N}’'.,%-]*/gu

/** Signs and words a second, as people read a wall while somebody beside them looks too. */
const pace = { signs: 4.5, words: 2.6 } as const
/** A picture is found and looked at, seconds. */
const looking = 6
export const stayLimits = { least: 9, most: 60 } as const

/** Signs of languages that write without gaps, and words of the others. Pure. */
export const signsAndWords = (text: string): { readonly signs: number; readonly words: number } => ({
  signs: (text.match(sign) ?? []).length,
  words: (text.replaceAll(sign, ' ').match(word) ?? []).length,
})

/** How long a step stays that says this, seconds, so that everybody has read it; in any language. Pure. */
export function readingSeconds(lines: readonly string[]): number {
  const { signs, words } = signsAndWords(lines.join('\n'))
  const seconds = looking + signs / pace.signs + words / pace.words
  return Math.min(stayLimits.most, Math.max(stayLimits.least, Math.round(seconds)))
}
