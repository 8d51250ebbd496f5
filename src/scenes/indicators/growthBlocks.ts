import { straight, type Point, type Strand } from '../../charts/strands'
import { levelOf, type Banks } from './growthScale'
import type { Grown } from './view'

/** A stretch of growth beside the bank, in points, from the next slower strand's end or the node; `order` counts from the node. */
export interface Block {
  readonly grown: Grown
  readonly from: number
  readonly to: number
  readonly order: number
}

/** One block for each strand, end to end on either side of the node: one twice as fast is two blocks, equally long. */
export function blocksOf(pair: readonly Grown[]): readonly Block[] {
  const side = (sign: 1 | -1): readonly Block[] => {
    const own = pair.filter((g) => Math.sign(g.growth) === sign).sort((a, b) => Math.abs(a.growth) - Math.abs(b.growth))
    return own.map((grown, order) => ({ grown, from: own[order - 1]?.growth ?? 0, to: grown.growth, order }))
  }
  return [...side(1), ...side(-1)].filter((block) => block.from !== block.to)
}

/** The blocks, heights exact, and a hair of ground over every joint: it parts them and shortens neither. */
export function blockStrands(pair: readonly Grown[], banks: Banks): readonly Strand[] {
  const level = levelOf(
    banks,
    pair.map((g) => g.growth),
  )
  const stand = (a: number, b: number): readonly Point[] => straight([banks.scale, a], [banks.scale, b])
  return blocksOf(pair).flatMap(({ grown, from, to }): readonly Strand[] => {
    const [foot, top] = [level(from), level(to)]
    const id = grown.figure
    const block = { points: stand(foot, top), from: stand(foot, foot), width: banks.block, tone: grown.tone, layer: 1 }
    const half = banks.block / 2 + 1
    const joint: Strand = {
      id: `joint:${id}`,
      points: [
        [banks.scale - half, foot],
        [banks.scale + half, foot],
      ],
      width: 6,
      tone: 'ground',
      layer: 2,
    }
    return [{ id: `block:${id}`, ...block }, ...(from === 0 ? [] : [joint])]
  })
}
