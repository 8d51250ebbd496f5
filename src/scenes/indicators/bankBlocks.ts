import type { Bar, Strand } from '../../picture/picture'
import type { Banks } from './banks'
import type { Grown } from './model'

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
