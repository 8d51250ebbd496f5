import type { Part } from './package'
import { isOn, walkXml, type Attributes, type Visitor } from './xml'

/** A text in a workbook; some of its letters may be struck through. */
export interface StoredText {
  readonly value: string
  readonly struck: boolean
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉'

/** Small digits beside others are no part of their number: 350 with the note ¹ is not 3501. */
const small = (words: string, align: string): string => {
  const digits = align === 'superscript' ? raisedDigits : align === 'subscript' ? loweredDigits : undefined
  return digits === undefined ? words : words.replace(/[0-9]/g, (digit) => digits.charAt(Number(digit)))
}

/**
 * Gathers one text out of its pieces: what is read aloud beside Chinese or Japanese letters is no part of it. Told of
 * every element below the text's own.
 */
export class TextGatherer {
  #value = ''
  #struck = false
  #runStruck = false
  #align = ''

  open(name: string, attributes: Attributes): void {
    if (name === 'r') {
      this.#runStruck = false
      this.#align = ''
    }
    if (name === 'vertAlign') this.#align = attributes.val ?? ''
    if (name === 'strike') this.#runStruck = isOn(attributes.val ?? '1')
  }

  text(words: string, path: readonly string[]): void {
    if (path.at(-1) !== 't' || path.includes('rPh')) return
    this.#value += small(words, this.#align)
    if (this.#runStruck && words.trim() !== '') this.#struck = true
  }

  take(): StoredText {
    const taken = { value: unescapeText(this.#value), struck: this.#struck }
    this.#value = ''
    this.#struck = this.#runStruck = false
    this.#align = ''
    return taken
  }
}

/** `_x000D_` is how a workbook writes a character XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)))

/** The texts cells share, by their number. */
export function readStrings(part: Part | undefined): readonly StoredText[] {
  const strings: StoredText[] = []
  if (!part) return strings
  const gatherer = new TextGatherer()
  const visitor: Visitor = {
    open: (name, attributes) => gatherer.open(name, attributes),
    text: (words, path) => gatherer.text(words, path),
    close: (name, path) => {
      if (name === 'si' && path.length === 1) strings.push(gatherer.take())
    },
  }
  walkXml(part, visitor)
  return strings
}
