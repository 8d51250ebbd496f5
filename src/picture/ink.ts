/** Colours by the name of their token in tokens.css; the painter knows the theme. */
export type Ink =
  'ink' | 'ink2' | 'ink3' | 'river' | 'riverDeep' | 'park' | 'tick' | 'line' | 'ground' | 'raised' | 'land'

/** A token's name as tokens.css has it: `river-deep`. */
export const tokenOf = (ink: Ink): string => ink.replace(/([A-Z]|\d)/g, (part) => `-${part.toLowerCase()}`)
