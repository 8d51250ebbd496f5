import { course, type Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { digitHeight, seatedOn, type PlacedLabel } from '../../marks/placedLabel'
import { formatOf, pointsOf } from './growthScale'
import type { Hit, IndicatorsModel, IndicatorsView } from './view'

/** Half the seam's width and how far it sways, u. */
const halfOf = (stage: Stage): number => (formatOf(stage) === 'narrow' ? 52 : 78)
const sway = 22

/**
 * The strands lie down as a quiet seam, the main ones as its banks, the threads as its water, and the figures stand on
 * either side of it: different currencies, different things, never on one axis. The seam carries no quantity.
 */
function seam(model: IndicatorsModel, stage: Stage, at: number): readonly Strand[] {
  const { content } = stage
  const end = content.y + content.h
  const half = halfOf(stage)
  // `side` from -1 to 1 over the seam; the sway runs a little ahead towards one bank, as water does in a bend.
  const wave = (side: number, t: number): number => at + half * side + sway * Math.sin(t * Math.PI * 2.1 + side * 0.5)
  const lie = (side: number): Strand['points'] =>
    stage.portrait
      ? course((t) => [(content.x + content.w) * t, wave(side, t)])
      : course((t) => [wave(side, t), end * (1 - t)])
  const { points } = pointsOf(model.pair.map((g) => g.growth))
  const water = points.map((v, i): Strand => ({
    id: `thread:${v}`,
    points: lie(-1 + (2 * (i + 1)) / (points.length + 1)),
    width: 1.6,
    tone: 'river',
    opacity: 0.34,
  }))
  const last = Math.max(model.pair.length - 1, 1)
  const banks = model.pair.map((g, i): Strand => ({
    id: `main:${g.figure}`,
    points: lie(-1 + (2 * i) / last),
    width: 3,
    tone: g.tone,
    opacity: 0.8,
    layer: 2,
  }))
  return [...water, ...banks]
}

function column(model: IndicatorsModel, stage: Stage, i: number, x: number, baseline: number): readonly PlacedLabel[] {
  const quiet = model.quiet[i]
  if (!quiet) return []
  const size = model.quiet.length > 2 ? 'figure' : i === 0 && formatOf(stage) !== 'narrow' ? 'huge' : 'hero'
  const name: PlacedLabel = {
    key: `name:${quiet.figure}`,
    text: quiet.name,
    x,
    y: baseline - digitHeight(size) - 84,
    size: 'head',
    tone: i === 0 ? 'ink' : 'ink2',
    align: 'left',
  }
  const amount: PlacedLabel = {
    key: `amount:${quiet.figure}`,
    figure: quiet.figure,
    x: x - (size === 'figure' ? 0 : 10),
    y: seatedOn(size, baseline),
    size,
    tone: i === 0 ? 'ink' : 'ink2',
    align: 'left',
    look: 'seated',
  }
  return [name, amount]
}

/** Figures without a growth rate and without a common axis: large type, nothing else. */
export function quietLayout(model: IndicatorsModel, stage: Stage): IndicatorsView {
  const { x, y, w, h } = stage.content
  const count = Math.max(model.quiet.length, 1)
  const half = halfOf(stage)
  if (stage.portrait) {
    const top = y + 440
    const row = (h - 440) / count
    return {
      strands: seam(model, stage, top + row - 10),
      labels: model.quiet.flatMap((_, i) => column(model, stage, i, x, top + row * (i + 0.66))),
      hits: noHits,
      titleWidth: w,
    }
  }
  const share = count === 2 ? [0, 0.6] : model.quiet.map((_, i) => i / count)
  const next = x + w * (share[1] ?? 1)
  return {
    strands: seam(model, stage, next - half - 84),
    labels: model.quiet.flatMap((_, i) => column(model, stage, i, x + w * (share[i] ?? 0), y + h - 70)),
    hits: noHits,
    titleWidth: Math.min(860, next - x - 2 * half - 140),
  }
}

const noHits: readonly Hit[] = []
