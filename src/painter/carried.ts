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

const isSame = (a: Words, b: Words): boolean =>
  a.upright === b.upright && Math.abs(a.size - b.size) < 0.5 && textOf(a) === textOf(b)

/**
 * How words of one picture go on in the next one's, by their ids. The same words as large as they were are carried to their new place, and what
 * follows a finger stays what it is; all others are new: they rise where they stand, and never fly or stand over what is on its way out. Pure.
 */
export const carried = (now: readonly Words[], before: readonly Standing[] = []): readonly Standing[] =>
  now.map((words) => {
    const was = before.find((one) => one.words.id === words.id)
    if (!was) return { key: words.id, words }
    const goesOn = words.live || was.words.live || isSame(was.words, words)
    return { key: goesOn ? was.key : nextKey(was.key), words }
  })

const nextKey = (key: string): string => {
  const [id = '', turn = '0'] = key.split('\u0000')
  return `${id}\u0000${Number(turn) + 1}`
}
