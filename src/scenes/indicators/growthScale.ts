import type { Point } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'

/** The two banks and the heights between them, u: `node` is 2019 = 100, `bank` where 2020 is read. */
export interface Banks {
  readonly node: Point
  readonly bank: number
  readonly head: number
  readonly figures: number
  /** Middle and width of the blocks beside the bank. */
  readonly scale: number
  readonly block: number
}

/** Portrait, wide as 16:9, or narrower, where the figures are set smaller so that the strands keep their run. */
export type Format = 'portrait' | 'narrow' | 'wide'

export const formatOf = (stage: Stage): Format =>
  stage.portrait ? 'portrait' : stage.content.w < 1650 ? 'narrow' : 'wide'

export const banksOf = (stage: Stage): Banks => {
  const { x, y, w, h } = stage.content
  const format = formatOf(stage)
  const block = format === 'portrait' ? 46 : 60
  // Landscape is measured from the right: sign, digits, unit and, where there is room, name and amount beside them.
  const figures = format === 'portrait' ? x + w * 0.475 : x + w - (format === 'wide' ? 746 : 420)
  const scale = figures - block / 2 - (format === 'portrait' ? 8 : 44)
  const bank = scale - block / 2 - (format === 'portrait' ? 26 : 34)
  const node: Point =
    format === 'portrait' ? [x + 30, y + h - 270 * stage.text] : [x + 190, y + h - 110 - 48 * stage.text]
  return { node, bank, head: y + (format === 'portrait' ? 500 : 124), figures, scale, block }
}

/** Height of a growth rate on the stage, u: linear, 0 at the node, the greatest of `values` at the head. */
export function levelOf(
  banks: { readonly node: Point; readonly head: number },
  values: readonly number[],
): (v: number) => number {
  const top = Math.max(...values.map(Math.abs), Number.EPSILON)
  return (v) => banks.node[1] - ((banks.node[1] - banks.head) * v) / top
}

/** Whole points of growth up to the greatest value, thinned to at most 40: each is a thread and a piece of the scale. */
export function pointsOf(values: readonly number[]): { readonly step: number; readonly points: readonly number[] } {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const step = [1, 2, 5, 10, 20, 50].find((s) => (high - low) / s <= 40) ?? 100
  const up = Array.from({ length: Math.floor(high / step) }, (_, i) => (i + 1) * step)
  const down = Array.from({ length: Math.floor(-low / step) }, (_, i) => -(i + 1) * step)
  return { step, points: [...down, ...up] }
}

/** Moves heights apart until neighbours are `gap` apart, keeping their order and, where it can, their place. */
export function spread(levels: readonly number[], gap: number): readonly number[] {
  const order = levels.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y)
  const placed: number[] = []
  let last = -Infinity
  for (const { y, i } of order) {
    last = Math.max(y, last + gap)
    placed[i] = last
  }
  return placed
}
