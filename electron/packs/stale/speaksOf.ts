import type { Report } from '../../core/report'
import { braces, wordPlaceholder } from '../words/placeholders'
import { parseRef } from '../../core/reading'

/** What a text is about. */
export interface About {
  /** Facts it names, stands for or stands beside. */
  readonly facts: readonly string[]
  /** A sentence about them, asked whenever one changes; else a label, asked where it states something itself. */
  readonly isSentence: boolean
}

const ownSentences = new Set(['note', 'status', 'asOf'])
const stepSentences = new Set(['title', 'lead', 'guide', 'answer'])
const storySentences = new Set(['text', 'caption'])

/** Which facts of either report a text of that path speaks of. What the program alone says, `{period}年`, is right by itself. */
export function speaksOf(path: readonly string[], text: string, reports: readonly Report[]): About {
  const about = aboutOf(path, text, reports)
  const own = text.replace(spokenYear, '').replace(braces, '')
  return about.isSentence && !/[\p{L}\p{N}]/u.test(own) ? { ...about, isSentence: false } : about
}

/** A year with the word for it, in the languages that have one. */
const spokenYear = /\{period(?:[+-]\d+)?\}\s*[年년]/g

function aboutOf(path: readonly string[], text: string, reports: readonly Report[]): About {
  const [room = '', id = '', third = '', step = '', field = '', label = ''] = path
  const named = refsIn(text)
  if (room === 'facts') return { facts: [id, ...named], isSentence: ownSentences.has(third) }
  if (room === 'attract' && id === 'captions') return { facts: [parseRef(third).id, ...named], isSentence: true }
  if (room !== 'scenes') return { facts: [...reports.flatMap(({ facts }) => Object.keys(facts))], isSentence: false }
  const steps = reports.flatMap<{ readonly id: string; readonly facts: readonly string[] }>(
    ({ tour }) => tour.scenes.find((scene) => scene.id === id)?.steps ?? [],
  )
  const shown = (third === 'steps' ? steps.filter((one) => one.id === step) : steps).flatMap(({ facts }) => facts)
  const isSentence =
    third === 'steps' && (stepSentences.has(field) || (field === 'labels' && storySentences.has(label)))
  return { facts: [...new Set([...shown.map((ref) => parseRef(ref).id), ...named])], isSentence }
}

/** Figures a text has written out. What the program says in words (a count, a ratio) changes by itself, and is read with the rest. */
const refsIn = (text: string): readonly string[] =>
  [...text.matchAll(braces)].flatMap(([, inside = '']) => {
    const words = wordPlaceholder(inside)
    if (words?.say === 'count') return [words.of]
    if (words?.say === 'ratio') return [parseRef(words.of).id, parseRef(words.to).id]
    return words ? [] : [parseRef(inside).id]
  })
