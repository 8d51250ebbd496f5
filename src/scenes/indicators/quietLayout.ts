import { course, type Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { digitHeight, seatedOn, type PlacedLabel } from '../../marks/placedLabel'
import type { Hit, IndicatorsModel, IndicatorsView } from './view'

/** Amplitude of the seam's sway and distance of its two banks, u. */
const sway = 16
const width = 34

/**
 * The two strands lie down as the two banks of a quiet seam, and the figures stand on either side of it: different
 * currencies, different things, never on one axis. The seam carries no quantity.
 */
function seam(model: IndicatorsModel, stage: Stage, at: number): readonly Strand[] {
  const { content } = stage
  const end = content.y + content.h
  return model.pair.map((g, i): Strand => {
    const side = (i - (model.pair.length - 1) / 2) * width
    const wave = (t: number): number => at + side + sway * Math.sin(t * Math.PI * 2.2 + i * 0.35)
    const points = stage.portrait
      ? course((t) => [(content.x + content.w) * t, wave(t)])
      : course((t) => [wave(t), end * (1 - t)])
    return { id: `main:${g.figure}`, points, width: 3, tone: g.tone, opacity: 0.75, layer: 2 }
  })
}

function column(model: IndicatorsModel, stage: Stage, i: number, x: number, baseline: number): readonly PlacedLabel[] {
  const quiet = model.quiet[i]
  if (!quiet) return []
  const size = model.quiet.length > 2 ? 'figure' : i === 0 ? 'huge' : 'hero'
  const name = baseline - digitHeight(size) - 74
  return [
    { key: `name:${quiet.figure}`, text: quiet.name, x, y: name, size: 'head', tone: 'ink', align: 'left' },
    { key: `amount:${quiet.figure}`, figure: quiet.figure, x: x - (size === 'figure' ? 0 : 10), y: seatedOn(size, baseline), size, tone: i === 0 ? 'ink' : 'ink2', align: 'left', look: 'seated' },
    ...(quiet.note
      ? [{ key: `note:${quiet.figure}`, text: quiet.note, x, y: baseline + 36, size: stage.portrait ? 'lead' : 'lead', tone: i === 0 ? 'river' : 'ink3', align: 'left' } as const]
      : []),
  ]
}

/** Figures without a growth rate and without a common axis: large type, nothing else. */
export function quietLayout(model: IndicatorsModel, stage: Stage): IndicatorsView {
  const { x, y, w, h } = stage.content
  const count = Math.max(model.quiet.length, 1)
  if (stage.portrait) {
    const top = y + 470
    const row = (h - 470) / count
    return {
      strands: seam(model, stage, top + row + 20),
      labels: model.quiet.flatMap((_, i) => column(model, stage, i, x, top + row * i + row * 0.64 + (i > 0 ? 40 : 0))),
      hits: noHits,
      titleWidth: w,
    }
  }
  const share = count === 2 ? [0, 0.575] : model.quiet.map((_, i) => i / count)
  return {
    strands: seam(model, stage, x + w * (share[1] ?? 1) - 86),
    labels: model.quiet.flatMap((_, i) => column(model, stage, i, x + w * (share[i] ?? 0), y + h - 104)),
    hits: noHits,
    titleWidth: Math.min(880, w * (share[1] ?? 1) - 140),
  }
}

const noHits: readonly Hit[] = []
