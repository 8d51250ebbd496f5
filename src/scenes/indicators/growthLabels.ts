import type { Stage } from '../../composables/useStage'
import { centredOn, digitHeight, seatedOn, type PlacedLabel } from '../../marks/placedLabel'
import { formatOf, levelOf, spread, type Banks } from './growthScale'
import type { IndicatorsModel } from './view'

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
  const rows = spread(
    model.pair.map((g) => level(g.growth)),
    tall + { portrait: 155, narrow: 104, wide: 52 }[format],
  )
  const right = stage.content.x + stage.content.w
  return model.pair.flatMap((g, i): readonly PlacedLabel[] => {
    const y = rows[i] ?? 0
    const foot = y + tall / 2
    const text = below ? banks.figures + 52 : right - 250
    const name = below ? foot + (format === 'narrow' ? 12 : 20) : y - 14
    const amount = below ? foot + (format === 'narrow' ? 48 : 58) : seatedOn('large', foot)
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
      {
        key: `name:${g.figure}`,
        text: g.name,
        x: text,
        y: name,
        w: right - text,
        size: 'caption',
        tone: 'ink2',
        align: 'left',
      },
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
  const y = banks.node[1] + (stage.portrait ? 96 : 28)
  const column = stage.portrait ? w / 2 + 20 : 500
  const bases = model.pair.flatMap((g, i): readonly PlacedLabel[] => [
    { key: `from:${g.figure}`, text: g.name, x: x + column * i, y, size: 'caption', tone: g.tone, align: 'left' },
    {
      key: `base:${g.figure}`,
      figure: g.base,
      x: x + column * i,
      y: y + 18,
      size: 'figure',
      tone: 'ink2',
      align: 'left',
      look: 'seated',
    },
  ])
  const then: PlacedLabel = stage.portrait
    ? {
        key: 'then',
        text: model.labels.base ?? '',
        x,
        y: banks.node[1] + 26,
        size: 'head',
        tone: 'ink2',
        align: 'left',
      }
    : {
        key: 'then',
        text: model.labels.base ?? '',
        x,
        y: banks.node[1] - 52,
        size: 'caption',
        tone: 'ink2',
        align: 'left',
      }
  const now: PlacedLabel = {
    key: 'now',
    text: model.labels.now ?? '',
    x: banks.figures,
    y: stage.portrait ? banks.node[1] + 26 : banks.node[1] - 26,
    size: stage.portrait ? 'head' : 'caption',
    tone: 'ink2',
    align: 'left',
  }
  return [...bases, then, now]
}
