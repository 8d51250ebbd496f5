import type { Strand } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { course, type Banks, rise } from './banks'
import type { Grown } from './model'

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

const flat = ({ node, bank }: Banks): readonly Point[] =>
  course((t) => ({ x: node.x + (bank - node.x) * t, y: node.y }))

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
