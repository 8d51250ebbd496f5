import { straight, type Strand } from '../../charts/strands'
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
import type { Amount, Hit, IndicatorsModel, IndicatorsView } from './view'

/** A bar on the common scale: from the zero line at `start` along its axis, `across` is its middle on the other axis; u. */
export interface Bar {
  readonly amount: Amount
  readonly id: string
  readonly start: number
  readonly length: number
  readonly across: number
  readonly thick: number
}

/** u per unit of the greatest amount, so that it is `room` u long. */
const scaleOf = (amounts: readonly Amount[], room: number): number =>
  room / Math.max(...amounts.map((a) => a.value), Number.EPSILON)

/**
 * Bars of the amounts, greatest first as the pack orders them, and of the parts, end to end beside their whole.
 * One scale for all: the parts of a checked sum are together exactly as long as the whole.
 */
export function barsOf(
  model: IndicatorsModel,
  stage: Stage,
): { readonly bars: readonly Bar[]; readonly parts: readonly Bar[] } {
  const { x, y, w, h } = stage.content
  const count = model.amounts.length
  const room = stage.portrait ? h - 620 : w
  const scale = scaleOf(model.amounts, room)
  const zero = stage.portrait ? y + h - 120 : x
  const first = stage.portrait ? x + 62 : y + 400
  const pitch = stage.portrait
    ? Math.min(242, (w - 330) / Math.max(count - 1, 1))
    : Math.min(122, 244 / Math.max(count - 1, 1))
  const thick = Math.min(stage.portrait ? 124 : 70, pitch * 0.62)
  const bars = model.amounts.map((amount, i): Bar => ({
    amount,
    id: `main:${amount.figure}`,
    start: zero,
    length: amount.value * scale,
    across: first + i * pitch,
    thick,
  }))
  const whole = bars.find((bar) => bar.amount.figure === model.whole?.figure)
  let at = zero
  const parts = (whole ? (model.whole?.parts ?? []) : []).map((amount): Bar => {
    const length = amount.value * scale
    const bar = {
      amount,
      id: `part:${amount.figure}`,
      start: at,
      length,
      across: (whole?.across ?? 0) + thick / 2 + 10 + thick / 4,
      thick: thick / 2,
    }
    at = stage.portrait ? at - length : at + length
    return bar
  })
  return { bars, parts }
}

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
function wideLabels(
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
function tallLabels(bars: readonly Bar[], parts: readonly Bar[], stage: Stage): readonly PlacedLabel[] {
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
