/**
 * What a drawing is made of. All are drawn on a field of 200 × 200 whose ground line lies at 184, so that any of them stand side by side.
 * A stroke says what it is, not what colour it has: tones come from the theme, and a drawing can be lit, plain, quiet or only planned.
 */
export type StrokeKind =
  /** Filled with the drawing's tone, and outlined: what is lit when a part is lit. */
  | 'body'
  /** An outline. */
  | 'line'
  /** A thin line inside an outline. */
  | 'fine'
  /** A second material: filled with the ground, outlined in ink. */
  | 'light'
  /** A small solid piece. */
  | 'solid'
  /** A hole: filled with the ground, outlined. */
  | 'hole'

export interface Stroke {
  readonly kind: StrokeKind
  /** SVG path on the field. */
  readonly d: string
}

/** Width and height of the field every drawing lies on. */
export const fieldSize = 200

const round = (n: number): number => Math.round(n * 100) / 100

export const rect = (x: number, y: number, w: number, h: number, r = 0): string =>
  r === 0
    ? `M${x} ${y}h${w}v${h}h${-w}z`
    : `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`

export const oval = (x: number, y: number, rx: number, ry = rx): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`

/** A polyline through x, y pairs. */
export const lines = (...xy: readonly number[]): string =>
  xy.map((n, i) => (i === 0 ? `M${n}` : i % 2 === 0 ? `L${n}` : ` ${n}`)).join('')

export const polygon = (...xy: readonly number[]): string => `${lines(...xy)}z`

/** The same path, `count` times, each `dx` to the right and `dy` below the one before: `of` gives it for its place. */
export const repeat = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('')

/** Teeth or rays around a centre: quadrilaterals from radius `inner` to `outer`, `half` degrees to each side. */
export const rays = (
  at: { readonly x: number; readonly y: number },
  count: number,
  size: { readonly inner: number; readonly outer: number; readonly foot: number; readonly tip: number },
): string =>
  repeat(count, (i) => {
    const turn = (Math.PI * 2 * i) / count
    const point = (radius: number, degrees: number): readonly [number, number] => {
      const angle = turn + (degrees * Math.PI) / 180
      return [round(at.x + radius * Math.sin(angle)), round(at.y - radius * Math.cos(angle))]
    }
    const corners = [
      point(size.inner, -size.foot),
      point(size.outer, -size.tip),
      point(size.outer, size.tip),
      point(size.inner, size.foot),
    ]
    return polygon(...corners.flat())
  })

const stroke =
  (kind: StrokeKind) =>
  (...d: readonly string[]): Stroke => ({ kind, d: d.join('') })

export const body = stroke('body')
export const line = stroke('line')
export const fine = stroke('fine')
export const light = stroke('light')
export const solid = stroke('solid')
export const hole = stroke('hole')
