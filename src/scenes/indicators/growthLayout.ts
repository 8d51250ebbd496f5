import { course, straight, type Point, type Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { centredOn, digitHeight, seatedOn, type PlacedLabel } from '../../marks/placedLabel'
import type { Grown, Hit, IndicatorsModel, IndicatorsView } from './view'

/** The two banks and the heights between them, u: `node` is 2019 = 100, `bank` where 2020 is read. */
interface Banks {
  readonly node: Point
  readonly bank: number
  readonly head: number
  readonly figures: number
}

const banksOf = (stage: Stage): Banks => {
  const { x, y, w, h } = stage.content
  if (stage.portrait) return { node: [x + 30, y + h - 310], bank: x + w * 0.4, head: y + 500, figures: x + w * 0.475 }
  return { node: [x + 190, y + h - 158], bank: x + w * 0.54, head: y + 124, figures: x + w * 0.578 }
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

/** Which strand a point of growth belongs to: the slowest that still reaches it. */
const ownerOf = (pair: readonly Grown[], point: number): Grown | undefined =>
  [...pair].sort((a, b) => Math.abs(a.growth) - Math.abs(b.growth)).find((g) => g.growth / point >= 1)

const ease = (t: number): number => {
  const s = t ** 1.12
  return s * s * (3 - 2 * s)
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

function strandsOf(model: IndicatorsModel, banks: Banks): readonly Strand[] {
  const values = model.pair.map((g) => g.growth)
  const level = levelOf(banks, values)
  const [x0, y0] = banks.node
  const rise = (v: number): readonly Point[] =>
    course((t) => [x0 + (banks.bank - x0) * t, y0 + (level(v) - y0) * ease(t)])
  const flat = straight(banks.node, [banks.bank, y0])
  const { step, points } = pointsOf(values)
  const scaleX = banks.bank + 34
  const notch = Math.min(4, Math.abs(level(step) - level(0)) * 0.2)
  const threads = points.flatMap((v): readonly Strand[] => {
    const tone = ownerOf(model.pair, v)?.tone ?? 'ink'
    const sign = Math.sign(v)
    const inner = level(v - step * sign) - notch * sign
    return [
      { id: `thread:${v}`, points: rise(v), width: 1.6, tone, opacity: 0.42, from: flat },
      {
        id: `piece:${v}`,
        points: [
          [scaleX, inner],
          [scaleX, level(v)],
        ],
        width: 14,
        tone,
        layer: 1,
      },
    ]
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
      [scaleX + 8, y0],
    ],
    width: 2,
    tone: 'line',
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
  return [ground, post, ...threads, ...main]
}

/** 22 and 11 at their own heights, with the amount they lead to. */
function arrivals(model: IndicatorsModel, stage: Stage, banks: Banks): readonly PlacedLabel[] {
  const level = levelOf(
    banks,
    model.pair.map((g) => g.growth),
  )
  const size = model.pair.length > 2 ? 'figure' : 'huge'
  const tall = digitHeight(size)
  const rows = spread(
    model.pair.map((g) => level(g.growth)),
    tall + (stage.portrait ? 155 : 52),
  )
  const right = stage.content.x + stage.content.w
  return model.pair.flatMap((g, i): readonly PlacedLabel[] => {
    const y = rows[i] ?? 0
    const foot = y + tall / 2
    const text = stage.portrait ? banks.figures + 52 : right - 250
    const name = stage.portrait ? foot + 20 : y - 14
    const amount = stage.portrait ? foot + 58 : seatedOn('large', foot)
    return [
      {
        key: `growth:${g.figure}`,
        figure: `${g.figure}#growth`,
        x: banks.figures,
        y: centredOn(size, y),
        size,
        tone: g.tone,
        align: 'left',
        look: 'raised',
      },
      {
        key: `name:${g.figure}`,
        text: g.name,
        x: text,
        y: name,
        w: stage.portrait ? right - text : 250,
        size: 'caption',
        tone: 'ink2',
        align: 'left',
      },
      { key: `amount:${g.figure}`, figure: g.figure, x: text, y: amount, size: 'large', tone: 'ink', align: 'left' },
    ]
  })
}

/** The bank of 2019: what 100 stands for. */
function departures(model: IndicatorsModel, stage: Stage, banks: Banks): readonly PlacedLabel[] {
  const { x, w } = stage.content
  const y = banks.node[1] + (stage.portrait ? 96 : 28)
  const column = stage.portrait ? w / 2 + 20 : 500
  const bases = model.pair.flatMap((g, i): readonly PlacedLabel[] => [
    { key: `from:${g.figure}`, text: g.name, x: x + column * i, y, size: 'caption', tone: g.tone, align: 'left' },
    {
      key: `base:${g.figure}`,
      figure: g.base,
      x: x + column * i,
      y: y + 18,
      size: 'figure',
      tone: 'ink2',
      align: 'left',
      look: 'seated',
    },
  ])
  const then: PlacedLabel = stage.portrait
    ? {
        key: 'then',
        text: model.labels.base ?? '',
        x,
        y: banks.node[1] + 26,
        size: 'head',
        tone: 'ink2',
        align: 'left',
      }
    : {
        key: 'then',
        text: model.labels.base ?? '',
        x,
        y: banks.node[1] - 52,
        size: 'caption',
        tone: 'ink2',
        align: 'left',
      }
  const now: PlacedLabel = {
    key: 'now',
    text: model.labels.now ?? '',
    x: banks.figures,
    y: stage.portrait ? banks.node[1] + 26 : banks.node[1] - 26,
    size: stage.portrait ? 'head' : 'caption',
    tone: 'ink2',
    align: 'left',
  }
  return [...bases, then, now]
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
    labels: [...arrivals(model, stage, banks), ...departures(model, stage, banks)],
    hits: hitsOf(model, banks),
    titleWidth: stage.portrait ? stage.content.w : 780,
  }
}
