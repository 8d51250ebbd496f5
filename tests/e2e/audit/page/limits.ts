import { textNodes } from './runs'

const most = { copy: 40, words: 75, labels: 7 }

/** The limits of a step that can be counted: one title, 40 Chinese characters besides labels, 75 words and 7 marks of labels. */
export function limitFaults(scene: Element): readonly string[] {
  const titles = [...scene.querySelectorAll('h1')]
  const texts = textNodes(scene).filter(({ el }) => !el.closest(aside))
  const copy = texts.filter(({ el }) => isCopy(el)).map(({ text }) => text)
  const said = texts.filter(({ el }) => !isCopy(el)).map(({ text }) => text)
  const han = copy.join('').match(/\p{Script=Han}/gu)?.length ?? 0
  const words = wordsOf(said.join(' '))
  const marks = new Set(texts.flatMap(({ el }) => el.closest(markLabels) ?? [])).size
  return [
    ...(titles.length === 1 ? [] : [`${titles.length} titles`]),
    ...(han > most.copy ? [`too much said (${han} characters): ${copy.join(' ')}`] : []),
    ...(words > most.words ? [`labels too long (${words} words)`] : []),
    ...(marks > most.labels ? [`too many labelled marks (${marks})`] : []),
  ]
}

/** Navigation, place names and cards are left out. */
const aside = 'nav, footer, [data-card], [data-place], .kicker, [data-kicker], [data-menu], [data-fact-list]'
/** Sentences; all else that is said on a step labels something. */
const sentences = 'h1, p, li, blockquote, [data-copy]'
const labels = '.placed, [data-label], [data-fact], svg'
const isCopy = (el: Element): boolean => el.closest(sentences) !== null && el.closest(labels) === null
const markLabels = '[data-label]'

/** Latin words, and Han characters by two: as long to read. */
function wordsOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,'’-]*/gu)?.length ?? 0
  return Math.ceil(han / 2) + latin
}
