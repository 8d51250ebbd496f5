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

const names: Readonly<Record<keyof Tokens, string>> = {
  ground: '--ground',
  raised: '--raised',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  line: '--line',
  tick: '--tick',
  river: '--river',
  riverDeep: '--river-deep',
  park: '--park',
  land: '--land',
}

/** Reads the tokens from the document; `theme` is set on it first, so that the answer is of that theme. */
export function readTokens(theme: string): Tokens {
  document.documentElement.dataset.theme = theme
  const style = getComputedStyle(document.documentElement)
  const entries = Object.entries(names).map(([key, name]) => [key, style.getPropertyValue(name).trim()])
  return Object.fromEntries(entries) as unknown as Tokens
}

/** What an option builder knows of the outside: colours, CSS pixels per u, milliseconds of motion (0 = none). */
export interface ChartContext {
  readonly tokens: Tokens
  readonly u: number
  readonly motion: number
}
