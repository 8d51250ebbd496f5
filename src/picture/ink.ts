/** Colours by the name of their token in tokens.css; the painter knows the theme. */
export type Ink =
  'ink' | 'ink2' | 'ink3' | 'river' | 'riverDeep' | 'park' | 'tick' | 'line' | 'ground' | 'raised' | 'land'
