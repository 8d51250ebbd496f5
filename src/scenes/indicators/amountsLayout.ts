import { straight, type Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { barsOf, type Bar } from './amountsBars'
import { tallLabels, wideLabels } from './amountsLabels'
import type { Hit, IndicatorsModel, IndicatorsView } from './view'

const strandOf = (bar: Bar, portrait: boolean): Strand => {
  const end = portrait ? bar.start - bar.length : bar.start + bar.length
  const points = portrait
    ? straight([bar.across, bar.start], [bar.across, end])
    : straight([bar.start, bar.across], [end, bar.across])
  const from = portrait
    ? straight([bar.across, bar.start], [bar.across, bar.start])
    : straight([bar.start, bar.across], [bar.start, bar.across])
  return { id: bar.id, points, width: bar.thick, tone: bar.amount.tone, from, layer: 2 }
}

/** A hair of ground between the parts, centred on the joint: it shows two pieces and shortens neither end. */
const joints = (parts: readonly Bar[], portrait: boolean): readonly Strand[] =>
  parts.slice(1).map((bar) => {
    const half = bar.thick / 2 + 1
    const points = portrait
      ? ([
          [bar.across - half, bar.start],
          [bar.across + half, bar.start],
        ] as const)
      : ([
          [bar.start, bar.across - half],
          [bar.start, bar.across + half],
        ] as const)
    return { id: `joint:${bar.amount.figure}`, points, width: 4, tone: 'ground', layer: 3 }
  })

const hitOf = (bar: Bar, portrait: boolean): Hit => ({
  key: bar.id,
  fact: bar.amount.figure,
  x: portrait ? bar.across - bar.thick / 2 : bar.start,
  y: portrait ? bar.start - bar.length : bar.across - bar.thick / 2,
  w: portrait ? bar.thick : bar.length,
  h: portrait ? bar.length : bar.thick,
})

/** Amounts on one common scale. */
export function amountsLayout(model: IndicatorsModel, stage: Stage): IndicatorsView {
  const { bars, parts } = barsOf(model, stage)
  const all = [...bars, ...parts]
  const { x, y, w, h } = stage.content
  const zero = bars[0]?.start ?? 0
  const ground: Strand = {
    id: 'ground',
    points: stage.portrait
      ? [
          [0, zero],
          [x + w, zero],
        ]
      : [
          [x, y + 350],
          [x, y + h - 110],
        ],
    width: 2,
    tone: 'line',
  }
  return {
    strands: [ground, ...all.map((bar) => strandOf(bar, stage.portrait)), ...joints(parts, stage.portrait)],
    labels: stage.portrait ? tallLabels(bars, parts, stage) : wideLabels(bars, parts, model, stage),
    hits: all.map((bar) => hitOf(bar, stage.portrait)),
    titleWidth: stage.portrait ? w : 880,
  }
}
