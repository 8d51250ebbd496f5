/**
 * A scene's number typed digit by digit. It is taken when nothing that could make it longer has come for a while, or at once with
 * Enter or with another key. Pure; times in ms.
 */
const most = 2

/** How long one more digit is waited for: briefly where none would make sense, as card readers type far faster than that. */
const waits = { reader: 150, guide: 700 } as const

/** What was typed, with one digit more; what is no number of a scene any more stays so until a pause. */
export const withDigit = (typed: string, digit: string): string => (typed + digit).slice(0, most + 1)

/** How long the next digit may take. */
export function waitAfter(typed: string, scenes: number): number {
  if (typed.length > most) return waits.guide
  const mayGrow = typed.length < most && typed !== '0' && Number(typed) * 10 <= scenes
  return mayGrow ? waits.guide : waits.reader
}

/** What a typed number means: a scene, counted from 0 along the route; the map's own place for a lone 0; else nothing. */
export function meantBy(typed: string, scenes: number): number | 'home' | undefined {
  if (typed === '0') return 'home'
  const number = Number(typed)
  return /^[1-9]\d?$/.test(typed) && number <= scenes ? number - 1 : undefined
}
