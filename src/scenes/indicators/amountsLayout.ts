import { straight, type Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { barsOf, type Bar, type Bars } from './amountsBars'
import { tallLabels } from './amountsTall'
import { wideLabels } from './amountsWide'
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

/** A plumb line over the ends of whole and parts: both stop at it, so both are equally long. */
function plumb({ whole, parts }: Bars, portrait: boolean): readonly Strand[] {
  const last = parts.at(-1)
  if (!whole || !last) return []
  const [a, b] = [whole.across - whole.thick / 2 - 16, last.across + last.thick / 2 + 16]
  const end = portrait ? whole.start - whole.length - 3 : whole.start + whole.length + 3
  const points = portrait
    ? ([
        [a, end],
        [b, end],
      ] as const)
    : ([
        [end, a],
        [end, b],
      ] as const)
  return [{ id: 'plumb', points, width: 6, tone: 'ink', layer: 4 }]
}

const hitOf = (bar: Bar, portrait: boolean): Hit => ({
  key: bar.id,
  fact: bar.amount.figure,
  x: portrait ? bar.across - bar.thick / 2 : bar.start,
  y: portrait ? bar.start - bar.length : bar.across - bar.thick / 2,
  w: portrait ? bar.thick : bar.length,
  h: portrait ? bar.length : bar.thick,
})

/** The zero line: in landscape past all bars at their left ends, in portrait the ground they stand on. */
function ground({ bars, parts }: Bars, stage: Stage): Strand {
  const { x, y, w, h } = stage.content
  const zero = bars[0]?.start ?? 0
  const edges = [...bars, ...parts].flatMap((bar) => [bar.across - bar.thick / 2, bar.across + bar.thick / 2])
  const [top, bottom] = edges.length > 0 ? [Math.min(...edges), Math.max(...edges)] : [y, y + h]
  const points: Strand['points'] = stage.portrait
    ? [
        [0, zero],
        [x + w, zero],
      ]
    : [
        [zero - 2, top - 20],
        [zero - 2, bottom + 20],
      ]
  return { id: 'ground', points, width: 4, tone: 'ink2' }
}

/** Amounts on one common scale. */
export function amountsLayout(model: IndicatorsModel, stage: Stage): IndicatorsView {
  const laid = barsOf(model, stage)
  const { bars, parts } = laid
  const all = [...bars, ...parts]
  const { portrait } = stage
  return {
    strands: [
      ground(laid, stage),
      ...all.map((bar) => strandOf(bar, portrait)),
      ...joints(parts, portrait),
      ...plumb(laid, portrait),
    ],
    labels: portrait ? tallLabels(laid, model, stage) : wideLabels(laid, model, stage),
    hits: all.map((bar) => hitOf(bar, portrait)),
    titleWidth: portrait ? stage.content.w : 960,
  }
}
