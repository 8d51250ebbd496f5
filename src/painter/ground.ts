import { straight, type Strand as Drawn } from '../charts/strands'
import type { UnitDot } from '../charts/unitDots'
import { tokenOf, type Ink } from '../picture/ink'
import type { AnyPiece, Bar } from '../picture/picture'

/** A bar as the chart draws it: a straight line as thick as the bar, from its near end; so it can bend into a strand of the same id. */
function barStrand({ id, box, along, ink, opacity, layer }: Bar): Drawn {
  const [mx, my] = [box.x + box.w / 2, box.y + box.h / 2]
  const lying = along === 'x'
  const near = lying ? ([box.x, my] as const) : ([mx, box.y + box.h] as const)
  const far = lying ? ([box.x + box.w, my] as const) : ([mx, box.y] as const)
  return {
    id,
    points: straight(near, far),
    width: lying ? box.h : box.w,
    tone: ink,
    from: straight(near, near),
    layer: layer ?? 2,
    ...(opacity === undefined ? {} : { opacity }),
  }
}

const tuple = ({ x, y }: { readonly x: number; readonly y: number }): readonly [number, number] => [x, y]

/** What the chart engine draws of a picture: its bars and strands. */
export const strandsOf = (pieces: readonly AnyPiece[]): readonly Drawn[] =>
  pieces.flatMap((piece): readonly Drawn[] => {
    if (piece.kind === 'bar') return piece.hollow ? [] : [barStrand(piece)]
    if (piece.kind !== 'strand') return []
    const { id, points, width, ink, opacity, from, layer, round } = piece
    return [
      {
        id,
        points: points.map(tuple),
        width,
        tone: ink,
        ...(opacity === undefined ? {} : { opacity }),
        ...(from === undefined ? {} : { from: from.map(tuple) }),
        ...(layer === undefined ? {} : { layer }),
        ...(round === undefined ? {} : { round }),
      },
    ]
  })

/** The dots of a picture, if it counts anything, and how large they are. */
export function dotsOf(
  pieces: readonly AnyPiece[],
): { readonly dots: readonly UnitDot[]; readonly size: number } | undefined {
  const all = pieces.filter((piece) => piece.kind === 'dots')
  const [first] = all
  return first && { dots: all.flatMap(({ dots }) => dots), size: first.size }
}

/** A token's name as CSS has it. */
export const cssInk = (ink: Ink): string => `var(--${tokenOf(ink)})`
