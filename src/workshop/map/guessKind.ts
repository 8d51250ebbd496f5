import type { AreaKind, OutlineFile } from '../../../electron/core/contracts/ground'

/** Words that files have for what an area is, in the order in which they decide. */
const words: readonly (readonly [AreaKind, RegExp])[] = [
  ['wetland', /wetland|marsh|湿地|滩/i],
  ['lake', /lake|reservoir|pond|湖|水库|池/i],
  ['river', /river|canal|stream|water|riverbank|江|河|渠|水/i],
  ['sea', /sea|ocean|bay|strait|海|湾/i],
  ['land', /land|island|coast|陆|岛|地/i],
]

/** What an area that is called so most likely is; to be put right by whoever knows. */
export const guessKind = (value: string): AreaKind => words.find(([, is]) => is.test(value))?.[0] ?? 'land'

/** The property that most likely tells water from land; null where none has a word for it. */
export function guessProperty({ properties }: OutlineFile): string | null {
  const says = (values: readonly string[]): number =>
    values.filter((value) => words.some(([, is]) => is.test(value))).length
  const best = [...properties].sort((a, b) => says(b.values) - says(a.values))[0]
  return best && says(best.values) > 0 ? best.name : null
}
