import type { Tokens } from '../composables/tokens'

/** What an option builder knows of the outside: colours, CSS pixels per u, milliseconds of motion (0 = none). */
export interface ChartContext {
  readonly tokens: Tokens
  readonly u: number
  readonly motion: number
}
