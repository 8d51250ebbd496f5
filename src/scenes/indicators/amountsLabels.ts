import type { Stage } from '../../composables/useStage'
import {
  centredOn,
  digitHeight,
  seatedOn,
  typeSize,
  widthInEm,
  type PlacedLabel,
  type TypeSize,
} from '../../marks/placedLabel'
import type { Bar } from './amountsBars'
import type { Amount, IndicatorsModel } from './view'

type Words = Omit<PlacedLabel, 'key' | 'size' | 'tone' | 'align'> & Partial<PlacedLabel>

const figureLabel = (bar: Bar, at: Words): PlacedLabel => ({
  key: `amount:${bar.amount.figure}`,
  figure: bar.amount.figure,
  size: 'figure',
  tone: 'ink',
  align: 'left',
  ...at,
})

/** Name and growth rate; the amount beside it carries the 预计 of both. */
const nameLabel = (bar: Bar, at: Words, gap = ' '): PlacedLabel => ({
  key: `name:${bar.amount.figure}`,
  text: bar.amount.growth ? `${bar.amount.name}${gap}{${bar.amount.growth}}` : bar.amount.name,
  plain: true,
  size: 'caption',
  tone: 'ink2',
  align: 'left',
  ...at,
})

/** About how much room an amount takes with its unit seated beside it, u. */
const roomOf = (amount: Amount, size: TypeSize): number =>
  typeSize[size] * (widthInEm(amount.reads.number) + widthInEm(amount.reads.unit) * 0.32 + 0.25)

/** Landscape: the greatest amount huge above its full-width bar, the others at their bars' ends, parts below their whole. */
export function wideLabels(
  bars: readonly Bar[],
  parts: readonly Bar[],
  model: IndicatorsModel,
  stage: Stage,
): readonly PlacedLabel[] {
  const right = stage.content.x + stage.content.w
  const main = bars.flatMap((bar, i): readonly PlacedLabel[] => {
    if (i === 0) {
      const y = seatedOn('huge', bar.across - bar.thick / 2 - 32)
      return [
        figureLabel(bar, { x: right, y, size: 'huge', align: 'right', look: 'seated' }),
        nameLabel(bar, { x: right, y: stage.content.y + 34, align: 'right', size: 'lead' }),
      ]
    }
    const room = roomOf(bar.amount, 'figure')
    const x = Math.min(bar.start + bar.length + 28, right - room - 300)
    const beside = x + room + 30
    return [
      figureLabel(bar, { x, y: centredOn('figure', bar.across), look: 'seated' }),
      nameLabel(bar, { x: beside, y: bar.across - 36, w: right - beside }, '\n'),
    ]
  })
  return [...main, ...partLabels(parts, model)]
}

function partLabels(parts: readonly Bar[], model: IndicatorsModel): readonly PlacedLabel[] {
  const last = parts.at(-1)
  if (!last) return []
  const foot = last.across + last.thick / 2
  let free = -Infinity
  const below = parts.flatMap((bar): readonly PlacedLabel[] => {
    // Under its own piece, or just after the label before it where that is wider than its piece.
    const x = Math.max(bar.start, free)
    const room =
      typeSize.head * widthInEm(bar.amount.reads.number) + typeSize.label * (widthInEm(bar.amount.reads.unit) + 2.4)
    free = x + room + 16
    return [
      figureLabel(bar, { x, y: foot + 14, size: 'head' }),
      nameLabel(bar, { x, y: foot + 60, w: Math.max(bar.length - 8, room), size: 'label' }),
    ]
  })
  const equal: PlacedLabel = {
    key: 'parts',
    text: model.labels.parts ?? '',
    x: Math.max(last.start + last.length, free) + 28,
    y: foot + 22,
    size: 'caption',
    tone: 'ink2',
    align: 'left',
  }
  return [...below, equal]
}

/** Portrait: columns from one ground line; figures above their columns, names below it, parts named at their side. */
export function tallLabels(bars: readonly Bar[], parts: readonly Bar[], stage: Stage): readonly PlacedLabel[] {
  const right = stage.content.x + stage.content.w
  const main = bars.flatMap((bar, i): readonly PlacedLabel[] => {
    const left = bar.across - bar.thick / 2
    const head = bar.start - bar.length
    const name = nameLabel(bar, { x: left, y: bar.start + 18, w: 226, size: 'label' }, '\n')
    if (i > 0) return [figureLabel(bar, { x: left - 6, y: seatedOn('figure', head - 24), look: 'seated' }), name]
    const beside = left + bar.thick + 34
    return [
      figureLabel(bar, {
        x: beside,
        y: centredOn('huge', head + digitHeight('huge') / 2),
        size: 'huge',
        look: 'seated',
      }),
      name,
    ]
  })
  const beside = parts.flatMap((bar): readonly PlacedLabel[] => {
    const x = bar.across + bar.thick / 2 + 14
    const y = bar.start - bar.length
    return [figureLabel(bar, { x, y, size: 'head' }), nameLabel(bar, { x, y: y + 46, w: right - x, size: 'label' })]
  })
  return [...main, ...beside]
}
