import { scaleWords } from '../../picture/compareWords'
import type { Pen } from '../../picture/pen'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Shape } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { fastestOf, growthWords, type Row } from './amountRows'
import { barOn, endOf, scaleOf } from './amountScale'
import type { IndicatorsModel } from './model'

const [pad, after] = [28, 22] as const
/** Its bars are so thick beside those of the amounts; those that are not the finding stand back. */
const [slim, quiet] = [0.5, 0.7] as const

/** By how much each row grew, beside it on a scale of its own; undefined where fewer than two did or a rate has no room. */
export function growthPanel(
  pen: Pen,
  model: IndicatorsModel,
  rows: readonly Row[],
  box: Box,
  top: number,
): readonly AnyPiece[] | undefined {
  const size = Math.min(76, ...rows.map(({ thick }) => thick))
  const fastest = fastestOf(rows.map(({ amount }) => amount))
  // Its head says what all of them are.
  const plain = { ...model, labels: { ...model.labels, yoy: '' } }
  const growing = rows.flatMap(({ amount, y, thick }) => {
    const { figure, growth, ink } = amount
    if (growth === undefined) return []
    const first = figure === fastest
    const words = growthWords(pen, plain, figure, size, first ? 'ink' : 'ink2')
    return [{ figure, growth, ink, first, words, y: top + y, thick }]
  })
  const inner = { x: box.x + pad, w: box.w - pad }
  if (growing.length < 2 || growing.some(({ words }) => words.box.w > inner.w * 0.62)) return undefined
  const scale = scaleOf(
    growing.map(({ growth: value, words }) => ({ value, left: 0, tail: after + words.box.w })),
    inner.w,
    false,
  )
  const ground: Shape = {
    ...{ kind: 'shape', id: 'growth', box, stroke: 'tick', width: 2, decor: true },
    d: `M${box.x} ${box.y}V${box.y + box.h}`,
  }
  return [
    ground,
    ...growing.flatMap(({ figure, growth, ink, first, words, y, thick }): readonly AnyPiece[] => {
      const bar = barOn(
        scale,
        { x: inner.x, y: y + (thick * (1 - slim)) / 2, h: thick * slim },
        {
          ...{ id: `grown:${figure}`, fact: `${figure}#growth`, value: growth, measure: '%', scale: 'growth' },
          ...{ ink, opacity: first ? 1 : quiet },
        },
      )
      return [bar, { ...moved(words, endOf(bar, scale, inner.x) + after, y + thick / 2), on: 'growth' }]
    }),
  ]
}

/** What the panel is, above it, where no choice of a scale says so. */
export const growthHead = (pen: Pen, x: number, y: number, w: number): AnyPiece =>
  pen.write({
    ...{ id: 'growth-head', content: pen.say(scaleWords(pen.locale).growth), size: pen.size('caption') },
    ...{ floor: pen.floor, ink: 'ink2', lines: 1, at: 'middle', x: x + pad, y, w: w - pad },
  })
