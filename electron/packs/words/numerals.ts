import { hanNumbers, spellHan } from './hanNumerals'
import { englishNumbers, spellEnglish } from './englishNumerals'
import type { SaidNumber } from './saidNumber'

const isHan = (locale: string): boolean => /^(zh|ja|yue)\b/.test(locale)
const isEnglish = (locale: string): boolean => /^en\b/.test(locale)

/** A count as a language writes it in a sentence, before what is counted: 两, 二十七, twenty-seven; digits where words would be long, or are not known here. */
export function spellCount(count: number, locale: string): string {
  if (isHan(locale)) return spellHan(count)
  return (isEnglish(locale) ? spellEnglish(count) : undefined) ?? new Intl.NumberFormat(locale).format(count)
}

const halfWidth = (text: string): string =>
  text.replace(/[０-９．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

/** Every number of a text: digits, 二十七, twenty-seven. One is left out: 一体化, one another say no number. */
export function numbersIn(text: string, locale: string): readonly SaidNumber[] {
  const digits = [...halfWidth(text).matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([said]) => ({
    said,
    value: Number(said.replaceAll(',', '')),
  }))
  const words = isHan(locale) ? hanNumbers(text) : isEnglish(locale) ? englishNumbers(text) : []
  return [...digits, ...words.filter(({ value }) => value !== 1)]
}

/** Years of four digits that a text states, 二〇二〇 too. */
export function yearsIn(text: string): readonly { readonly said: string; readonly year: number }[] {
  const digits = [...halfWidth(text).matchAll(/(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)/g)].map(([said]) => ({
    said,
    year: Number(said),
  }))
  const han = [...text.matchAll(/[一二][〇零○一二三四五六七八九]{3}(?=年)/g)].map(([said]) => ({
    said,
    year: Number([...said].map((char) => '〇一二三四五六七八九'.indexOf(/[零○]/.test(char) ? '〇' : char)).join('')),
  }))
  return [...digits, ...han]
}
