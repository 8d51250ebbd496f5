import { joined, type Chunk, type Segment } from './chunks'
import type { Cut } from './cut'
import { recut, type Fit, type Give } from './fit'
import { isHanLocale } from './metrics'

/** A longer word may be parted: it is a name of several. */
const longest = 4
const words = new Intl.Segmenter('zh', { granularity: 'word' })
const isHan = (text: string): boolean => /^[\u3400-\u9fff]+$/.test(text)

const textOf = (segment: Segment): string =>
  segment.kind === 'text' ? segment.letters.text : segment.figure.letters.map(({ text }) => text).join('')
const said = (chunk: Chunk): string => chunk.segments.map(textOf).join('')

/** Single letters that belong to the word after them, and those that begin a phrase; any other belongs to the word before: 产业·链, 园区·的. */
const [before, apart] = [/[零第每各约超近]/, /[与和及将在以为到由从向对把被就也都已未再最更是]/]

/** Places in a text at which no line should end: inside a short Han word, between a year and its month. */
function insides(text: string): ReadonlySet<number> {
  const inside = new Set<number>()
  let word = { from: 0, length: 0 }
  for (const { segment, index } of words.segment(text)) {
    const isPart =
      word.length > 0 && (segment.length === 1 ? !apart.test(segment) && !before.test(segment) : word.length === 1)
    if (!isHan(segment)) word = { from: index, length: 0 }
    else if (isPart && word.length + segment.length <= longest) word = { ...word, length: word.length + segment.length }
    else word = { from: index, length: segment.length === 1 && apart.test(segment) ? 0 : segment.length }
    if (word.length <= longest) for (let i = 1; i < word.length; i += 1) inside.add(word.from + i)
  }
  for (const { index, 0: year } of text.matchAll(/\d{4}\s?年(?=\s?\d{1,2}\s?月)/g)) inside.add(index + year.length)
  return inside
}

/** The same text cut at fewer places: Chinese lines end between words where there is room for that. */
function keepWords(chunks: readonly Chunk[]): readonly Chunk[] {
  const inside = insides(chunks.map((chunk) => (chunk.forced ? '\n' : '') + said(chunk)).join(''))
  const out: Chunk[] = []
  let at = 0
  for (const chunk of chunks) {
    if (chunk.forced) at += 1
    const open = out.at(-1)
    if (open && !chunk.forced && inside.has(at))
      out[out.length - 1] = { ...open, segments: joined([...open.segments, ...chunk.segments]) }
    else out.push(chunk)
    at += said(chunk).length
  }
  return out
}

/** A text that has room, its Chinese lines ended between words where they still fit in as many at that size; and the cuts it then has. */
export function byWords(cut: Cut, fit: Fit, give: Give): readonly [Cut, Fit] {
  if (!isHanLocale(cut.locale) || !fit.fits || fit.lines.length < 2) return [cut, fit]
  const words = cut.words(keepWords)
  const found = recut(words, fit, give)
  return found ? [words, found] : [cut, fit]
}
