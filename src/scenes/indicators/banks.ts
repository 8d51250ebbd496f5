import type { Hit } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import type { Grown } from './model'

/** The two banks and the heights between them, u: `node` is where all begin, `bank` where they arrive; growth rises from the ground. */
export interface Banks {
  readonly node: Point
  readonly bank: number
  /** Left edge and width of the blocks beside the bank. */
  readonly block: number
  readonly thick: number
  /** Height of a growth rate on the stage. */
  readonly level: (growth: number) => number
}

const bends = 33
export const course = (at: (t: number) => Point): readonly Point[] =>
  Array.from({ length: bends }, (_, i) => at(i / (bends - 1)))

const ease = (t: number): number => {
  const s = t ** 1.12
  return s * s * (3 - 2 * s)
}

/** The way of a growth rate from the node to the bank. */
export const rise = ({ node, bank, level }: Banks, growth: number): readonly Point[] =>
  course((t) => ({ x: node.x + (bank - node.x) * t, y: node.y + (level(growth) - node.y) * ease(t) }))

/** Heights in proportion between `head` and `foot`: nothing grown lies on the ground, what shrank below it. */
export function levelsOf(
  values: readonly number[],
  head: number,
  foot: number,
): { readonly ground: number; readonly level: (growth: number) => number } {
  const top = Math.max(0, ...values)
  const low = Math.min(0, ...values)
  const scale = top === low ? 0 : (foot - head) / (top - low)
  const ground = foot + low * scale
  return { ground, level: (growth) => ground - growth * scale }
}

/** Where strands arrive: a round end that opens the index it has come to. */
export const endsOf = (pair: readonly Grown[], { bank, level }: Banks): readonly Hit[] =>
  pair.map((g) => ({
    kind: 'hit',
    id: `end:${g.figure}`,
    fact: g.index,
    box: { x: bank - 34, y: level(g.growth) - 34, w: 68, h: 68 },
    dot: g.ink,
  }))
