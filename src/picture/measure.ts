import { advanceOf, closeUp, heights, isHanLocale, pairsOf, type Face, type Pairs, type Weight } from './metrics'
import { remembered } from './remembered'

/** How letters are set: size in u, tracking in em after every letter. */
export interface Setting {
  readonly face: Face
  readonly size: number
  readonly weight: Weight
  readonly tracking?: number
}

/** All that widths hang on but the size. */
type Dress = Omit<Setting, 'size'>

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/
/** Marks with an empty half before them, and after them. */
const opening = /[（「『《〈【〔〖［｛“‘]/
const closing = /[）」』》〉】〕〗］｝”’、。，．：；]/
const half = 0.5

/** What one letter is in a font: its width in em, and whether it is a full-width mark with an empty half. */
interface Letter {
  readonly own: number
  readonly opens: boolean
  readonly shuts: boolean
  /** What letters after it add. */
  readonly pairs: Pairs | undefined
}

/** Letters looked up once: a stage is measured thousands of times. */
const known: Map<string, Letter>[] = []

function letterOf(letters: Map<string, Letter>, letter: string, { face, weight }: Dress, hanLocale: boolean): Letter {
  const found = letters.get(letter)
  if (found) return found
  const own = advanceOf(letter, face, weight, hanLocale)
  const [opens, shuts] = [own === 1 && opening.test(letter), own === 1 && closing.test(letter)]
  const made = { own, opens, shuts, pairs: pairsOf(letter, face) }
  letters.set(letter, made)
  return made
}

function lettersOf({ face, weight }: Dress, hanLocale: boolean): Map<string, Letter> {
  return (known[weight * 4 + (face === 'serif' ? 2 : 0) + (hanLocale ? 1 : 0)] ??= new Map())
}

/** Width of a text on one line in em: the same at every size. */
export function emOf(text: string, setting: Dress, locale: string, starts: boolean): number {
  const { face, tracking = 0 } = setting
  const hanLocale = isHanLocale(locale)
  const letters = lettersOf(setting, hanLocale)
  let [em, before] = [0, '']
  let last: Letter | undefined
  for (const letter of text) {
    const now = letterOf(letters, letter, setting, hanLocale)
    const meeting = last?.own === 1 && (now.opens || now.shuts) && closeUp(before, letter, face)
    // Of two marks that meet, one gives up its empty half; so does one that opens a line.
    if (now.opens && (last ? meeting : starts)) em -= half
    if (now.shuts && meeting && last?.shuts) em -= half
    em += now.own + tracking + (last && now.own !== 1 && last.own !== 1 ? (last.pairs?.get(letter) ?? 0) / 1000 : 0)
    ;[before, last] = [letter, now]
  }
  return em
}

/**
 * Width of a text on one line, u: what the page draws, within a hundredth. By the fonts' own widths, with kerning, and with
 * full-width punctuation closed up as `text-spacing-trim: trim-start` does; `starts` says that the text begins its line.
 */
export const measure = (text: string, setting: Setting, locale: string, starts = true): number =>
  emOf(text, setting, locale, starts) * setting.size

/** Whether a text begins with a mark that gives up its empty half where it opens a line. */
export const opens = (text: string): boolean => opening.test(text.charAt(0))

/** Whether a text has letters that stand on the full em. */
const hasHan = (text: string): boolean => han.test(text)

/** How far a text reaches above and below its baseline, em. */
interface Reach {
  readonly up: number
  readonly down: number
}

const reaches: Readonly<Record<'han' | 'hanging' | 'low', Reach>> = {
  han: { up: heights.han, down: heights.hanLow },
  hanging: { up: heights.cap, down: heights.hanging },
  low: { up: heights.cap, down: heights.low },
}
const reachOf = (text: string): Reach =>
  reaches[hasHan(text) ? 'han' : /[gjpqyQ,;()/{}[\]]/.test(text) ? 'hanging' : 'low']
/** A run is set at many sizes, and looked at by whoever judges it. */
const reachesBefore = remembered<Reach>(2000)

/** What a text fills above and below its baseline, u. */
export function extentOf(text: string, size: number): { readonly up: number; readonly down: number } {
  const { up, down } = reachesBefore(text, () => reachOf(text))
  return { up: up * size, down: down * size }
}
