import type { Stage } from '../../composables/useStage'
import {
  centredOn,
  digitHeight,
  seatedOn,
  sizeAt,
  widthInEm,
  type PlacedLabel,
  type TypeSize,
} from '../../marks/placedLabel'
import type { Block } from './growthBlocks'
import { formatOf, levelOf, spread, type Banks } from './growthScale'
import type { Grown, IndicatorsModel } from './view'

/** What the pack calls a figure on this scene, shorter than its whole name. */
const shortOf = (model: IndicatorsModel, g: Grown): string => model.labels[g.figure] ?? g.name

/** 22 and 11 at their own heights, with the amount they lead to. */
export function arrivals(model: IndicatorsModel, stage: Stage, banks: Banks): readonly PlacedLabel[] {
  const level = levelOf(
    banks,
    model.pair.map((g) => g.growth),
  )
  const format = formatOf(stage)
  const size = model.pair.length > 2 ? 'figure' : format === 'narrow' ? 'hero' : 'huge'
  const below = format !== 'wide'
  const tall = digitHeight(size)
  const line = sizeAt('head', stage.text)
  const rows = spread(
    model.pair.map((g) => level(g.growth)),
    tall + { portrait: 60 + 2.2 * line, narrow: 40 + 2.1 * line, wide: 52 }[format],
  )
  const right = stage.content.x + stage.content.w
  return model.pair.flatMap((g, i): readonly PlacedLabel[] => {
    const y = rows[i] ?? 0
    const foot = y + tall / 2
    const text = below ? banks.figures + 52 : right - 250
    const amount = below ? foot + 24 + line : seatedOn('large', foot)
    const name = below ? foot + 18 : amount - line + 4
    return [
      {
        key: `growth:${g.figure}`,
        figure: `${g.figure}#growth`,
        x: banks.figures,
        y: centredOn(size, y),
        size,
        tone: g.tone,
        align: 'left',
        look: 'raised',
      },
      { key: `name:${g.figure}`, text: shortOf(model, g), x: text, y: name, size: 'head', tone: 'ink2', align: 'left' },
      {
        key: `amount:${g.figure}`,
        figure: g.figure,
        x: text,
        y: amount,
        size: format === 'narrow' ? 'head' : 'large',
        tone: 'ink',
        align: 'left',
      },
    ]
  })
}

/** The bank of 2019: what 100 stands for. */
export function departures(model: IndicatorsModel, stage: Stage, banks: Banks): readonly PlacedLabel[] {
  const { x, w } = stage.content
  const caption = sizeAt('caption', stage.text)
  const head = sizeAt('head', stage.text)
  const y = banks.node[1] + (stage.portrait ? 44 + head : 22)
  const column = stage.portrait ? w / 2 + 10 : Math.min(470, (banks.scale - x) / 2)
  const bases = model.pair.flatMap((g, i): readonly PlacedLabel[] => [
    {
      key: `from:${g.figure}`,
      text: shortOf(model, g),
      x: x + column * i,
      y,
      size: 'caption',
      tone: g.tone,
      align: 'left',
    },
    {
      key: `base:${g.figure}`,
      figure: g.base,
      x: x + column * i,
      y: y + caption + (stage.portrait ? 10 : 2),
      size: 'large',
      tone: 'ink2',
      align: 'left',
    },
  ])
  const year = { size: 'head', tone: 'ink2', align: 'left' } as const
  const above = banks.node[1] + (stage.portrait ? 24 : -head - 34)
  // On a narrow stage amounts stand where the year would; it goes below the line.
  const now = formatOf(stage) === 'narrow' ? banks.node[1] + 22 : above
  return [
    ...bases,
    { ...year, key: 'then', text: model.labels.base ?? '', x, y: above },
    {
      ...year,
      key: 'now',
      text: model.labels.now ?? '',
      y: now,
      x: stage.portrait ? banks.scale - banks.block / 2 : banks.figures,
    },
  ]
}

/** What a block stands for, set upright in it, where it is long enough: one measure, and as much again. */
export function measures(
  model: IndicatorsModel,
  stage: Stage,
  banks: Banks,
  blocks: readonly Block[],
): readonly PlacedLabel[] {
  const level = levelOf(
    banks,
    model.pair.map((g) => g.growth),
  )
  return blocks.flatMap(({ grown, from, to, order }): readonly PlacedLabel[] => {
    const text = (order === 0 ? model.labels.once : model.labels.again) ?? ''
    const ems = widthInEm(text) + 0.12 * [...text].length
    const room = Math.abs(level(to) - level(from)) - 20
    const fits = (s: TypeSize): boolean => sizeAt(s, stage.text) * Math.max(ems, 1) <= room
    const size = (['lead', 'caption', 'label'] as const).find(
      (s) => fits(s) && sizeAt(s, stage.text) <= banks.block - 8,
    )
    if (text === '' || !size) return []
    const letter = sizeAt(size, stage.text)
    const middle = (level(from) + level(to)) / 2
    return [
      {
        key: `block:${grown.figure}`,
        text,
        x: banks.scale - letter / 2,
        y: middle - (ems * letter) / 2,
        size,
        tone: 'ground',
        align: 'left',
        vertical: true,
      },
    ]
  })
}
