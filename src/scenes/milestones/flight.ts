import type { SetHeading } from '../../picture/heading'
import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'
import { momentWords } from './momentWords'
import type { Dated } from './model'
import type { Axis } from './axis'
import { stairsOf, type Stair } from './stairs'

/** Between a name and its own line, u. */
export const gap = 14

/** Forms a name may take, the fullest first: its size as a share of a caption, how close lines stand, and whether its date stands with it. */
export const forms = [
  { size: 1.1, pitch: 1.45, dated: true },
  { size: 0.95, pitch: 1.45, dated: true },
  { size: 0.95, pitch: 1.4, dated: false },
  { size: 0.8, pitch: 1.25, dated: false },
] as const

export interface Room {
  readonly title: SetHeading
  readonly content: Box
  /** What stands above the axis beyond its end keeps so much. */
  readonly kept: number
  /** What a glass takes: how high a name may reach that ends there; none where it would lie in its light. */
  readonly under?: ((from: number, to: number) => number) | undefined
}

export interface Flight {
  readonly words: readonly Words[]
  readonly stairs: readonly (Stair | undefined)[]
  readonly pitch: number
  readonly missing: number
}

/** All names in one form on their stairs; steps are as high as there is room, within reason. */
export function flightOf(
  { pen }: Sheet,
  dated: readonly Dated[],
  axis: Axis,
  { title, content, kept, under }: Room,
  xs: readonly number[],
  form: (typeof forms)[number],
): Flight {
  const size = Math.max(pen.floor, pen.size('caption') * form.size)
  const words = dated.map((moment) =>
    pen.write({
      id: `moment:${moment.id}`,
      content: momentWords({ ...moment, name: moment.short, when: form.dated ? moment.when : '' }, pen.floor),
      ...{ size, floor: pen.floor, lines: 1, card: moment.id, x: 0, y: 0, at: 'baseline', w: content.w * 0.46 },
    }),
  )
  const foot = axis.from.y - 34
  const least = size * form.pitch
  const freeFrom = (from: number, to: number): number => {
    const free = from > title.right + 50 ? content.y + pen.size('head') * 1.3 : title.foot + 24
    return Math.max(free, under?.(from, to) ?? free)
  }
  const headOf = (from: number, to: number): number => freeFrom(from, to) + size
  const stairs = stairsOf(
    words.map(({ box }, i) => ({ x: xs[i] ?? 0, w: box.w + gap })),
    { from: content.x, to: content.x + content.w },
    (from, to) => [
      to > axis.to.x + 40 ? Math.ceil((kept + size) / least) : 0,
      Math.max(0, Math.floor((foot - headOf(from, to)) / least) + 1),
    ],
  )
  const pitches = stairs.map((stair, i) =>
    stair && stair.row > 0 ? (foot - headOf(stair.from, stair.from + (words[i]?.box.w ?? 0))) / stair.row : Infinity,
  )
  return {
    ...{ words, stairs, pitch: Math.max(least, Math.min(size * 2.5, ...pitches)) },
    missing: stairs.filter((stair) => !stair).length,
  }
}
