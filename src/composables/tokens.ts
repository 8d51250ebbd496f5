import { shallowRef, type ShallowRef } from 'vue'

/** Colours of the current theme as charts need them: plain strings from tokens.css. */
export interface Tokens {
  readonly ground: string
  readonly raised: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly tick: string
  readonly river: string
  readonly riverDeep: string
  readonly park: string
  readonly land: string
}

const contrastQueries = ['(prefers-contrast: more)', '(forced-colors: active)']
let system: Readonly<ShallowRef<boolean>> | undefined

/** Whether the system asks for more contrast, whatever the visitor chose; whoever asks in a computed hears of it when that changes. */
const systemContrast = (): boolean => (system ??= followed(contrastQueries.map((query) => matchMedia(query)))).value

function followed(queries: readonly MediaQueryList[]): Readonly<ShallowRef<boolean>> {
  const look = (): boolean => queries.some(({ matches }) => matches)
  const asked = shallowRef(look())
  for (const query of queries) query.addEventListener('change', () => (asked.value = look()))
  return asked
}

/** Dresses the document in a theme and, where the visitor or the system asks for it, in high contrast. */
export function dress(theme: string, contrast: boolean): void {
  document.documentElement.dataset.theme = theme
  document.documentElement.dataset.contrast = contrast || systemContrast() ? 'high' : 'normal'
}

/** Reads the tokens from the document, dressed first, so that the answer is of that theme and contrast. */
export function readTokens(theme: string, contrast: boolean): Tokens {
  dress(theme, contrast)
  const style = getComputedStyle(document.documentElement)
  const value = (name: string): string => style.getPropertyValue(name).trim()
  return {
    ground: value('--ground'),
    raised: value('--raised'),
    ink: value('--ink'),
    ink2: value('--ink-2'),
    ink3: value('--ink-3'),
    line: value('--line'),
    tick: value('--tick'),
    river: value('--river'),
    riverDeep: value('--river-deep'),
    park: value('--park'),
    land: value('--land'),
  }
}
