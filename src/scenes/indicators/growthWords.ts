import type { Bar, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { stands } from '../../picture/writeUpright'
import { scaleOf } from './growthGuess'
import type { IndicatorsModel } from './model'
import type { Sheet } from './sheet'

/** Where the labels of the two years are: at the ground's left where there is room above it, else with the other below all. */
export function yearsOf(
  { pen, asked }: Sheet,
  model: IndicatorsModel,
  chart: Box,
): { readonly then: Words; readonly now: Words; readonly apart: boolean } {
  const half = chart.w / 2 - 12
  const ask = { size: pen.size('lead'), floor: pen.floor, ink: 'ink2', y: 0, lines: 2, leading: 1.2, w: half } as const
  const then = pen.write({ ...ask, id: 'then', content: pen.say(model.labels.base ?? ''), x: chart.x })
  const now = pen.write({
    ...ask,
    id: 'now',
    content: pen.say(model.labels.now ?? ''),
    x: chart.x + half + 24,
    align: 'right',
  })
  const apart = !pen.stage.portrait && then.box.w < chart.w * 0.28 && scaleOf(model, asked).every((v) => v >= 0)
  return { then, now, apart }
}

/** A block names its measure, set upright in it: one measure, and as much again where that is so. */
export function measuresOf({ pen }: Sheet, model: IndicatorsModel, blocks: readonly Bar[]): readonly Words[] {
  const [first, second] = blocks
  if (blocks.length !== 2 || !first || !second || first.box.y < second.box.y) return []
  const equal = Math.abs(first.value - second.value) <= 0.02 * first.value
  const texts = equal ? [model.labels.once, model.labels.again] : []
  return texts.flatMap((text, i): readonly Words[] => {
    const bar = blocks[i]
    if (!text || !bar || !stands(text)) return []
    const { box } = bar
    const words = pen.writeUpright({
      id: `measure:${bar.id}`,
      content: pen.say(text),
      size: Math.min(pen.size('lead'), box.w - 12),
      floor: pen.floor,
      ink: 'ground',
      on: bar.id,
      align: 'centre',
      at: 'middle',
      x: box.x + box.w / 2,
      y: box.y + box.h / 2,
      w: box.w - 8,
      h: box.h - 16,
      lines: 1,
    })
    return words.cut ? [] : [words]
  })
}
