import table from './metrics.json'

/** The two families of the stage. */
export type Face = 'sans' | 'serif'
export type Weight = 400 | 500 | 600 | 700

/** Widths in thousandths of an em, by weight; what is not listed is one em wide, as Han is. */
interface Family {
  readonly widths: ReadonlyMap<string, readonly number[]>
  /** Of letters that are set differently among Latin ones: digits, dashes. */
  readonly latin: ReadonlyMap<string, readonly number[]>
  /** By the first of the two letters, then by the second. */
  readonly pairs: ReadonlyMap<string, Pairs>
  /** Full-width marks, each with the slice of the font it is in: only within one do marks close up. */
  readonly marks: ReadonlyMap<string, number>
}

/** What letters add to the width of one before them, thousandths of an em. */
export type Pairs = ReadonlyMap<string, number>

type Groups = readonly (readonly (string | number)[])[]

interface Listed {
  readonly widths: Groups
  readonly latin: Groups
  readonly pairs: Readonly<Record<string, string>>
  readonly marks: readonly string[]
}

const lettersOf = (groups: Groups): ReadonlyMap<string, readonly number[]> =>
  new Map(
    groups.flatMap(([group, ...byWeight]) =>
      [...String(group)].map((letter) => [letter, byWeight.map(Number)] as const),
    ),
  )

function familyOf({ widths, latin, pairs, marks }: Listed): Family {
  const twos = new Map<string, Map<string, number>>()
  for (const [more, all] of Object.entries(pairs))
    for (const [first = '', second = ''] of all.match(/../gsu) ?? []) {
      const after = twos.get(first) ?? new Map<string, number>()
      twos.set(first, after.set(second, Number(more)))
    }
  return {
    widths: lettersOf(widths),
    latin: lettersOf(latin),
    pairs: twos,
    marks: new Map(marks.flatMap((all, slice) => [...all].map((mark) => [mark, slice] as const))),
  }
}

const families: Readonly<Record<Face, Family>> = { sans: familyOf(table.sans), serif: familyOf(table.serif) }
/** English quotation marks and dots come from a Latin font: the Chinese ones draw them as wide as a character (quotes.css). */
const quotes: Readonly<Record<Face, Family>> = {
  sans: familyOf(table.quotesSans),
  serif: familyOf(table.quotesSerif),
}
const placeOf: Readonly<Record<Weight, number>> = { 400: 0, 500: 1, 600: 2, 700: 3 }

/** What is set in the Chinese fonts throughout; other languages take quotation marks from a Latin font. */
export const isHanLocale = (locale: string): boolean => /^(zh|ja|ko)/.test(locale)

/** Width of one letter, em. */
export function advanceOf(letter: string, face: Face, weight: Weight, hanLocale: boolean): number {
  if (letter === '\u00a0') return advanceOf(' ', face, weight, hanLocale)
  const own = families[face]
  const widths = hanLocale
    ? own.widths.get(letter)
    : (quotes[face].widths.get(letter) ?? own.latin.get(letter) ?? own.widths.get(letter))
  return (widths?.[placeOf[weight]] ?? 1000) / 1000
}

/** What letters after that one add to its width; undefined where none does. */
export const pairsOf = (letter: string, face: Face): Pairs | undefined => families[face].pairs.get(letter)

/** Whether two full-width marks are of one slice, and so close up. */
export function closeUp(a: string, b: string, face: Face): boolean {
  const { marks } = families[face]
  return marks.has(a) && marks.get(a) === marks.get(b)
}

/** Heights above the baseline and below it, em: of digits and capitals, of Han, of letters that hang. */
export const heights = { cap: 0.74, han: 0.88, low: 0.02, hanLow: 0.1, hanging: 0.22 } as const
