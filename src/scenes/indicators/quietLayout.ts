import { course, type Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { digitHeight, seatedOn, sizeAt, typeSize, type PlacedLabel } from '../../marks/placedLabel'
import { formatOf, pointsOf } from './growthScale'
import type { Hit, IndicatorsModel, IndicatorsView } from './view'

/** Half the seam's width and how far it sways, u. */
const halfOf = (stage: Stage): number => (formatOf(stage) === 'narrow' ? 70 : stage.portrait ? 104 : 120)
const sway = 34

/**
 * The strands lie down as the river between two banks, the main ones as its edges, the threads as its water: on one bank what
 * is counted in dollars, on the other what is counted in yuan, never on one axis. The river carries no quantity.
 */
function seam(model: IndicatorsModel, stage: Stage, at: number): readonly Strand[] {
  const half = halfOf(stage)
  // `side` from -1 to 1 over the river; the sway runs a little ahead towards one bank, as water does in a bend.
  const wave = (side: number, t: number): number => at + half * side + sway * Math.sin(t * Math.PI * 1.7 + side * 0.5)
  const reach = stage.portrait ? stage.content.x + stage.content.w : stage.content.y + stage.content.h
  const lie = (side: number): Strand['points'] =>
    stage.portrait ? course((t) => [reach * t, wave(side, t)]) : course((t) => [wave(side, t), reach * (1 - t)])
  const { points } = pointsOf(model.pair.map((g) => g.growth))
  const water = points.map((v, i): Strand => ({
    id: `thread:${v}`,
    points: lie(-1 + (2 * (i + 1)) / (points.length + 1)),
    width: 1.6,
    tone: 'river',
    opacity: 0.62,
  }))
  const last = Math.max(model.pair.length - 1, 1)
  const banks = model.pair.map((g, i): Strand => ({
    id: `main:${g.figure}`,
    points: lie(-1 + (2 * i) / last),
    width: 5,
    tone: g.tone,
    layer: 2,
  }))
  return [...water, ...banks]
}

/** Short Han names stand upright on their bank, like an inscription on a quay. */
const stands = (name: string): boolean => /^[\u4e00-\u9fff]{1,7}$/.test(name)

interface Place {
  readonly x: number
  readonly baseline: number
  readonly w: number
  /** Where an upright name may begin; without it, names lie above their figures. */
  readonly top?: number
}

/** How large an upright name can stand on its bank: as high as the bank at its far end, where that is clear of the figure. */
const inscribed = (name: string, at: Place): 'figure' | 'large' =>
  typeSize.figure * 1.12 * [...name].length <= at.baseline - (at.top ?? 0) && at.w >= 480 ? 'figure' : 'large'

/** A name at the head of its bank, or above its figure where the bank has no head of its own. */
function nameOf(name: string, at: Place, above: number): Pick<PlacedLabel, 'x' | 'y' | 'size'> & Partial<PlacedLabel> {
  if (at.top === undefined) return { x: at.x, y: above, size: 'head' }
  if (!stands(name)) return { x: at.x, y: at.top, size: 'large', w: at.w }
  const size = inscribed(name, at)
  return { x: size === 'figure' ? at.x + at.w - typeSize.figure : at.x, y: at.top, size, vertical: true }
}

function column(model: IndicatorsModel, stage: Stage, i: number, at: Place): readonly PlacedLabel[] {
  const quiet = model.quiet[i]
  if (!quiet) return []
  const size = model.quiet.length > 2 ? 'figure' : i === 0 && formatOf(stage) !== 'narrow' ? 'huge' : 'hero'
  const common = { tone: i === 0 ? 'ink' : 'ink2', align: 'left' } as const
  const above = at.baseline - digitHeight(size) - 34 - sizeAt('head', stage.text)
  const name: PlacedLabel = {
    ...common,
    key: `name:${quiet.figure}`,
    text: quiet.name,
    ...nameOf(quiet.name, at, above),
  }
  const amount: PlacedLabel = {
    ...common,
    key: `amount:${quiet.figure}`,
    figure: quiet.figure,
    x: at.x - (size === 'figure' ? 0 : 10),
    y: seatedOn(size, at.baseline),
    size,
    look: 'seated',
  }
  return [name, amount]
}

/** Figures without a growth rate and without a common axis: large type on two banks, nothing else. */
export function quietLayout(model: IndicatorsModel, stage: Stage): IndicatorsView {
  const { x, y, w, h } = stage.content
  const count = Math.max(model.quiet.length, 1)
  const half = halfOf(stage)
  if (stage.portrait) {
    const top = y + 440
    const row = (h - 440) / count
    const place = (i: number): Place => ({ x, w, baseline: top + row * (i + (i === 0 ? 0.66 : 0.8)) })
    return {
      strands: seam(model, stage, top + row + 10),
      labels: model.quiet.flatMap((_, i) => column(model, stage, i, place(i))),
      hits: noHits,
      decor: true,
      titleWidth: w,
    }
  }
  const share = count === 2 ? [0, formatOf(stage) === 'narrow' ? 0.61 : 0.68] : model.quiet.map((_, i) => i / count)
  const next = x + w * (share[1] ?? 1)
  const place = (i: number): Place => {
    const left = x + w * (share[i] ?? 0)
    const bank = { x: left, w: x + w - left, baseline: y + h - 60 }
    return i === 0 || count > 2 ? bank : { ...bank, top: y + 8 }
  }
  return {
    strands: seam(model, stage, next - half - sway - 60),
    labels: model.quiet.flatMap((_, i) => column(model, stage, i, place(i))),
    hits: noHits,
    decor: true,
    titleWidth: Math.max(480, Math.min(860, next - x - 2 * half - 2 * sway - 100)),
  }
}

const noHits: readonly Hit[] = []
