/** Phrases with what all of them say set apart. */
export interface Shared {
  /** What every phrase begins or ends with; empty where they have nothing in common. */
  readonly common: string
  readonly rests: readonly string[]
}

const prefixOf = (phrases: readonly string[]): string => {
  const [first = ''] = phrases
  let end = first.length
  for (const phrase of phrases) while (!phrase.startsWith(first.slice(0, end))) end -= 1
  return first.slice(0, end)
}

const reversed = (text: string): string => [...text].reverse().join('')
const bare = (text: string): string => text.replace(/^[\s,，、]+|[\s,，、]+$/g, '')

/** Takes the words shared by all phrases out of them: 全方位 | 融入苏南, 对接上海 …; by whole words where there are spaces. */
export function shareOut(phrases: readonly string[]): Shared {
  if (phrases.length < 2) return { common: '', rests: phrases }
  const spaced = phrases.some((phrase) => phrase.includes(' '))
  const whole = (common: string): string => (spaced ? common.slice(0, common.lastIndexOf(' ') + 1) : common)
  const before = whole(prefixOf(phrases))
  if (before !== '') return { common: bare(before), rests: phrases.map((phrase) => bare(phrase.slice(before.length))) }
  const after = reversed(whole(prefixOf(phrases.map(reversed))))
  return { common: bare(after), rests: phrases.map((phrase) => bare(phrase.slice(0, phrase.length - after.length))) }
}
