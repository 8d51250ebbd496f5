import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import type { Face, Weight } from '../../../src/picture/metrics'

/** A font file of the stage and the letters it is used for: fonts come in slices, as the page loads them. */
interface Slice {
  readonly name: string
  readonly file: string
  readonly has: (point: number) => boolean
}

type Families = Readonly<Record<Face, { readonly own: readonly Slice[]; readonly quotes: Slice }>>

const { resolve } = createRequire(import.meta.url)
const packages: Readonly<Record<Face, string>> = { sans: 'noto-sans-sc', serif: 'noto-serif-sc' }
const latin: Readonly<Record<Face, string>> = { sans: 'source-sans-3', serif: 'source-serif-4' }

/** As in quotes.css: marks that the Chinese fonts draw as wide as a character. */
const isQuote = (point: number): boolean =>
  [0xab, 0xb7, 0xbb, 0x2026, 0x2039, 0x203a].includes(point) || (point >= 0x2018 && point <= 0x201f)

function rangesOf(list: string): Slice['has'] {
  const ranges = list.split(',').map((range) => {
    const [from = 0, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return [from, to] as const
  })
  return (point) => ranges.some(([from, to]) => from <= point && point <= to)
}

/** The slices of a font package: its style sheet, read. Of two that have a letter the later one counts, as in CSS. */
async function slicesOf(name: string): Promise<readonly Slice[]> {
  const sheet = resolve(`@fontsource-variable/${name}/wght.css`)
  const css = await readFile(sheet, 'utf8')
  return [...css.matchAll(/url\(\.\/(files\/[^)]+-normal\.woff2)\)[^}]*unicode-range:\s*([^;]+);/g)]
    .map(([, file = '', ranges = '']) => ({ name: file, file: join(dirname(sheet), file), has: rangesOf(ranges) }))
    .reverse()
}

async function familyOf(face: Face): Promise<Families[Face]> {
  const name = `files/${latin[face]}-latin-wght-normal.woff2`
  const file = join(dirname(resolve(`@fontsource-variable/${latin[face]}/wght.css`)), name)
  return { own: await slicesOf(packages[face]), quotes: { name, file, has: isQuote } }
}

/** What the stage's own fonts have no letter for is set as this mark, and told. */
export const missingMark = '〓'

/**
 * The stage's fonts for one document. First every letter is asked for, which says which font it is in; then `cut` makes of each font a static one
 * with the letters asked for: variable fonts would be drawn letter by letter in a PDF, as Type 3.
 */
export class Shelf {
  readonly #families: Families
  readonly #found = new Map<string, Slice | undefined>()
  readonly #asked = new Map<string, { readonly slice: Slice; readonly weight: Weight; readonly letters: Set<string> }>()
  readonly missing = new Set<string>()

  private constructor(families: Families) {
    this.#families = families
  }

  static async open(): Promise<Shelf> {
    const [sans, serif] = await Promise.all([familyOf('sans'), familyOf('serif')])
    return new Shelf({ sans, serif })
  }

  /** The font of a letter, and the letter, or the mark that stands for one which no font has. */
  ask(letter: string, face: Face, weight: Weight, han: boolean): { readonly font: string; readonly letter: string } {
    const slice = this.#sliceOf(letter, face, han)
    if (!slice) {
      this.missing.add(letter)
      if (letter === missingMark) throw new Error('the fonts of the stage lack their own mark')
      return { font: this.ask(missingMark, face, weight, han).font, letter: missingMark }
    }
    const font = `${slice.name} ${weight}`
    const asked = this.#asked.get(font) ?? { slice, weight, letters: new Set<string>() }
    asked.letters.add(letter)
    this.#asked.set(font, asked)
    return { font, letter }
  }

  #sliceOf(letter: string, face: Face, han: boolean): Slice | undefined {
    const key = `${face}${String(han)}${letter}`
    if (this.#found.has(key)) return this.#found.get(key)
    const point = letter.codePointAt(0) ?? 0
    const { own, quotes } = this.#families[face]
    const found = !han && quotes.has(point) ? quotes : own.find((slice) => slice.has(point))
    this.#found.set(key, found)
    return found
  }

  /** The fonts asked for, by name, in one order whatever was asked first. Kerning is kept, nothing else of their layout. */
  async cut(): Promise<ReadonlyMap<string, Buffer>> {
    const fonts = new Map<string, Buffer>()
    const files = new Map<string, Buffer>()
    for (const [font, { slice, weight, letters }] of [...this.#asked].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const file = files.get(slice.file) ?? (await readFile(slice.file))
      files.set(slice.file, file)
      const text = [...letters].sort().join('')
      const options = { targetFormat: 'sfnt', variationAxes: { wght: weight }, keepFeatures: ['kern'] } as const
      fonts.set(font, await subsetFont(file, text, options))
    }
    return fonts
  }
}
