import type { Words } from '../picture/picture'

/** Words as they stand on the stage, and the key by which the page knows them. */
export interface Standing {
  readonly key: string
  readonly words: Words
}

const textOf = ({ lines }: Words): string =>
  lines
    .flatMap(({ runs }) => runs.flatMap((run) => ('runs' in run ? run.runs : [run])))
    .map(({ text }) => text)
    .join('')

/** Whether words stand where others stood: the eye takes them for the same place. */
function isThere(a: Words, b: Words): boolean {
  const [from, to] = [a.lines[0], b.lines[0]]
  if (!from || !to || a.upright !== b.upright) return false
  return Math.hypot(to.x - from.x, to.y - from.y) <= b.size / 2
}

/**
 * How words of one picture go on in the next one's, by their ids. The same words are carried to their new place, and others in the same place
 * take it; what says something else elsewhere is new: it never flies over the picture under another's name. Pure.
 */
export const carried = (now: readonly Words[], before: readonly Standing[] = []): readonly Standing[] =>
  now.map((words) => {
    const was = before.find((one) => one.words.id === words.id)
    if (!was) return { key: words.id, words }
    const goesOn = words.live || was.words.live || textOf(was.words) === textOf(words) || isThere(was.words, words)
    return { key: goesOn ? was.key : nextKey(was.key), words }
  })

const nextKey = (key: string): string => {
  const [id = '', turn = '0'] = key.split('\u0000')
  return `${id}\u0000${Number(turn) + 1}`
}
