import { course, straight, type Point, type Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { blocksOf, blockStrands } from './growthBlocks'
import { arrivals, departures, measures } from './growthLabels'
import { banksOf, levelOf, pointsOf, type Banks } from './growthScale'
import type { Grown, Hit, IndicatorsModel, IndicatorsView } from './view'

/** Which strand a point of growth belongs to: the slowest that still reaches it. */
const ownerOf = (pair: readonly Grown[], point: number): Grown | undefined =>
  [...pair].sort((a, b) => Math.abs(a.growth) - Math.abs(b.growth)).find((g) => g.growth / point >= 1)

const ease = (t: number): number => {
  const s = t ** 1.12
  return s * s * (3 - 2 * s)
}

function strandsOf(model: IndicatorsModel, banks: Banks): readonly Strand[] {
  const values = model.pair.map((g) => g.growth)
  const level = levelOf(banks, values)
  const [x0, y0] = banks.node
  const rise = (v: number): readonly Point[] =>
    course((t) => [x0 + (banks.bank - x0) * t, y0 + (level(v) - y0) * ease(t)])
  const flat = straight(banks.node, [banks.bank, y0])
  const threads = pointsOf(values).points.map((v): Strand => {
    const tone = ownerOf(model.pair, v)?.tone ?? 'ink'
    return { id: `thread:${v}`, points: rise(v), width: 1.6, tone, opacity: 0.62, from: flat }
  })
  const main = model.pair.map((g): Strand => ({
    id: `main:${g.figure}`,
    points: rise(g.growth),
    width: 15,
    tone: g.tone,
    from: flat,
    layer: 2,
  }))
  const ground: Strand = {
    id: 'ground',
    points: [
      [0, y0],
      [banks.scale + banks.block / 2 + 8, y0],
    ],
    width: 3,
    tone: 'tick',
  }
  const post: Strand = {
    id: 'post',
    points: [
      [x0, y0 - 22],
      [x0, y0 + 22],
    ],
    width: 5,
    tone: 'ink2',
    layer: 3,
  }
  return [ground, post, ...threads, ...blockStrands(model.pair, banks), ...main]
}

function hitsOf(model: IndicatorsModel, banks: Banks): readonly Hit[] {
  const level = levelOf(
    banks,
    model.pair.map((g) => g.growth),
  )
  return model.pair.map((g) => ({
    key: `end:${g.figure}`,
    fact: g.index,
    x: banks.bank - 36,
    y: level(g.growth) - 36,
    w: 72,
    h: 72,
    dot: g.tone,
  }))
}

/** 2019 = 100 on one bank; each strand reaches its growth on the other, heights exactly in proportion. */
export function growthLayout(model: IndicatorsModel, stage: Stage): IndicatorsView {
  const banks = banksOf(stage)
  return {
    strands: strandsOf(model, banks),
    labels: [
      ...arrivals(model, stage, banks),
      ...departures(model, stage, banks),
      ...measures(model, stage, banks, blocksOf(model.pair)),
    ],
    hits: hitsOf(model, banks),
    titleWidth: stage.portrait ? stage.content.w : 660,
  }
}
