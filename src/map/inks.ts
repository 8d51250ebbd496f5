import type { Tokens } from '../composables/tokens'
import type { Inks } from './engrave'

const mix = (a: string, b: string, t: number): string => `color-mix(in srgb, ${a} ${t}%, ${b})`

/** The base's colours from the theme's tokens: the river is lit, other waters lie in the shade of it. */
export const inksOf = ({ ground, land, river, riverDeep }: Tokens): Inks => ({
  ...{ land, bank: mix(river, land, 55), shoal: mix(riverDeep, land, 60), line: mix(river, land, 70) },
  ...{ deep: mix(riverDeep, ground, 40), shallow: mix(river, riverDeep, 8) },
  lit: { bank: river, line: river, deep: mix(riverDeep, ground, 60), shallow: mix(river, riverDeep, 62) },
})
