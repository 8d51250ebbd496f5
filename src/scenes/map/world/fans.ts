import type { Link } from './model'
import type { Frame } from './frame'

/** The lines of one link: how many, and between which turns they come. */
export interface Fan {
  readonly count: number
  readonly from: number
  readonly to: number
  /** More than an eye would count: one band. */
  readonly solid: boolean
  /** There are more than these. */
  readonly more: boolean
}

/** Between two fans, turns. */
const gap = (7 * Math.PI) / 180
/** However few its lines, a fan has this share of the turns. */
const least = 0.1

/** Both links' lines about the park, as closely in one as in the other: a fan's width is its number. */
export function fansOf(
  { turns: { from, to } }: Frame,
  through: Link['count'],
  far: Link['count'],
): { readonly through: Fan | undefined; readonly far: Fan | undefined } {
  const fan = (count: NonNullable<Link['count']>, start: number, end: number): Fan => ({
    ...{ count: count.lines, solid: count.solid, more: count.more, from: start, to: end },
  })
  if (!through || !far)
    return { through: through && fan(through, from, to), far: far && fan(far, to - (to - from) / 3, to) }
  const share = Math.max(least, Math.min(1 - least, far.lines / (through.lines + far.lines)))
  const edge = to - (to - from - gap) * share
  return { through: fan(through, from, edge - gap), far: fan(far, edge, to) }
}

/** Which way line `i` of a fan comes. */
export const turnOf = ({ count, from, to }: Fan, i: number): number => from + ((to - from) * (i + 0.5)) / count
