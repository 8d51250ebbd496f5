import type { Point } from '../../picture/stage'

/** A step on the ring: where it begins and ends, in turns. */
export interface Block {
  readonly place: string
  readonly from: number
  readonly to: number
}

export const pointAt = ({ x, y }: Point, r: number, turn: number): Point => {
  const angle = (turn - 0.25) * 2 * Math.PI
  return { x: x + r * Math.cos(angle), y: y + r * Math.sin(angle) }
}

export const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

export const piece = (c: Point, inner: number, outer: number, { from, to }: Block): string =>
  `M${at(pointAt(c, outer, from))}A${outer} ${outer} 0 0 1 ${at(pointAt(c, outer, to))}L${at(pointAt(c, inner, to))}A${inner} ${inner} 0 0 0 ${at(pointAt(c, inner, from))}Z`

/** One block a step of the whole story, a scene's together and apart from the next one's. */
export function blocksOf(
  stops: readonly { readonly scene: string; readonly steps: readonly string[] }[],
): readonly Block[] {
  const count = Math.max(
    1,
    stops.reduce((n, { steps }) => n + steps.length, 0),
  )
  const between = Math.min(0.012, 0.25 / Math.max(1, stops.length))
  const each = (1 - between * stops.length) / count
  let from = between / 2
  return stops.flatMap(({ scene, steps }) => {
    const blocks = steps.map((step, i) => ({
      place: `${scene}/${step}`,
      from: from + i * each + each * 0.06,
      to: from + (i + 1) * each - each * 0.06,
    }))
    from += steps.length * each + between
    return blocks
  })
}
