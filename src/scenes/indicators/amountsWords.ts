import { sizeAt, typeSize, widthInEm, type PlacedLabel, type TypeSize } from '../../marks/placedLabel'
import type { Bar } from './amountsBars'
import type { Amount } from './view'

type Words = Omit<PlacedLabel, 'key' | 'size' | 'tone' | 'align'> & Partial<PlacedLabel>

/** Figures of a pair keep their strand's tone; the others are ink. */
const toneOf = (amount: Amount): PlacedLabel['tone'] => (amount.tone === 'ink3' ? 'ink' : amount.tone)

export const figureLabel = (bar: Bar, at: Words): PlacedLabel => ({
  key: `amount:${bar.amount.figure}`,
  figure: bar.amount.figure,
  size: 'figure',
  tone: toneOf(bar.amount),
  align: 'left',
  look: 'seated',
  ...at,
})

/** A name with its growth rate; the amount beside it carries the 预计 of both. */
export const nameLabel = (bar: Bar, name: string, at: Words, gap = ' '): PlacedLabel => ({
  key: `name:${bar.amount.figure}`,
  text: bar.amount.growth ? `${name}${gap}{${bar.amount.growth}}` : name,
  plain: true,
  size: 'caption',
  tone: 'ink2',
  align: 'left',
  ...at,
})

/** About how wide a name sets with its growth rate, em. */
export const namedEm = (bar: Bar, name: string): number => widthInEm(name) + (bar.amount.growth ? 3.4 : 0)

/** About how much room an amount takes with its unit seated beside it, u. */
export const roomOf = (amount: Amount, size: TypeSize, text: number): number =>
  typeSize[size] * (widthInEm(amount.reads.number) + 0.25) +
  Math.max(typeSize[size] * 0.32, sizeAt('label', text)) * Math.max(widthInEm(amount.reads.unit) + 0.3, 2.1)

/** The largest of `sizes` in which so many em fit, on lines no higher than `across`; u. */
export const largest = (
  sizes: readonly TypeSize[],
  em: number,
  room: { readonly along: number; readonly across: number },
  text: number,
): TypeSize | undefined =>
  sizes.find((size) => sizeAt(size, text) * em <= room.along && sizeAt(size, text) * 1.1 <= room.across)
