/** The families whose faces hold a few characters each, and the one behind each that is asked for what those have not (tokens.css). */
const behind: Readonly<Record<string, string>> = {
  'Noto Sans SC Variable': 'Noto Sans SC Rest',
  'Noto Serif SC Variable': 'Noto Serif SC Rest',
}
const front: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(behind).map(([a, b]) => [b, a]))

/** Whether a `unicode-range` has one of these code points. Pure. */
export const hasOneOf = (range: string, points: readonly number[]): boolean =>
  range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    const [low, high] = [parseInt(from, 16), parseInt(to, 16)]
    return points.some((point) => point >= low && point <= high)
  })

/** The code points of a text, each once. Pure. */
export const pointsOf = (text: string): readonly number[] => [...new Set(text)].map((one) => one.codePointAt(0) ?? 0)

const nameOf = (rule: CSSFontFaceRule): string => rule.style.getPropertyValue('font-family').replace(/["']/g, '')

/**
 * Leaves in the families of the page only the faces that draw this text, and puts the others behind them, where they are asked for what
 * nobody has foreseen. Chromium makes every face of a family anew for each size of type it meets, used or not: with a hundred of them a
 * step's first layout took most of its time for faces that drew nothing.
 */
export function sortFaces(text: string): void {
  const points = pointsOf(text)
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const name = nameOf(rule)
      const family = front[name] ?? name
      const rest = behind[family]
      if (rest === undefined) continue
      const wanted = hasOneOf(rule.style.getPropertyValue('unicode-range'), points) ? family : rest
      if (wanted !== name) rule.style.setProperty('font-family', `"${wanted}"`)
    }
}

/** Fetches the faces that `sortFaces` has left in front, when the page has nothing better to do: type that comes late is laid out twice. */
export function fetchFaces(): void {
  const fronts = new Set(Object.keys(behind))
  const waiting = [...document.fonts].filter(
    ({ family, status }) => status === 'unloaded' && fronts.has(family.replace(/["']/g, '')),
  )
  const next = (): void => {
    // One that cannot be fetched is asked for again by whoever needs it.
    void Promise.allSettled(waiting.splice(0, 8).map((face) => face.load())).then(() => {
      if (waiting.length > 0) requestIdleCallback(next)
    })
  }
  requestIdleCallback(next)
}
