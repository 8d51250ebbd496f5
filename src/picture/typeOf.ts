import type { AnyPiece, Run } from './picture'

/** A text as it is set, wherever it stands. */
export type SetText = Pick<Run, 'text' | 'size' | 'face' | 'weight' | 'tracking'>

/** Every text of these pieces as it is set, each once. Pure. */
export function typeOf(pieces: readonly AnyPiece[]): readonly SetText[] {
  const all = pieces.flatMap((piece) =>
    piece.kind === 'words'
      ? piece.lines.flatMap(({ runs }) => runs.flatMap((run) => ('runs' in run ? run.runs : [run])))
      : [],
  )
  const each = all.map(({ text, size, face, weight, tracking }) => ({ text, size, face, weight, tracking }))
  return [...new Map(each.map((one) => [JSON.stringify(one), one])).values()]
}
