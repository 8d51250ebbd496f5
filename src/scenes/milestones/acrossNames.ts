import { moved } from '../../picture/pieces'
import type { AnyPiece } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { line, type Axis } from './axis'
import type { Dated } from './model'
import type { Sheet } from './sheet'
import { flightOf, forms, gap, type Room } from './flight'

/** Names over a lying axis, each on a line of its own; in the fullest form in which all have room. */
export function acrossNames(
  sheet: Sheet,
  dated: readonly Dated[],
  axis: Axis,
  room: Room,
  middle: (moment: Dated) => Point,
): { readonly pieces: readonly AnyPiece[]; readonly missing: readonly Dated[] } {
  const xs = dated.map((moment) => middle(moment).x)
  let best = flightOf(sheet, dated, axis, room, xs, forms[0])
  // A crowd is told in its least form at once.
  for (const form of forms.slice(dated.length > 24 ? -1 : 1)) {
    if (best.missing === 0) break
    const next = flightOf(sheet, dated, axis, room, xs, form)
    if (next.missing < best.missing) best = next
  }
  const { words, stairs, pitch } = best
  return {
    missing: dated.filter((_, i) => !stairs[i]),
    pieces: dated.flatMap((moment, i): readonly AnyPiece[] => {
      const [stair, own, x = 0] = [stairs[i], words[i], xs[i]]
      if (!stair || !own) return []
      const placed = moved(own, stair.from < x - 1 ? stair.from : x + gap, axis.from.y - 34 - stair.row * pitch)
      return [
        line(`stem:${moment.id}`, { x, y: axis.from.y - 14 }, { x, y: placed.box.y - 4 }, 'river'),
        { kind: 'hit', id: `name:${moment.id}`, fact: moment.id, box: placed.box },
        placed,
      ]
    }),
  }
}
