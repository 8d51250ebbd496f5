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
