import { straight, type Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { centredOn, digitHeight, typeSize, widthInEm, type PlacedLabel } from '../../marks/placedLabel'
import type { ClustersModel, ClustersView, Output, Plate } from './view'

/** One industry's pair of bars: the year before, thin, and this year, on one scale with all others; u. */
export interface Pair {
  readonly output: Output
  readonly x: number
  /** Middle of this year's bar, and of the thin one above it. */
  readonly y: number
  readonly yBefore: number
  readonly now: number
  readonly before: number
  readonly thick: number
}

const thin = 22
/** Width of the column for growth and base, u. */
const column = 330
const narrow = 250

type Large = 'huge' | 'hero' | 'figure'

const roomOf = (output: Output, size: Large): number =>
  typeSize[size] * (widthInEm(output.reads.number) + widthInEm(output.reads.unit) * 0.3 + 0.2)

/** One size for all amounts: the largest that leaves room for growth beside the widest of them. */
function sizeOf(model: ClustersModel, stage: Stage): Large {
  if (model.outputs.length > 2) return 'figure'
  if (!stage.portrait) return 'hero'
  const widest = Math.max(...model.outputs.map((o) => roomOf(o, 'huge')))
  return widest <= stage.content.w - narrow ? 'huge' : 'hero'
}

/** The bars of all industries, lengths exactly in proportion. */
export function pairsOf(model: ClustersModel, stage: Stage): readonly Pair[] {
  const { x, y, w, h } = stage.content
  const head = stage.portrait ? 440 : 400
  const row = (h - head) / Math.max(model.outputs.length, 1)
  const widest = Math.max(...model.outputs.map((o) => roomOf(o, sizeOf(model, stage))))
  const room = stage.portrait ? w : Math.min(w * 0.5, w - column - widest - 80)
  const scale = room / Math.max(...model.outputs.flatMap((o) => [o.value, o.before]), Number.EPSILON)
  const thick = Math.min(120, row * 0.42)
  return model.outputs.map((output, i) => {
    const top = y + head + row * i
    const middle = stage.portrait ? top + row * 0.68 : top + row * 0.6
    return {
      output,
      x,
      y: middle,
      yBefore: middle - thick / 2 - thin / 2 - 8,
      now: output.value * scale,
      before: output.before * scale,
      thick,
    }
  })
}

const bars = (pair: Pair): readonly Strand[] => {
  const line = (y: number, length: number) => straight([pair.x, y], [pair.x + length, y])
  const { figure, cluster } = pair.output
  return [
    {
      id: `before:${figure}`,
      points: line(pair.yBefore, pair.before),
      width: thin,
      tone: 'ink3',
      from: line(pair.yBefore, 0),
    },
    {
      id: `now:${figure}`,
      points: line(pair.y, pair.now),
      width: pair.thick,
      tone: cluster.tone,
      from: line(pair.y, 0),
    },
  ]
}

/** Amount, growth and base stand together: growth never without what it grew from. */
function words(pair: Pair, model: ClustersModel, stage: Stage): readonly PlacedLabel[] {
  const { output } = pair
  const size = sizeOf(model, stage)
  const right = stage.content.x + stage.content.w
  const top = pair.yBefore - thin / 2
  const grow = right - (stage.portrait ? narrow : column)
  const x = stage.portrait ? pair.x - 8 : pair.x + pair.now + 34
  const middle = stage.portrait ? top - digitHeight(size) / 2 - 26 : (top + pair.y + pair.thick / 2) / 2
  const amount: PlacedLabel = {
    key: `amount:${output.figure}`,
    figure: output.figure,
    x,
    y: centredOn(size, middle),
    size,
    tone: 'ink',
    align: 'left',
    look: 'seated',
  }
  const name: PlacedLabel = {
    key: `name:${output.figure}`,
    text: output.cluster.name,
    x: pair.x,
    y: stage.portrait ? middle - digitHeight(size) / 2 - 86 : top - 52,
    size: 'head',
    tone: output.cluster.tone,
    align: 'left',
  }
  const growth: readonly PlacedLabel[] = output.growth
    ? [
        {
          key: `growth:${output.figure}`,
          figure: output.growth,
          plain: true,
          x: grow,
          y: centredOn('figure', middle - (stage.portrait ? 44 : 26)),
          size: 'figure',
          tone: 'ink2',
          align: 'left',
          look: 'raised',
        },
      ]
    : []
  const base: PlacedLabel = {
    key: `base:${output.figure}`,
    text: `${model.labels['year-before'] ?? ''}\n{${output.base}}`,
    plain: true,
    x: grow,
    y: middle + (stage.portrait ? 14 : 36),
    w: right - grow,
    size: stage.portrait ? 'label' : 'caption',
    tone: 'ink3',
    align: 'left',
  }
  return [amount, name, ...growth, base]
}

const touch = (pair: Pair): readonly Plate[] => {
  const box = { look: 'bare', tone: 'ink', name: '', size: 'label', x: pair.x } as const
  const { figure, base } = pair.output
  return [
    { ...box, key: `now:${figure}`, fact: figure, y: pair.y - pair.thick / 2, w: pair.now, h: pair.thick },
    { ...box, key: `before:${figure}`, fact: base, y: pair.yBefore - thin / 2, w: pair.before, h: thin },
  ]
}

/** Both outputs on one scale, each above what it grew from. */
export function outputsLayout(model: ClustersModel, stage: Stage): ClustersView {
  const pairs = pairsOf(model, stage)
  return {
    strands: pairs.flatMap(bars),
    labels: pairs.flatMap((pair) => words(pair, model, stage)),
    plates: pairs.flatMap(touch),
    titleWidth: stage.portrait ? stage.content.w : 1100,
  }
}
