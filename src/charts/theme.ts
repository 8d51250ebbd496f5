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

/** Reads the tokens from the document; `theme` is set on it first, so that the answer is of that theme. */
export function readTokens(theme: string): Tokens {
  document.documentElement.dataset.theme = theme
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

/** What an option builder knows of the outside: colours, CSS pixels per u, milliseconds of motion (0 = none). */
export interface ChartContext {
  readonly tokens: Tokens
  readonly u: number
  readonly motion: number
}
