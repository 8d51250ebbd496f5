import { moved } from '../../picture/pieces'
import type { AnyPiece } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { line, type Axis } from './axis'
import type { Dated } from './model'
import type { Sheet } from './sheet'
import type { Lens } from './acrossLens'
import { flightOf, forms, gap, type Room } from './flight'

/** Names over a lying axis, each on a line of its own; in the fullest form in which all have room. */
export function acrossNames(
  sheet: Sheet,
  dated: readonly Dated[],
  axis: Axis,
  room: Room & { readonly lens: Lens | undefined },
  middle: (moment: Dated) => Point,
): { readonly pieces: readonly AnyPiece[]; readonly missing: readonly Dated[] } {
  const xs = dated.map((moment) => middle(moment).x)
  // Clear of a glass's light, or at least of its days.
  const rooms = room.lens ? [room.lens.clear, room.lens.least].map((under) => ({ ...room, under })) : [room]
  // A crowd is told in its least form at once.
  const tries = rooms.flatMap((own) => forms.map((form) => ({ own, form })))
  const shown = dated.length > 24 ? tries.filter(({ form }) => form === forms[0] || form === forms.at(-1)) : tries
  const [first, ...others] = shown.map(
    ({ own, form }) =>
      () =>
        flightOf(sheet, dated, axis, own, xs, form),
  )
  if (!first) return { pieces: [], missing: dated }
  let best = first()
  for (const attempt of others) {
    if (best.missing === 0) break
    const next = attempt()
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
