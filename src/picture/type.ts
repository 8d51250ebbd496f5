import type { Stage } from './stage'

/** Type sizes of the stage by token name, u; as in tokens.css. */
export const typeSize = {
  huge: 320,
  hero: 240,
  figure: 120,
  large: 64,
  head: 40,
  lead: 34,
  caption: 28,
  label: 24,
  floor: 20,
} as const

export type TypeSize = keyof typeof typeSize

/** A type size in u on a stage whose small type grows by `text`: what is up to 40 u grows, as in tokens.css. */
export const sizeAt = (size: TypeSize, text: number): number =>
  typeSize[size] <= typeSize.head ? typeSize[size] * text : typeSize[size]

/** Size of a finding before it gives way, u; Latin letters run longer and are set smaller. */
export const titleSize = ({ portrait }: Stage, hanLocale: boolean): number =>
  portrait ? (hanLocale ? 72 : 62) : hanLocale ? 84 : 68
