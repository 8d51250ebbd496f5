import webvtt, { type CueNode } from 'webvtt-parser'
import { signsAndWords } from '../../core/readingTime'
import type { Cue } from '../../core/spoken'

/** Captions longer than this are no captions of one step, characters. */
const longest = 100_000

/** The signs that WebVTT writes by name; the parser's own table lacks their semicolons. */
const entities = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>' },
  ...{ '&nbsp;': '\u00a0', '&lrm;': '\u200e', '&rlm;': '\u200f' },
}

/** What a WebVTT file says, in the order of time; `line`: the first that is not understood, from 1. Pure. */
export interface ReadCaptions {
  readonly cues: readonly Cue[]
  readonly line: number | undefined
}

export function readCaptions(text: string): ReadCaptions {
  if (text.length > longest) return { cues: [], line: 1 }
  const { cues, errors } = new webvtt.WebVTTParser(entities).parse(text, 'subtitles/captions/descriptions')
  const said = cues
    .map(({ startTime, endTime, tree }) => ({ from: startTime, to: endTime, text: wordsIn(tree).trim() }))
    .filter(({ from, to, text }) => to > from && text !== '')
  return { cues: /^\uFEFF?WEBVTT/.test(text) ? said : [], line: errors[0]?.line }
}

/** The words of a cue without its spans and stamps. */
const wordsIn = ({ type, value, children = [] }: CueNode): string =>
  type === 'text' ? String(value) : children.map(wordsIn).join('')

/** Whether captions are written in another script than what stands on the stage in their language: Chinese for English, or the other way round. Pure. */
export function isForeign(cues: readonly Cue[], shown: readonly string[]): boolean {
  const [said, own] = [cues.map(({ text }) => text), shown].map((lines) => signsAndWords(lines.join('\n')))
  if (!said || !own || own.signs + own.words === 0) return false
  const isSigns = own.signs > own.words
  return isSigns ? said.signs === 0 && said.words > 3 : said.signs > said.words
}
