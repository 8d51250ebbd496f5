import { parts } from '../../electron/core/guess'
import type { PictureState } from '../../electron/core/pictureState'
import type { AnyPiece, Picture } from '../picture/picture'
import type { Done } from './views'

/** Touches one after the other that are tried, and pictures of one step at most: what the first ones do, the others do with other words. */
const [deep, most] = [3, 24] as const

/** So many before him that they are told of, most of them in the middle. */
const crowd = Array.from({ length: parts }, (_, i) => 40 - Math.abs(i - (parts - 1) / 2))

/** What a piece may make of the scene's state: a switch what it sets, a knob both ends of its scale and the middle. */
function setsOf(piece: AnyPiece): readonly PictureState[] {
  if (piece.kind === 'switch') return [piece.sets]
  if (piece.kind !== 'slider') return []
  const { sets, from, to } = piece
  return [from, (from + to) / 2, to].map((value) => ({ [sets]: value }))
}

const keyOf = (state: PictureState): string => JSON.stringify(Object.entries(state).sort())

/** A step's picture as it comes, and as hands leave it: every switch is pressed and every knob moved, breadth first. */
export function* done(
  draw: (made: Done) => Picture | null,
): Generator<{ readonly picture: Picture; readonly touched: boolean }> {
  let states: readonly PictureState[] = [{}]
  const seen = new Set([keyOf({})])
  for (let depth = 0; depth <= deep; depth += 1) {
    const next: PictureState[] = []
    for (const state of states) {
      const picture = draw({ state, earlier: crowd })
      if (!picture) return
      yield { picture, touched: depth > 0 }
      for (const sets of picture.pieces.flatMap(setsOf)) {
        const made = { ...state, ...sets }
        if (seen.size >= most || seen.has(keyOf(made))) continue
        seen.add(keyOf(made))
        next.push(made)
      }
    }
    states = next
  }
}
