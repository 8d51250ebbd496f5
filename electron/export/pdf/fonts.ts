import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
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
const families: Readonly<Record<Face, string>> = { sans: 'Noto Sans SC Variable', serif: 'Noto Serif SC Variable' }
const latin: Readonly<Record<Face, string>> = { sans: 'source-sans-3', serif: 'source-serif-4' }

/** As in quotes.css: marks that the Chinese fonts draw as wide as a character. */
const isQuote = (point: number): boolean =>
  [0xab, 0xb7, 0xbb, 0x2026, 0x2039, 0x203a].includes(point) || (point >= 0x2018 && point <= 0x201f)

/** A sheet's list of letters: `U+4E00-9FFF`, or `U+4??` where it was made short. */
function rangesOf(list: string): Slice['has'] {
  const ranges = list.split(',').map((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-')
    return [first.replaceAll('?', '0'), last.replaceAll('?', 'F')].map((hex) => Number.parseInt(hex, 16))
  })
  return (point) => ranges.some(([from = 0, to = 0]) => from <= point && point <= to)
}

/** Where the stage's fonts lie: in a built page's folder of assets, or, where none is named, in the packages it is built from. */
export type FontPlace = string | undefined

interface Sheet {
  readonly path: string
  readonly css: string
}

/** Style sheets that name a face's slices: of two that have a letter the later one counts. */
async function sheetsOf(face: Face, place: FontPlace): Promise<readonly Sheet[]> {
  const paths =
    place === undefined
      ? [resolve(`@fontsource-variable/${packages[face]}/wght.css`)]
      : (await readdir(place)).filter((name) => name.endsWith('.css')).map((name) => join(place, name))
  return Promise.all(paths.map(async (path) => ({ path, css: await readFile(path, 'utf8') })))
}

const faceRule =
  /@font-face\s*\{[^}]*font-family:\s*'?([^;'}]+)'?;[^}]*url\(\.\/([^)]+-normal[^)]*\.woff2)\)[^}]*unicode-range:\s*([^;}]+)/g

/** The slices of a face: its style sheets, read. Of two that have a letter the later one counts, as in CSS. */
async function slicesOf(face: Face, place: FontPlace): Promise<readonly Slice[]> {
  const sheets = await sheetsOf(face, place)
  return sheets
    .flatMap(({ path, css }) =>
      [...css.matchAll(faceRule)].flatMap(([, family = '', file = '', ranges = '']): readonly Slice[] =>
        family === families[face]
          ? [{ name: basename(file).replace(/-normal.*$/, ''), file: join(dirname(path), file), has: rangesOf(ranges) }]
          : [],
      ),
    )
    .reverse()
}

async function latinFile(face: Face, place: FontPlace): Promise<string> {
  const name = `${latin[face]}-latin-wght-normal`
  if (place === undefined)
    return join(dirname(resolve(`@fontsource-variable/${latin[face]}/wght.css`)), `files/${name}.woff2`)
  const built = (await readdir(place)).find((file) => file.startsWith(name) && file.endsWith('.woff2'))
  return join(place, built ?? `${name}.woff2`)
}

async function familyOf(face: Face, place: FontPlace): Promise<Families[Face]> {
  const own = await slicesOf(face, place)
  if (own.length === 0) throw new Error(`no fonts of the stage in ${String(place)}`)
  return { own, quotes: { name: `${latin[face]}-latin`, file: await latinFile(face, place), has: isQuote } }
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

  static async open(place?: FontPlace): Promise<Shelf> {
    const [sans, serif] = await Promise.all([familyOf('sans', place), familyOf('serif', place)])
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
