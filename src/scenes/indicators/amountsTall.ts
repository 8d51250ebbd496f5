import type { Stage } from '../../composables/useStage'
import { centredOn, digitHeight, seatedOn, sizeAt, type PlacedLabel } from '../../marks/placedLabel'
import type { Bars } from './amountsBars'
import { figureLabel, nameLabel, roomOf } from './amountsWords'
import type { IndicatorsModel } from './view'

/** Figures above their columns, names below the ground line, parts named at their side. */
export function tallLabels(laid: Bars, model: IndicatorsModel, stage: Stage): readonly PlacedLabel[] {
  const { bars, parts } = laid
  const right = stage.content.x + stage.content.w
  const pitch = bars[1] && bars[0] ? bars[1].across - bars[0].across : 300
  const roomy = pitch >= 160
  const main = bars.flatMap((bar, i): readonly PlacedLabel[] => {
    const left = bar.across - bar.thick / 2
    const head = bar.start - bar.length
    const w = i === bars.length - 1 ? right - left : pitch - 16
    const name = roomy ? [nameLabel(bar, bar.amount.name, { x: left, y: bar.start + 20, w }, '\n')] : []
    if (i > 0) return roomy ? [figureLabel(bar, { x: left - 6, y: seatedOn('figure', head - 30) }), ...name] : []
    const y = centredOn('huge', head + digitHeight('huge') / 2)
    return [figureLabel(bar, { x: left + bar.thick + 34, y, size: 'huge' }), ...name]
  })
  const beside = parts.flatMap((bar): readonly PlacedLabel[] => {
    const x = bar.across + bar.thick / 2 + 18
    const size = roomOf(bar.amount, 'large', stage.text) <= right - x ? 'large' : 'head'
    const tall = sizeAt(size, stage.text)
    const words = model.labels[bar.amount.figure] ?? bar.amount.name
    const lines = tall + 10 + 1.3 * sizeAt('caption', stage.text)
    if (bar.length < lines) return []
    const y = bar.start - bar.length / 2 - lines / 2
    return [
      figureLabel(bar, { x, y, size, look: size === 'large' ? 'seated' : 'inline' }),
      nameLabel(bar, words, { x, y: y + tall + 10 }),
    ]
  })
  return [...main, ...beside]
}
