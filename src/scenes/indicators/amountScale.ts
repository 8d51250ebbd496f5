import type { Ink } from '../../picture/ink'
import type { Bar } from '../../picture/picture'
import type { Box } from '../../picture/stage'

/** A length to be drawn: its value, how far it begins from the left, and how wide what stands after it is, u. */
export interface Length {
  readonly value: number
  readonly left: number
  readonly tail: number
}

export interface Scale {
  /** u to the unit, and how far the zero line is from where the bars begin, u. */
  readonly k: number
  readonly zero: number
}

/** One scale for all lengths of a unit in `w` u: as large as they and what stands after them have room for. */
export function scaleOf(all: readonly Length[], w: number, held: boolean): Scale {
  // What stands after a bar that is held may move to the end of the longest.
  const longest = Math.max(0, ...all.map(({ tail }) => tail))
  const below = Math.max(0, ...all.map(({ value }) => -value))
  const k = Math.min(
    ...all.map(
      ({ value, left, tail }) =>
        (w - left - (held ? longest : tail)) / Math.max(below + Math.max(0, value), Number.EPSILON),
    ),
    (w * 0.6) / Math.max(below, Number.EPSILON),
  )
  return { k: Math.max(0, k), zero: below * Math.max(0, k) }
}

/** The bar of a value on its scale, in the room from where bars begin; below nothing it reaches to the left. */
export function barOn(
  { k, zero }: Scale,
  { x, y, h }: Omit<Box, 'w'>,
  bar: Pick<Bar, 'id' | 'fact' | 'value' | 'measure' | 'scale'> & { readonly ink: Ink; readonly opacity?: number },
): Bar {
  const length = Math.abs(bar.value) * k
  const start = x + zero
  return {
    ...bar,
    ...{ kind: 'bar', along: 'x' },
    box: { x: bar.value < 0 ? start - length : start, y, w: length, h },
  }
}

/** Where what stands after a bar may begin, u: never left of the zero line. */
export const endOf = ({ box }: Bar, { zero }: Scale, x: number): number => Math.max(box.x + box.w, x + zero)
