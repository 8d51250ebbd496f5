import type { Stage } from '../../composables/useStage'
import type { Amount, IndicatorsModel } from './view'

/** A bar on the common scale: from the zero line at `start` along its axis, `across` is its middle on the other axis; u. */
export interface Bar {
  readonly amount: Amount
  readonly id: string
  readonly start: number
  readonly length: number
  readonly across: number
  readonly thick: number
}

/** All bars of the step, and the whole that the parts lie beside. */
export interface Bars {
  readonly bars: readonly Bar[]
  readonly parts: readonly Bar[]
  readonly whole?: Bar
}

/** u per unit of the greatest amount, so that it is `room` u long. */
const scaleOf = (amounts: readonly Amount[], room: number): number =>
  room / Math.max(...amounts.map((a) => a.value), Number.EPSILON)

/** Height kept for the title, and for a line of words below the last bar, u. */
const head = 348
const under = 58
const rows = { thick: 104, gap: 28, slim: 72, seam: 6 } as const

/** Parts end to end from the whole's zero, beside it; the piece of one is as long on the scale as any bar of its amount. */
function partsOf(amounts: readonly Amount[], whole: Bar, scale: number, sign: 1 | -1, side: Side): readonly Bar[] {
  let at = whole.start
  return amounts.map((amount) => {
    const length = amount.value * scale
    const bar = { amount, id: `part:${amount.figure}`, start: at, length, ...side }
    at += sign * length
    return bar
  })
}

type Side = Pick<Bar, 'across' | 'thick'>

/** Landscape: lying bars; the greatest runs to the edge of the stage itself, which is its exact length. */
function lying(model: IndicatorsModel, stage: Stage): Bars {
  const { x, y, h } = stage.content
  const scale = scaleOf(model.amounts, stage.w - x)
  const isWhole = (a: Amount): boolean => a.figure === model.whole?.figure
  const tall = (a: Amount): number => (isWhole(a) ? 2 * rows.slim + rows.seam : rows.thick)
  const all = model.amounts.reduce((sum, a) => sum + tall(a), 0) + rows.gap * Math.max(model.amounts.length - 1, 0)
  const k = Math.min(1, (h - head - under * stage.text) / all)
  let top = y + head
  const bars = model.amounts.map((amount): Bar => {
    const thick = k * (isWhole(amount) ? rows.slim : rows.thick)
    const bar = { amount, id: `main:${amount.figure}`, start: x, length: amount.value * scale, thick }
    const across = top + thick / 2
    top += k * (tall(amount) + rows.gap)
    return { ...bar, across }
  })
  const whole = bars.find((bar) => isWhole(bar.amount))
  if (!whole || !model.whole) return { bars, parts: [] }
  const side = { across: whole.across + k * (rows.slim + rows.seam), thick: k * rows.slim }
  return { bars, parts: partsOf(model.whole.parts, whole, scale, 1, side), whole }
}

/** Portrait: columns from one ground line. */
function standing(model: IndicatorsModel, stage: Stage): Bars {
  const { x, y, w, h } = stage.content
  const count = model.amounts.length
  const zero = y + h - 132 - 130 * (stage.text - 1)
  const scale = scaleOf(model.amounts, zero - y - 490)
  // What is left at the right of the last column is for the names of its parts.
  const pitch = (w - 226 - 220 * stage.text) / Math.max(count - 1, 2)
  const thick = Math.min(132, pitch * 0.62)
  const bars = model.amounts.map((amount, i): Bar => ({
    amount,
    id: `main:${amount.figure}`,
    start: zero,
    length: amount.value * scale,
    across: x + thick / 2 + i * pitch,
    thick,
  }))
  const whole = bars.find((bar) => bar.amount.figure === model.whole?.figure)
  if (!whole || !model.whole) return { bars, parts: [] }
  const slim = thick * 0.55
  const side = { across: whole.across + thick / 2 + 6 + slim / 2, thick: slim }
  return { bars, parts: partsOf(model.whole.parts, whole, scale, -1, side), whole }
}

/**
 * Bars of the amounts, as the pack orders them, and of the parts, end to end beside their whole.
 * One scale for all: the parts of a checked sum are together exactly as long as the whole.
 */
export const barsOf = (model: IndicatorsModel, stage: Stage): Bars =>
  stage.portrait ? standing(model, stage) : lying(model, stage)
