import type { Point } from '../../picture/stage'

const polar = ({ x, y }: Point, r: number, turn: number): Point => ({
  x: x + r * Math.sin(turn),
  y: y - r * Math.cos(turn),
})

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

export const circle = ({ x, y }: Point, r: number): string =>
  `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`

/** A piece that sits in the groove, from one turn to another. */
export function clicked(centre: Point, inner: number, outer: number, from: number, to: number): string {
  const [a, b, c, d] = [
    polar(centre, outer, from),
    polar(centre, outer, to),
    polar(centre, inner, to),
    polar(centre, inner, from),
  ]
  return `M${at(a)}A${outer} ${outer} 0 0 1 ${at(b)}L${at(c)}A${inner} ${inner} 0 0 0 ${at(d)}Z`
}
