import type { Bar, Hit, Strand } from '../../picture/picture'
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
const course = (at: (t: number) => Point): readonly Point[] =>
  Array.from({ length: bends }, (_, i) => at(i / (bends - 1)))

const ease = (t: number): number => {
  const s = t ** 1.12
  return s * s * (3 - 2 * s)
}

/** The way of a growth rate from the node to the bank. */
export const rise = ({ node, bank, level }: Banks, growth: number): readonly Point[] =>
  course((t) => ({ x: node.x + (bank - node.x) * t, y: node.y + (level(growth) - node.y) * ease(t) }))

const flat = ({ node, bank }: Banks): readonly Point[] =>
  course((t) => ({ x: node.x + (bank - node.x) * t, y: node.y }))

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

/** Round points of growth up to the greatest, a dozen at most: each is a thread, quiet water between the strands. */
function threadsOf(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100].find((s) => (high - low) / s <= 12)
  if (step === undefined || high === low) return []
  const up = Array.from({ length: Math.floor(high / step) }, (_, i) => (i + 1) * step)
  const down = Array.from({ length: Math.floor(-low / step) }, (_, i) => -(i + 1) * step)
  return [...down, ...up]
}

const boxOf = ({ node, bank }: Banks): Strand['box'] => ({ x: node.x, y: 0, w: bank - node.x, h: node.y })

/** Ground, threads and strands. */
export function strandsOf(pair: readonly Grown[], banks: Banks): readonly Strand[] {
  const { node, block, thick } = banks
  const values = pair.map((g) => g.growth)
  const box = boxOf(banks)
  const owner = (v: number): Grown | undefined =>
    [...pair].sort((a, b) => Math.abs(a.growth) - Math.abs(b.growth)).find((g) => g.growth / v >= 1)
  const from = flat(banks)
  return [
    {
      kind: 'strand',
      id: 'ground',
      box,
      points: [
        { x: 0, y: node.y },
        { x: block + thick + 8, y: node.y },
      ],
      width: 3,
      ink: 'tick',
      decor: true,
    },
    {
      kind: 'strand',
      id: 'post',
      box,
      points: [
        { x: node.x, y: node.y - 22 },
        { x: node.x, y: node.y + 22 },
      ],
      width: 5,
      ink: 'ink2',
      layer: 3,
    },
    ...threadsOf(values).map((v): Strand => {
      const ink = owner(v)?.ink ?? 'ink'
      return {
        kind: 'strand',
        id: `thread:${Math.round(v * 10) / 10}`,
        box,
        points: rise(banks, v),
        width: 1.6,
        ink,
        opacity: 0.62,
        from,
        decor: true,
      }
    }),
    ...pair.map((g): Strand => ({
      kind: 'strand',
      id: `main:${g.figure}`,
      box,
      points: rise(banks, g.growth),
      width: 14,
      ink: g.ink,
      from,
      layer: 2,
    })),
  ]
}

/** A block for each strand, end to end on either side of the ground: what one grew beyond the next slower one. */
export function blocksOf(pair: readonly Grown[], { block, thick, level }: Banks): readonly Bar[] {
  const side = (sign: 1 | -1): readonly Bar[] => {
    const own = pair.filter((g) => Math.sign(g.growth) === sign).sort((a, b) => Math.abs(a.growth) - Math.abs(b.growth))
    return own.map((g, i): Bar => {
      const from = own[i - 1]?.growth ?? 0
      const [a, b] = [level(from), level(g.growth)]
      const box = { x: block, y: Math.min(a, b), w: thick, h: Math.abs(a - b) }
      const value = Math.abs(g.growth - from)
      return {
        kind: 'bar',
        id: `block:${g.figure}`,
        fact: `${g.figure}#growth`,
        box,
        value,
        measure: '%',
        scale: 'growth',
        along: 'y',
        ink: g.ink,
        layer: 1,
      }
    })
  }
  return [...side(1), ...side(-1)].filter((bar) => bar.value > 0)
}

/** Hairs of ground between blocks that meet: they show two pieces and shorten neither. */
export const joints = (blocks: readonly Bar[]): readonly Strand[] =>
  blocks.flatMap(({ id, box }) =>
    blocks.some((other) => Math.abs(other.box.y + other.box.h - box.y) < 1)
      ? [
          {
            kind: 'strand' as const,
            id: `joint:${id}`,
            box,
            points: [
              { x: box.x - 1, y: box.y },
              { x: box.x + box.w + 1, y: box.y },
            ],
            width: 5,
            ink: 'ground' as const,
            layer: 2,
            decor: true,
          },
        ]
      : [],
  )

/** Where strands arrive: a round end that opens the index it has come to. */
export const endsOf = (pair: readonly Grown[], { bank, level }: Banks): readonly Hit[] =>
  pair.map((g) => ({
    kind: 'hit',
    id: `end:${g.figure}`,
    fact: g.index,
    box: { x: bank - 34, y: level(g.growth) - 34, w: 68, h: 68 },
    dot: g.ink,
  }))
